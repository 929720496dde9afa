/// What must hold for one value.
public struct Constraints: Hashable, Sendable {
  public var minimum: Bound?
  public var maximum: Bound?
  public var multipleOf: NumberLiteral?
  /// In Unicode code points.
  public var length = CountRange()
  /// An ECMA-262 regular expression.
  public var pattern: String?
  public var itemCount = CountRange()
  public var itemsAreUnique = false
  public var propertyCount = CountRange()
  public var format: StringFormat?
  /// The values that are allowed, where they have no type of their own.
  public var allowedValues: [Literal]?

  public init() {}

  public static let none = Constraints()
  public var isEmpty: Bool { self == .none }
}

/// A limit of a number.
public struct Bound: Hashable, Sendable {
  public var value: NumberLiteral
  public var isExclusive: Bool

  public init(_ value: NumberLiteral, isExclusive: Bool = false) {
    self.value = value
    self.isExclusive = isExclusive
  }
}

/// How many there may be; `nil` means no limit.
public struct CountRange: Hashable, Sendable {
  public var minimum: Int?
  public var maximum: Int?

  public init(minimum: Int? = nil, maximum: Int? = nil) {
    self.minimum = minimum
    self.maximum = maximum
  }

  public var isEmpty: Bool { minimum == nil && maximum == nil }
}

/// The formats of strings that can be checked. The names are JSON Schema's.
public enum StringFormat: String, Sendable, CaseIterable {
  case email, hostname, ipv4, ipv6, uri
  case uriReference = "uri-reference"
  case time, duration
}
