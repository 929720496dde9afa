import OpenAPIDocument
import SDKModel

/// The header fields of a response that the document describes.
struct HeaderValues {
  /// Fields that describe the message itself, which the server sets.
  private static let ownNames: Set = [
    "content-type", "content-length", "content-encoding", "transfer-encoding", "connection", "date",
    "set-cookie",
  ]

  /// - Parameter path: The path of the request, which replaces made addresses, so that no client
  ///   follows a link to another server.
  static func fields(
    of response: ResponseObject, status: Int, path: String, _ values: inout MadeValues
  ) -> [MockRequest.Field] {
    var fields: [MockRequest.Field] = []
    for header in response.headers {
      let name = header.name.lowercased()
      guard !ownNames.contains(name), header.isRequired || !header.isDeprecated else { continue }
      let shown = header.examples.lazy.compactMap(\.value).first.map { Literal($0) }
      if shown == nil, name == "link" { continue }
      var literal = shown ?? header.schema.flatMap { values.value(of: $0)?.literal }
      if shown == nil, name == "location" || name == "content-location" { literal = .string(path) }
      guard let literal, let text = text(literal, explode: header.explode ?? false) else {
        continue
      }
      fields.append(MockRequest.Field(name: header.name, value: text))
    }
    if (301...308).contains(status), status != 304,
      !fields.contains(where: { $0.name.lowercased() == "location" })
    {
      fields.append(MockRequest.Field(name: "Location", value: "/"))
    }
    return fields
  }

  /// The value in the style `simple`; `nil` if it cannot be in a header.
  private static func text(_ literal: Literal, explode: Bool) -> String? {
    let text: String
    switch literal {
    case .array(let elements): text = elements.map(\.plainText).joined(separator: ", ")
    case .object(let members):
      text = members.map { $0.name + (explode ? "=" : ",") + $0.value.plainText }
        .joined(separator: ",")
    case .null, .boolean, .number, .string: text = literal.plainText
    }
    let isPlain = text.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) }
    return isPlain ? text : nil
  }
}
