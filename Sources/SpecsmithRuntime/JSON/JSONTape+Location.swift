extension JSONTape {
  /// The keys and indices that lead to a value.
  ///
  /// Only errors need this path, so it is found by a search from the outermost value.
  func path(to target: Int) -> [TapeKey] {
    var path: [TapeKey] = []
    var index = 0
    while index != target, let step = step(from: index, to: target) {
      path.append(step.key)
      index = step.value
    }
    return path
  }

  /// The key and the value inside of a container that lead to a nested value.
  private func step(from index: Int, to target: Int) -> (key: TapeKey, value: Int)? {
    let isObject = kind(index) == .object
    guard isObject || kind(index) == .array else { return nil }
    var part = index + 1
    for position in 0..<count(index) {
      let value = isObject ? part + 1 : part
      let next = next(value)
      if target < next {
        return (isObject ? TapeKey(string(part)) : TapeKey(index: position), value)
      }
      part = next
    }
    return nil
  }

  /// The line and the column of a value, both from 1.
  func position(of index: Int) -> (line: Int, column: Int) {
    let start = Int(node(index).start) - (kind(index) == .string ? 1 : 0)
    guard let bytes = bytes(from: 0, to: byteCount).baseAddress else { return (1, 1) }
    return JSONTextPosition.of(start, in: bytes)
  }

  /// A description of a value for errors: `the string "abc"`.
  func description(of index: Int) -> String {
    switch kind(index) {
    case .null: "null"
    case .false: "false"
    case .true: "true"
    case .number:
      "the number \(Excerpt.plain(String(decoding: bytes(index), as: UTF8.self), length: 40))"
    case .string: "the string \(Excerpt.quoted(string(index)))"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// A step of a path: the name of a property, or the index of an element.
struct TapeKey: CodingKey, Hashable, Sendable {
  let stringValue: String
  let intValue: Int?

  init(_ name: String) {
    stringValue = name
    intValue = nil
  }

  init(index: Int) {
    stringValue = String(index)
    intValue = index
  }

  init(stringValue: String) { self.init(stringValue) }
  init(intValue: Int) { self.init(index: intValue) }
}
