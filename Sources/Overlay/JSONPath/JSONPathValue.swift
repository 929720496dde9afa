import DocumentTree

/// What the comparisons of a filter compare.
enum JSONPathValue: Sendable {
  /// No value at all, as of a query that selects nothing.
  case nothing
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  /// A sequence or a mapping.
  case collection(Node)

  init(_ node: Node) {
    switch node.kind {
    case .null: self = .null
    case .boolean: self = .boolean(node.boolean ?? false)
    case .integer, .number:
      self = node.integer.map { .integer($0) } ?? .number(node.double ?? .nan)
    case .string: self = .string(node.text)
    case .sequence, .mapping: self = .collection(node)
    }
  }

  /// The number's value, rounded for large integers; `nil` if it is not a number.
  private var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// Whether the values are equal by section 2.3.5.2.2: numbers by value, strings by their Unicode
  /// scalars, collections by their content, regardless of the order of members.
  static func equal(_ left: JSONPathValue, _ right: JSONPathValue) -> Bool {
    switch (left, right) {
    case (.nothing, .nothing), (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.collection(let left), .collection(let right)): equal(left, right)
    default:
      if let left = left.double, let right = right.double { left == right } else { false }
    }
  }

  private static func equal(_ left: Node, _ right: Node) -> Bool {
    guard left.kind == right.kind, left.count == right.count else { return false }
    if left == right { return true }
    if left.kind == .sequence {
      return zip(left.elements, right.elements).allSatisfy {
        equal(JSONPathValue($0), JSONPathValue($1))
      }
    }
    return left.entries.allSatisfy { key, value in
      right[key.text].map { equal(JSONPathValue(value), JSONPathValue($0)) } ?? false
    }
  }

  /// Whether one number or string comes before another; false for everything else.
  static func less(_ left: JSONPathValue, _ right: JSONPathValue) -> Bool {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): left < right
    // The order of UTF-8 is the order of Unicode scalars.
    case (.string(let left), .string(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    default:
      if let left = left.double, let right = right.double { left < right } else { false }
    }
  }
}
