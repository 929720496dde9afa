import TextGrammar

/// The constraints on a value.
public struct Constraints: Hashable, Sendable {
  public var minimum: Bound?
  public var maximum: Bound?
  public var multipleOf: ExactDecimal?
  /// The length in Unicode code points.
  public var length = CountRange()
  /// An ECMA-262 regular expression.
  public var pattern: String?
  public var itemCount = CountRange()
  public var itemsAreUnique = false
  public var propertyCount = CountRange()
  public var format: StringFormat?
  /// The allowed values, if they are not an enumeration.
  public var allowedValues: [Literal]?

  public init() {}

  public static let none = Constraints()
  public var isEmpty: Bool { self == .none }
}

extension Constraints {
  /// The one allowed value, unless that is the empty string, which some documents list for "any".
  public var onlyValue: Literal? {
    guard let allowedValues, allowedValues.count == 1, allowedValues[0] != .string("") else {
      return nil
    }
    return allowedValues[0]
  }

  /// The same constraints as assertions.
  public var assertions: [ValueAssertion] {
    var list: [ValueAssertion] = []
    if let minimum { list.append(.minimum(minimum)) }
    if let maximum { list.append(.maximum(maximum)) }
    if let multipleOf { list.append(.multipleOf(multipleOf)) }
    if let count = length.minimum { list.append(.minLength(count)) }
    if let count = length.maximum { list.append(.maxLength(count)) }
    if let pattern { list.append(.pattern(pattern)) }
    if let count = itemCount.minimum { list.append(.minItems(count)) }
    if let count = itemCount.maximum { list.append(.maxItems(count)) }
    if itemsAreUnique { list.append(.uniqueItems) }
    if let count = propertyCount.minimum { list.append(.minProperties(count)) }
    if let count = propertyCount.maximum { list.append(.maxProperties(count)) }
    if let format { list.append(.format(format)) }
    if let allowedValues { list.append(.enumeration(allowedValues)) }
    return list
  }
}

/// A limit of a number.
public struct Bound: Hashable, Sendable {
  public var value: ExactDecimal
  public var isExclusive: Bool

  public init(_ value: ExactDecimal, isExclusive: Bool = false) {
    self.value = value
    self.isExclusive = isExclusive
  }
}

/// A range of counts; `nil` means no limit.
public struct CountRange: Hashable, Sendable {
  public var minimum: Int?
  public var maximum: Int?

  public init(minimum: Int? = nil, maximum: Int? = nil) {
    self.minimum = minimum
    self.maximum = maximum
  }

  public var isEmpty: Bool { minimum == nil && maximum == nil }
}

/// The formats of strings that are validated: those of JSON Schema (2020-12 Validation, section
/// 7.3) and of OpenAPI's registry.
public enum StringFormat: String, Sendable, CaseIterable {
  case dateTime = "date-time"
  case date
  case time
  case duration
  case dateTimeLocal = "date-time-local"
  case timeLocal = "time-local"
  case httpDate = "http-date"
  case email
  case idnEmail = "idn-email"
  case hostname
  case idnHostname = "idn-hostname"
  case ipv4
  case ipv6
  case ipv4CIDR = "ipv4-cidr"
  case ipv6CIDR = "ipv6-cidr"
  case uri
  case uriReference = "uri-reference"
  case iri
  case iriReference = "iri-reference"
  case uriTemplate = "uri-template"
  case uuid
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"
  case regex
  case byte
  case base64URL = "base64url"
  case character = "char"
  case language
  case mediaRange = "media-range"
  case structuredFieldBinary = "sf-binary"
  case structuredFieldBoolean = "sf-boolean"
  case structuredFieldString = "sf-string"
  case structuredFieldToken = "sf-token"
}
