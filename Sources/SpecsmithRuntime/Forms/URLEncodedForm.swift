import Foundation
import TextGrammar

/// A body of `application/x-www-form-urlencoded`.
struct URLEncodedForm {
  /// Percent-encoded, `name=value`.
  private(set) var pairs: [String] = []
  private let encodings: FormEncodings

  /// Makes the pairs of a body, sorted by name.
  ///
  /// - Throws: `EncodingError` when the body cannot be written; ``ValidationError`` if a value contains what parts
  ///   the values and cannot be escaped.
  init(of body: some Encodable, encodings: FormEncodings) throws {
    self.encodings = encodings
    let value = try JSONValue(encoding: body)
    switch value {
    case .object(let properties):
      for (name, value) in properties.sorted(by: { $0.key < $1.key }) {
        try append(name, value, encodings[name])
      }
    case .string(let text): pairs.append(PercentEncoding.encodedAllowingReserved(text))
    default: try append("body", value, encodings.usual)
    }
  }

  private mutating func append(
    _ name: String, _ value: JSONValue, _ encoding: FormEncoding
  ) throws(ValidationError) {
    var content = ParameterContent(value)
    if encoding.style == nil {
      switch value {
      case .array(let elements): content = .list(elements.map(element))
      default: content = element(value)
      }
    }
    let style = encoding.style ?? .form
    pairs += try QuerySerialization(
      name: name, style: style, explode: encoding.explode ?? (style == .form),
      keepsEmpty: encodings.required.contains(name)
    ).pairs(of: content)
  }

  /// A string, or JSON for any other value.
  private func element(_ value: JSONValue) -> ParameterContent {
    switch value {
    case .array, .object: .text(value.description)
    default: ParameterContent(value)
    }
  }

  var data: Data { Data(pairs.joined(separator: "&").utf8) }
}
