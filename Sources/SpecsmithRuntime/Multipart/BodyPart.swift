import Foundation
import HTTPTypes

/// A part of a body of `multipart/…`: its header fields, and its content as it arrives.
public struct BodyPart: Sendable {
  /// The header fields of the part.
  public let headers: HTTPFields

  /// The content. It arrives while it is read, which must be done before the next part is requested.
  ///
  /// A `Content-Transfer-Encoding`, as in mail, is not undone.
  public let body: HTTPBody

  init(headers: HTTPFields, body: HTTPBody) {
    self.headers = headers
    var body = body
    body.contentType = headers[.contentType]
    self.body = body
  }

  /// The media type of the content, with its parameters; `nil` where the part names none, which means
  /// `text/plain`.
  public var contentType: String? { headers[.contentType] }

  /// The name of the part in a form: `name` of its `Content-Disposition`.
  public var name: String? { disposition["name"] }

  /// The name of the file that the part is. It comes from the server: do not use it as a path.
  public var filename: String? { disposition.extended("filename") }

  /// The id by which other parts refer to this one, without its angle brackets (RFC 2392).
  public var contentID: String? {
    header("Content-ID").map { text in
      text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    }
  }

  /// The value of a header field, in any case of letters; several are joined by commas.
  public func header(_ name: String) -> String? {
    HTTPField.Name(name).flatMap { headers[$0] }
  }

  /// Reads the content as JSON.
  ///
  /// - Parameters:
  ///   - type: The type of the value; ``JSONValue`` for any.
  ///   - limit: The most bytes to collect.
  /// - Throws: `DecodingError`; ``HTTPBodyError``, ``MultipartError``; what the body throws.
  public func json<Value: Decodable>(
    as type: Value.Type = Value.self, upTo limit: Int = 100 << 20
  ) async throws -> Value {
    try JSONCoding.value(of: type, from: try await body.data(upTo: limit))
  }

  private var disposition: FieldParameters { FieldParameters(headers[.contentDisposition] ?? "") }
}

/// Without the values of the header fields, which may be secret.
extension BodyPart: CustomStringConvertible, CustomReflectable {
  public var description: String {
    let words = [name, filename, contentType].compactMap { $0 }.map { Excerpt.plain($0) }
    return "BodyPart(\(words.joined(separator: ", ")))"
  }

  public var customMirror: Mirror {
    Mirror(self, children: ["headers": headers.map(\.name.rawName)], displayStyle: .struct)
  }
}
