import SDKModel

/// Which properties a sample of a record has, so that the rules about their presence hold.
///
/// Rules with a condition, or about values, are left to the check of the sample.
struct PresentProperties {
  /// The properties without which there is no sample.
  private(set) var needed: Set<String>
  /// The properties that a sample has if values for them are found.
  private(set) var offered: Set<String>

  /// - Parameter choice: Which alternative to take where the rules leave several.
  init(_ record: Record, needed: Set<String>, offered: Set<String>, choice: Int) {
    self.needed = needed
    self.offered = offered.subtracting(needed)
    let requirements = record.rules.filter { $0.condition == nil }.flatMap(\.requirements)
    for requirement in requirements {
      switch requirement {
      case .any(let parts): choose(among: parts, choice, leavesOutOthers: false)
      case .exactlyOne(let parts): choose(among: parts, choice, leavesOutOthers: true)
      case .present, .property, .all, .not: break
      }
    }
    for requirement in requirements {
      guard case .not(let part) = requirement, let names = Self.names(in: part) else { continue }
      let isWhole = names.isSubset(of: self.needed.union(self.offered))
      // Without one of them, the others may stay.
      let last = record.properties.last {
        names.contains($0.name) && self.offered.contains($0.name)
      }
      if isWhole, let last { self.offered.remove(last.name) }
    }
  }

  private mutating func choose(
    among parts: [Condition], _ choice: Int, leavesOutOthers: Bool
  ) {
    let options = parts.compactMap(Self.names)
    guard options.count == parts.count, !options.isEmpty else { return }
    let chosen = options.first { $0.isSubset(of: needed) } ?? options[choice % options.count]
    needed.formUnion(chosen)
    offered.subtract(chosen)
    if leavesOutOthers { offered.subtract(options.flatMap(\.self)) }
  }

  /// The properties that a condition wants to be present; `nil` if it wants something else.
  private static func names(in condition: Condition) -> Set<String>? {
    switch condition {
    case .present(let name): return [name]
    case .all(let parts):
      let names = parts.compactMap(names)
      return names.count == parts.count ? Set(names.flatMap(\.self)) : nil
    case .property, .any, .exactlyOne, .not: return nil
    }
  }
}
