import Foundation

/// A value that can be sent in a path, a query, a header or a cookie.
public protocol ParameterValue {
  var parameterContent: ParameterContent { get }
}

extension String: ParameterValue {
  public var parameterContent: ParameterContent { .text(self) }
}

extension Bool: ParameterValue {
  public var parameterContent: ParameterContent { .text(self ? "true" : "false") }
}

extension ParameterValue where Self: BinaryInteger {
  public var parameterContent: ParameterContent { .text(String(self)) }
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
  /// A whole number is written without its fraction, as JSON's writers do.
  public var parameterContent: ParameterContent { .text(JSONNumber(self).description) }
}

extension Float: ParameterValue {
  public var parameterContent: ParameterContent {
    Int64(exactly: self).map { .text(String($0)) } ?? .text("\(self)")
  }
}

extension Decimal: ParameterValue {
  public var parameterContent: ParameterContent { .text("\(self)") }
}

extension UUID: ParameterValue {
  public var parameterContent: ParameterContent { .text(uuidString.lowercased()) }
}

extension Date: ParameterValue {
  /// The date-time of RFC 3339; nothing when the date has none.
  public var parameterContent: ParameterContent {
    DateTimeFormat.string(from: self).map(ParameterContent.text) ?? .absent
  }
}

extension CalendarDate: ParameterValue {
  public var parameterContent: ParameterContent { .text(description) }
}

extension URL: ParameterValue {
  public var parameterContent: ParameterContent { .text(absoluteString) }
}

extension Data: ParameterValue {
  public var parameterContent: ParameterContent { .text(base64EncodedString()) }
}

extension JSONValue: ParameterValue {
  public var parameterContent: ParameterContent { ParameterContent(self) }
}

extension Optional: ParameterValue where Wrapped: ParameterValue {
  public var parameterContent: ParameterContent { self?.parameterContent ?? .absent }
}

extension Nullable: ParameterValue where Value: ParameterValue {
  public var parameterContent: ParameterContent { wrappedValue.parameterContent }
}

extension Array: ParameterValue where Element: ParameterValue {
  public var parameterContent: ParameterContent { .list(map(\.parameterContent)) }
}

extension Dictionary: ParameterValue where Key == String, Value: ParameterValue {
  /// The properties, sorted by name.
  public var parameterContent: ParameterContent {
    .object(
      sorted { $0.key < $1.key }
        .map { ParameterContent.Property(name: $0.key, value: $0.value.parameterContent) })
  }
}
