extension JSONTape {
  /// The keys and indices that lead to a value.
  ///
  /// Only errors need this path, so it is found by a search from the outermost value.
  func path(to target: Int) -> [JSONKey] {
    var path: [JSONKey] = []
    var index = 0
    while index != target, let step = step(from: index, to: target) {
      path.append(step.key)
      index = step.value
    }
    return path
  }

  /// The key and the value inside of a container that lead to a nested value.
  private func step(from index: Int, to target: Int) -> (key: JSONKey, value: Int)? {
    let isObject = kind(index) == .object
    guard isObject || kind(index) == .array else { return nil }
    var part = index + 1
    for position in 0..<count(index) {
      let value = isObject ? part + 1 : part
      let next = next(value)
      if target < next {
        return (isObject ? JSONKey(string(part)) : JSONKey(index: position), value)
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
