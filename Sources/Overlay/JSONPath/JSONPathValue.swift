import DocumentTree

/// An operand of a comparison in a filter.
enum JSONPathValue: Sendable {
  /// No value, as of a query that selects nothing.
  case nothing
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  /// A sequence or a mapping.
  case collection(Position)

  init(scalar node: Node) {
    switch node.kind {
    case .null: self = .null
    case .boolean: self = .boolean(node.boolean ?? false)
    case .integer, .number:
      self = node.integer.map { .integer($0) } ?? .number(node.double ?? .nan)
    case .string: self = .string(node.text)
    case .sequence, .mapping: self = .nothing
    }
  }

  /// The number's value, rounded for large integers; `nil` if it is not a number.
  private var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .nothing, .null, .boolean, .string, .collection: nil
    }
  }

  /// Whether the values are equal by section 2.3.5.2.2: numbers by value, strings by their Unicode
  /// scalars. A collection is not equal to any scalar.
  static func areEqualScalars(_ left: JSONPathValue, _ right: JSONPathValue) -> Bool {
    switch (left, right) {
    case (.nothing, .nothing), (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    default:
      if let left = left.double, let right = right.double { left == right } else { false }
    }
  }

  /// Whether a number or a string is less than another one; `false` for other values.
  static func less(_ left: JSONPathValue, _ right: JSONPathValue) -> Bool {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): left < right
    // The order of UTF-8 bytes is the order of Unicode scalars.
    case (.string(let left), .string(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    default:
      if let left = left.double, let right = right.double { left < right } else { false }
    }
  }
}
