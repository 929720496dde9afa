extension JSONTape {
  /// The value as a `JSONValue`.
  func json(_ index: Int) -> JSONValue {
    var names = NameCache()
    return json(index, &names)
  }

  private func json(_ index: Int, _ names: inout NameCache) -> JSONValue {
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
        elements.append(json(element, &names))
        element = next(element)
      }
      return .array(elements)
    case .object:
      let count = count(index)
      var properties: [String: JSONValue] = [:]
      properties.reserveCapacity(count)
      var name = index + 1
      for _ in 0..<count {
        properties[names.string(name, of: self)] = json(name + 1, &names)
        name = next(name + 1)
      }
      return .object(properties)
    }
  }
}

/// The strings of recent names, which the elements of an array usually share.
private struct NameCache {
  private struct Entry {
    var index: Int
    var string: String
  }

  private static let capacity = 256
  /// Each name is at the place that its hash tells, until another one takes it.
  private var entries: [Entry?] = []
  /// The number of names so far. The cache begins to work when there are many.
  private var count = 0

  /// The string of a member's name.
  mutating func string(_ index: Int, of tape: JSONTape) -> String {
    guard count >= Self.capacity / 8 else {
      count += 1
      return tape.string(index)
    }
    if entries.isEmpty { entries = Array(repeating: nil, count: Self.capacity) }
    let slot = tape.next(index) % Self.capacity
    if let entry = entries[slot], tape.areSameNames(entry.index, index) { return entry.string }
    let string = tape.string(index)
    entries[slot] = Entry(index: index, string: string)
    return string
  }
}
