import Foundation

/// Writes values and limits in messages as short JSON.
enum ValueText {
  /// The value for a message. Objects and arrays are not shown: they may contain a secret that only
  /// its own schema marks as sensitive.
  static func shown(_ value: Any) -> String? {
    switch value {
    case let value as any OpenEnum: text(ofRawValue: value)
    case JSONValue.object, JSONValue.array: nil
    case is any Validatable: nil
    default: text(of: value)
    }
  }

  static func text(of value: Any) -> String {
    switch value {
    case let value as String: Excerpt.quoted(value)
    case let value as any OpenEnum: text(ofRawValue: value)
    case JSONValue.string(let text): Excerpt.quoted(text)
    case let value as JSONValue: Excerpt.plain(value.description)
    case let value as Double: JSONNumber(value).description
    case let value as Float: value == value.rounded() ? "\(Decimal(Double(value)))" : "\(value)"
    case let value as any ParameterValue: text(of: value.parameterContent)
    case let value as any Encodable: text(ofEncodable: value)
    default: Excerpt.plain("\(value)")
    }
  }

  private static func text(ofRawValue value: some OpenEnum) -> String {
    text(of: value.rawValue)
  }

  private static func text(of content: ParameterContent) -> String {
    if case .text(let text) = content { return Excerpt.plain(text) }
    return Excerpt.plain(content.simpleText(explode: true) ?? "null")
  }

  private static func text(ofEncodable value: some Encodable) -> String {
    guard let data = try? JSONCoding.data(of: value) else { return "the value" }
    return Excerpt.plain(String(decoding: data, as: UTF8.self))
  }
}
