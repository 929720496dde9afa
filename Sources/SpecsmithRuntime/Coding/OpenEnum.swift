/// An enumeration of documented values that also accepts values that the document does not list.
///
/// A value that this version of an SDK does not know is decoded as `unrecognized`, and encoded
/// unchanged. Two values are equal if their raw values are equal.
///
/// A conforming type only has to declare `init(rawValue:)`, `rawValue` and ``knownValues``.
public protocol OpenEnum: RawRepresentable, Codable, Hashable, Sendable, ParameterValue, Validatable
where RawValue: OpenEnumRawValue {
  /// The value with a raw value, `unrecognized` if the document does not list it.
  init(rawValue: RawValue)

  /// The documented values, in document order.
  static var knownValues: [Self] { get }

  /// Whether the document has constraints beyond the list of values.
  @_spi(Generated) static var hasRules: Bool { get }
}

/// An ``OpenEnum`` of strings, which can also be written as a string literal: `"active"` is
/// `.active`, and a literal that the document does not list is `.unrecognized`.
public protocol OpenStringEnum: OpenEnum, ExpressibleByStringLiteral
where RawValue == String, StringLiteralType == String {}

extension OpenStringEnum {
  /// The value of a literal, `unrecognized` if the document does not list it.
  @inlinable
  public init(stringLiteral value: String) {
    self.init(rawValue: value)
  }
}

/// A type for the raw values of an ``OpenEnum``: strings or numbers.
public protocol OpenEnumRawValue: Codable, Hashable, Sendable, ParameterValue {
  /// Whether both have the same JSON form.
  @_spi(Generated) func hasSameCodePoints(as other: Self) -> Bool
}

extension OpenEnumRawValue {
  @_spi(Generated) @inlinable
  public func hasSameCodePoints(as other: Self) -> Bool { self == other }
}

extension String: OpenEnumRawValue {}
extension Int: OpenEnumRawValue {}
extension Int32: OpenEnumRawValue {}
extension Int64: OpenEnumRawValue {}
extension Double: OpenEnumRawValue {}
extension JSONValue: OpenEnumRawValue {}

extension OpenEnum {
  @_spi(Generated) @inlinable
  public static var hasRules: Bool { false }

  /// Whether the document lists this value.
  public var isRecognized: Bool {
    let rawValue = rawValue
    return Self.knownValues.contains { $0.rawValue.hasSameCodePoints(as: rawValue) }
  }

  @inlinable
  public static func == (left: Self, right: Self) -> Bool {
    left.rawValue == right.rawValue
  }

  @inlinable
  public func hash(into hasher: inout Hasher) {
    hasher.combine(rawValue)
  }

  /// Decodes a raw value, which the document need not list.
  @inlinable
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self.init(rawValue: try container.decode(RawValue.self))
  }

  /// Encodes the raw value as it is.
  @inlinable
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  @_spi(Generated) public var parameterContent: ParameterContent { rawValue.parameterContent }

  /// Reports a value that the document does not list, if the options refuse such values.
  @_spi(Generated) @inlinable
  public func validate(into report: inout ValidationReport) {
    guard report.options.refusesUnrecognizedValues else { return }
    report.checkIsRecognized(self)
  }
}
