import Foundation
import TextGrammar

/// A body of `application/x-www-form-urlencoded`.
struct URLEncodedForm {
  /// Percent-encoded, `name=value`.
  private(set) var pairs: [String] = []
  private let encodings: FormEncodings

  /// Makes the pairs of a body, sorted by name.
  ///
  /// - Throws: `EncodingError` when the body cannot be written.
  init(of body: some Encodable, encodings: FormEncodings) throws {
    self.encodings = encodings
    let value = try JSONValue(encoding: body)
    switch value {
    case .object(let properties):
      for (name, value) in properties.sorted(by: { $0.key < $1.key }) {
        append(name, value, encodings[name])
      }
    case .string(let text): pairs.append(PercentEncoding.encodedAllowingReserved(text))
    default: append("body", value, encodings.usual)
    }
  }

  private mutating func append(_ name: String, _ value: JSONValue, _ encoding: FormEncoding) {
    var content = ParameterContent(value)
    if encoding.style == nil {
      switch value {
      case .array(let elements): content = .list(elements.map(element))
      default: content = element(value)
      }
    }
    let style = encoding.style ?? .form
    pairs += QuerySerialization(
      name: name, style: style, explode: encoding.explode ?? (style == .form),
      allowsReserved: false
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
