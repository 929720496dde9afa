import Foundation

/// The message for people in the body of an unsuccessful response.
enum ServerMessage {
  /// The longest message that is shown, in characters.
  static let length = 200

  /// The largest body that is searched, in bytes.
  private static let longestBody = 1 << 16

  /// - Returns: `nil` if the body is not JSON, or has no message.
  static func text(in body: Data, redaction: Redaction) -> String? {
    guard body.count <= longestBody,
      let value = try? SpecsmithJSONDecoder().decode(JSONValue.self, from: body),
      let text = text(in: value), !text.isEmpty
    else { return nil }
    // Redacted before it is cut, so that no part of a secret is left at the end.
    return Excerpt.plain(redaction.redact(text), length: length)
  }

  /// The properties that have the message in most APIs; `detail` and `title` are from RFC 9457.
  private static let names = [
    "detail", "message", "error_description", "error", "title", "msg", "reason", "errors",
  ]

  private static func text(in value: JSONValue) -> String? {
    switch value {
    case .string(let text): text
    case .array(let elements): elements.first.flatMap(text(in:))
    case .object(let properties):
      names.lazy.compactMap { properties[$0].flatMap(text(in:)) }.first ?? texts(of: properties)
    case .null, .bool, .number: nil
    }
  }

  /// Messages by the names of the request's fields, as many frameworks send them.
  private static func texts(of properties: [String: JSONValue]) -> String? {
    let texts = properties.sorted { $0.key < $1.key }.compactMap { name, value -> String? in
      // Only lists: a single string may be anything, such as an error code.
      guard case .array = value, let text = text(in: value) else { return nil }
      return "\(name): \(text)"
    }
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }
}
