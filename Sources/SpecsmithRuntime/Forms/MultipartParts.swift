import Foundation
import TextGrammar

/// A body of `multipart/related` (RFC 2387), `multipart/mixed` (RFC 2046), or another kind of parts in
/// order.
struct MultipartParts {
  private let form: MultipartForm
  private let name: MediaTypeName
  private let text: String

  /// - Parameters:
  ///   - order: The names of the properties, in the order of their parts.
  ///   - contentType: The media type without a boundary.
  /// - Throws: `EncodingError` when the body cannot be written.
  init(
    of body: some Encodable, order: [String], encodings: FormEncodings, boundary: String,
    contentType: String
  ) throws {
    form = try MultipartForm(of: body, order: order, encodings: encodings, boundary: boundary)
    name = MediaTypeName(contentType)
    text = contentType
  }

  /// The media type with the boundary. `multipart/related` also names the type of the first part, as
  /// RFC 2387 section 3.1 requires.
  var contentType: String {
    var result = text
    if isRelated, !name.parameters.contains(where: { $0.hasPrefix("type=") }),
      let root = form.parts.first
    {
      result += "; type=\"\(MultipartForm.quoted(Self.type(of: root)))\""
    }
    return result + "; boundary=" + form.boundary
  }

  var content: HTTPBody { form.content(header) }

  private var isRelated: Bool { name.subtype == "related" }

  /// Parts that have names identify themselves by them; elements of a list do not.
  private func header(of part: MultipartForm.Part) -> String {
    var lines = [MultipartForm.contentType(Self.type(of: part))]
    if isRelated, !part.name.isEmpty {
      lines.append("Content-ID: <\(PercentEncoding.encoded(part.name))>")
    }
    var disposition: [String] = []
    if !isRelated, !part.name.isEmpty {
      disposition = ["form-data", "name=\"\(MultipartForm.quoted(part.name))\""]
    }
    // Without a name of its own, a file is named after its property, which only forms need.
    if let filename = part.filename, !disposition.isEmpty || filename != part.name {
      if disposition.isEmpty { disposition.append("attachment") }
      disposition.append("filename=\"\(MultipartForm.quoted(filename))\"")
    }
    if !disposition.isEmpty {
      lines.append("Content-Disposition: " + disposition.joined(separator: "; "))
    }
    return lines.joined(separator: "\r\n")
  }

  private static func type(of part: MultipartForm.Part) -> String {
    part.contentType ?? "text/plain; charset=utf-8"
  }
}
