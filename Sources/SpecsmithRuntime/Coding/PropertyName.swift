/// The name of a property in a JSON object. All generated types share this coding key.
///
/// A separate key type for each record would mean thousands of enums in a large SDK.
@_spi(Generated) @frozen
public struct PropertyName: CodingKey, ExpressibleByStringLiteral, Hashable, Sendable {
  public let stringValue: String

  public var intValue: Int? { nil }

  @inlinable
  public init(_ name: String) {
    stringValue = name
  }

  @inlinable
  public init(stringValue: String) {
    self.stringValue = stringValue
  }

  public init(intValue: Int) {
    stringValue = String(intValue)
  }

  @inlinable
  public init(stringLiteral value: String) {
    stringValue = value
  }
}
