import DocumentTree

extension SchemaCheck {
  /// Whether two values are equal as JSON: numbers by value, texts by code points, objects whatever
  /// their order.
  mutating func areEqual(_ left: Node, _ right: Node) -> Bool {
    guard spend() else { return false }
    switch (left.kind, right.kind) {
    case (.null, .null): return true
    case (.boolean, .boolean): return left.boolean == right.boolean
    case (.integer, .integer), (.integer, .number), (.number, .integer), (.number, .number):
      guard let number = left.decimal, let other = right.decimal else {
        return left.text == right.text
      }
      return number == other
    case (.string, .string): return left.hasText(right.text)
    case (.sequence, .sequence):
      guard left.count == right.count else { return false }
      return zip(left.elements, right.elements).allSatisfy { areEqual($0, $1) }
    case (.mapping, .mapping):
      guard left.count == right.count else { return false }
      return left.entries.allSatisfy { key, value in
        right[key.text].map { areEqual(value, $0) } ?? false
      }
    default: return false
    }
  }
}
