import SwiftEmitter

/// The calls that send or receive each of many types, directly or nested.
///
/// Types that contain each other have the same calls. The search handles all calls at once, with a
/// set of bits for each type.
struct TypeUses {
  /// All calls, sorted.
  private let calls: [Change.Use]
  /// The number of each type's group, by direction.
  private var groups: [Direction: [Int]] = [:]
  /// The calls of each group, as a set of bits.
  private var bits: [Direction: [[UInt64]]] = [:]
  private var known: [Group: [Change.Use]] = [:]

  private struct Group: Hashable {
    var request: Int
    var response: Int
  }

  /// A type that contains another one, by its index, and the directions in which it sends it.
  typealias Owner = (index: Int, directions: Set<Direction>)

  /// - Parameters:
  ///   - own: The calls that use each type directly.
  ///   - owners: The types that contain each type.
  init(own: [Set<Change.Use>], owners: [[Owner]]) {
    let calls = own.reduce(into: Set<Change.Use>()) { $0.formUnion($1) }.sorted()
    self.calls = calls
    let places = Dictionary(uniqueKeysWithValues: calls.enumerated().map { ($1, $0) })
    let width = (calls.count + 63) / 64
    for direction in Direction.allCases {
      let edges = owners.map { owners in
        owners.filter { $0.directions.contains(direction) }.map(\.index)
      }
      let members = StronglyConnectedComponents.groups(edges: edges)
      var numbers = Array(repeating: 0, count: own.count)
      for (number, group) in members.enumerated() {
        for index in group { numbers[index] = number }
      }
      var sets: [[UInt64]] = []
      for group in members {
        var set = Array(repeating: UInt64(0), count: width)
        for index in group {
          for use in own[index] where use.direction == direction {
            if let place = places[use] { set[place / 64] |= 1 << UInt64(place % 64) }
          }
          for owner in edges[index] where numbers[owner] < sets.count {
            for word in set.indices { set[word] |= sets[numbers[owner]][word] }
          }
        }
        sets.append(set)
      }
      groups[direction] = numbers
      bits[direction] = sets
    }
  }

  /// The calls of a type, sorted.
  mutating func calls(of index: Int) -> [Change.Use] {
    let group = Group(
      request: groups[.request]?[index] ?? 0, response: groups[.response]?[index] ?? 0)
    if let known = known[group] { return known }
    var found: [Change.Use] = []
    let sent = bits[.request]?[group.request] ?? []
    let received = bits[.response]?[group.response] ?? []
    for (word, (left, right)) in zip(sent, received).enumerated() {
      var rest = left | right
      while rest != 0 {
        found.append(calls[64 * word + rest.trailingZeroBitCount])
        rest &= rest - 1
      }
    }
    known[group] = found
    return found
  }
}
