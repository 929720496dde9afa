import DocumentTree

extension SchemaCheck {
  /// Whether two values are equal as JSON: numbers by value, strings by code points, objects
  /// regardless of order.
  mutating func areEqual(_ left: Node, _ right: Node) -> Bool {
    guard countStep() else { return false }
    switch left.kind {
    case .null: return right.kind == .null
    case .boolean: return right.kind == .boolean && left.boolean == right.boolean
    case .integer, .number:
      guard right.kind == .integer || right.kind == .number else { return false }
      guard let number = left.decimal, let other = right.decimal else {
        return left.text == right.text
      }
      return number == other
    case .string: return right.kind == .string && left.hasText(right.text)
    case .sequence:
      guard right.kind == .sequence, left.count == right.count else { return false }
      return zip(left.elements, right.elements).allSatisfy { areEqual($0, $1) }
    case .mapping:
      guard right.kind == .mapping, left.count == right.count else { return false }
      return left.entries.allSatisfy { key, value in
        right[key.text].map { areEqual(value, $0) } ?? false
      }
    }
  }
}
