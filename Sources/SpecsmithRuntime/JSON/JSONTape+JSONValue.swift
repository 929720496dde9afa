extension JSONTape {
  /// The value as a `JSONValue`.
  func json(_ index: Int) -> JSONValue {
    var shapes = ObjectShapes()
    return json(index, &shapes)
  }

  private func json(_ index: Int, _ shapes: inout ObjectShapes) -> JSONValue {
    switch kind(index) {
    case .null: return .null
    case .true: return .bool(true)
    case .false: return .bool(false)
    case .number: return .number(number(index))
    case .string: return .string(string(index))
    case .array:
      let count = count(index)
      var elements: [JSONValue] = []
      elements.reserveCapacity(count)
      var element = index + 1
      for _ in 0..<count {
        elements.append(json(element, &shapes))
        element = next(element)
      }
      return .array(elements)
    case .object:
      let count = count(index)
      if let positions = shapes.positions(of: index, in: self) {
        let base = shapes.values.count
        forEachMember(of: index) { _, value in
          let value = json(value, &shapes)
          shapes.values.append(value)
        }
        // Unlike insertions, this does not hash the names.
        let properties = positions.mapValues { shapes.values[base + $0] }
        shapes.values.removeLast(count)
        return .object(properties)
      }
      var properties: [String: JSONValue] = [:]
      properties.reserveCapacity(count)
      forEachMember(of: index) { name, value in
        properties[string(name)] = json(value, &shapes)
      }
      return .object(properties)
    }
  }

  /// Calls a function with the indices of the name and the value of each member.
  @inline(__always)
  fileprivate func forEachMember(of index: Int, _ body: (Int, Int) -> Void) {
    var name = index + 1
    for _ in 0..<count(index) {
      body(name, name + 1)
      name = next(name + 1)
    }
  }

  /// Whether two objects have the same names in the same order.
  fileprivate func haveSameNames(_ first: Int, _ second: Int) -> Bool {
    let count = count(first)
    guard count == self.count(second) else { return false }
    var (first, second) = (first + 1, second + 1)
    for _ in 0..<count {
      guard areSameNames(first, second) else { return false }
      first = next(first + 1)
      second = next(second + 1)
    }
    return true
  }
}

/// The names of recent objects, which the elements of an array usually share.
private struct ObjectShapes {
  private struct Shape {
    /// A hash of the names in their order.
    let hash: Int
    /// The index of the first object with these names.
    let object: Int
    /// The positions of the members by their names. Only known if a second object has them.
    var positions: [String: Int]?
  }

  private static let capacity = 256
  /// A shape is in one of so many slots, from the one of its hash on.
  private static let probes = 8
  /// Below these numbers, hashing the names is faster.
  private static let fewMembers = 4
  private static let fewObjects = 8

  private var shapes: [Shape?] = []
  private var objectCount = 0
  /// The values of the objects that are being read.
  var values: [JSONValue] = []

  /// The positions of an object's members by their names, if an earlier object had the same names
  /// in the same order.
  mutating func positions(of index: Int, in tape: JSONTape) -> [String: Int]? {
    guard tape.count(index) >= Self.fewMembers, !tape.mayRepeatNames(index) else { return nil }
    objectCount += 1
    guard objectCount > Self.fewObjects else { return nil }
    if shapes.isEmpty { shapes = Array(repeating: nil, count: Self.capacity) }
    var hash = tape.count(index)
    tape.forEachMember(of: index) { name, _ in hash = hash &* 31 &+ tape.nameHash(name) }
    for probe in 0..<Self.probes {
      let slot = (hash &+ probe) & (Self.capacity - 1)
      guard let shape = shapes[slot] else {
        shapes[slot] = Shape(hash: hash, object: index)
        return nil
      }
      guard shape.hash == hash, tape.haveSameNames(shape.object, index) else { continue }
      if let positions = shape.positions { return positions }
      let positions = Self.namePositions(of: index, in: tape)
      shapes[slot]?.positions = positions
      return positions
    }
    // There are many shapes, so that it is not worth to forget one of them.
    return nil
  }

  private static func namePositions(of index: Int, in tape: JSONTape) -> [String: Int] {
    var positions: [String: Int] = [:]
    positions.reserveCapacity(tape.count(index))
    var position = 0
    tape.forEachMember(of: index) { name, _ in
      positions[tape.string(name)] = position
      position += 1
    }
    return positions
  }
}
