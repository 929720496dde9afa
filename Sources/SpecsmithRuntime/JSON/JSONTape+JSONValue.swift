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
        var values: [JSONValue] = []
        values.reserveCapacity(count)
        forEachMember(of: index) { _, value in values.append(json(value, &shapes)) }
        // Unlike insertions, this does not hash the names.
        return .object(positions.mapValues { values[$0] })
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
    /// The index of the first object with these names.
    let object: Int
    /// The positions of the members by their names. Only known if a second object has them.
    var positions: [String: Int]?
  }

  private static let capacity = 64
  /// The number of objects from which on it is worth to record shapes.
  private static let fewObjects = 8

  /// Each shape is where the hash of the first name tells, until another one takes its place.
  private var shapes: [Shape?] = []
  private var objectCount = 0

  /// The positions of an object's members by their names, if an earlier object had the same names
  /// in the same order.
  mutating func positions(of index: Int, in tape: JSONTape) -> [String: Int]? {
    objectCount += 1
    let count = tape.count(index)
    guard count > 1, objectCount > Self.fewObjects, !tape.mayRepeatNames(index) else { return nil }
    if shapes.isEmpty { shapes = Array(repeating: nil, count: Self.capacity) }
    let slot = (tape.nameHash(index + 1) &+ count) % Self.capacity
    guard let shape = shapes[slot], tape.haveSameNames(shape.object, index) else {
      shapes[slot] = Shape(object: index)
      return nil
    }
    if let positions = shape.positions { return positions }
    var positions: [String: Int] = [:]
    positions.reserveCapacity(count)
    var position = 0
    tape.forEachMember(of: index) { name, _ in
      positions[tape.string(name)] = position
      position += 1
    }
    shapes[slot]?.positions = positions
    return positions
  }
}
