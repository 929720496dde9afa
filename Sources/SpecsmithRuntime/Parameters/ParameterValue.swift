import Foundation

/// A value that can be sent in a path, a query, a header field or a cookie.
public protocol ParameterValue {
  @_spi(Generated) var parameterContent: ParameterContent { get }
}

extension ParameterValue {
  /// The default for types without their own implementation: nothing is sent.
  @_spi(Generated) public var parameterContent: ParameterContent { .absent }
}

extension String: ParameterValue {
  @_spi(Generated) public var parameterContent: ParameterContent { .text(self) }
}

extension Bool: ParameterValue {
  @_spi(Generated) public var parameterContent: ParameterContent {
    .scalar(self ? "true" : "false")
  }
}

extension ParameterValue where Self: BinaryInteger {
  @_spi(Generated) public var parameterContent: ParameterContent { .scalar(String(self)) }
}

extension Int: ParameterValue {}
extension Int8: ParameterValue {}
extension Int16: ParameterValue {}
extension Int32: ParameterValue {}
extension Int64: ParameterValue {}
extension UInt: ParameterValue {}
extension UInt8: ParameterValue {}
extension UInt16: ParameterValue {}
extension UInt32: ParameterValue {}
extension UInt64: ParameterValue {}

extension Double: ParameterValue {
  /// An integral value is written without a fraction, as in JSON.
  @_spi(Generated) public var parameterContent: ParameterContent {
    .scalar(JSONNumber(self).description)
  }
}

extension Float: ParameterValue {
  @_spi(Generated) public var parameterContent: ParameterContent {
    Int64(exactly: self).map { .scalar(String($0)) } ?? .scalar("\(self)")
  }
}

extension Decimal: ParameterValue {
  @_spi(Generated) public var parameterContent: ParameterContent { .scalar("\(self)") }
}

extension UUID: ParameterValue {
  @_spi(Generated) public var parameterContent: ParameterContent { .text(lowercaseString) }
}

extension Date: ParameterValue {
  /// A date-time of RFC 3339; absent if the date cannot be represented.
  @_spi(Generated) public var parameterContent: ParameterContent {
    DateTimeFormat.string(from: self).map(ParameterContent.text) ?? .absent
  }
}

extension CalendarDate: ParameterValue {
  @_spi(Generated) public var parameterContent: ParameterContent { .text(description) }
}

extension URL: ParameterValue {
  @_spi(Generated) public var parameterContent: ParameterContent { .text(absoluteString) }
}

extension Data: ParameterValue {
  @_spi(Generated) public var parameterContent: ParameterContent { .text(base64EncodedString()) }
}

extension JSONValue: ParameterValue {
  @_spi(Generated) public var parameterContent: ParameterContent { ParameterContent(self) }
}

extension Optional: ParameterValue where Wrapped: ParameterValue {
  @_spi(Generated) public var parameterContent: ParameterContent {
    self?.parameterContent ?? .absent
  }
}

extension Nullable: ParameterValue where Value: ParameterValue {
  @_spi(Generated) public var parameterContent: ParameterContent { wrappedValue.parameterContent }
}

extension Array: ParameterValue where Element: ParameterValue {
  @_spi(Generated) public var parameterContent: ParameterContent { .list(map(\.parameterContent)) }
}

extension Dictionary: ParameterValue where Key == String, Value: ParameterValue {
  /// The properties, sorted by name.
  @_spi(Generated) public var parameterContent: ParameterContent {
    .object(
      sorted { $0.key < $1.key }
        .map { ParameterContent.Property(name: $0.key, value: $0.value.parameterContent) })
  }
}
