import Foundation

/// A body of `multipart/form-data` (RFC 7578).
struct MultipartForm {
  /// One part, before it is written.
  struct Part: Sendable {
    var name: String
    var filename: String?
    var contentType: String?
    var content: HTTPBody
  }

  /// What no part holds.
  let boundary: String
  private(set) var parts: [Part] = []
  private let encodings: FormEncodings

  /// Makes the parts of a body: one for each property, or for each element of a list.
  ///
  /// Files come last, for servers that process a form while it arrives.
  ///
  /// - Throws: `EncodingError` when the body cannot be written; ``ValidationError`` if a value contains what parts
  ///   the values, since nothing is escaped in a part.
  init(
    of body: some Encodable, encodings: FormEncodings, boundary: String
  ) throws {
    self.boundary = boundary
    self.encodings = encodings
    let files = FormFiles()
    let value = try JSONValue(encoding: body, files: files)
    if case .object(let properties) = value {
      for (name, value) in properties.sorted(by: { $0.key < $1.key }) {
        try append(name, value, encodings[name], files)
      }
    } else {
      try append("body", value, encodings.usual, files)
    }
    parts = parts.filter { $0.filename == nil } + parts.filter { $0.filename != nil }
  }

  /// Makes the parts of a body in an order.
  ///
  /// - Parameter order: The names of the properties. Others come last.
  /// - Throws: `EncodingError` when the body cannot be written; ``ValidationError`` if a value contains what parts
  ///   the values, since nothing is escaped in a part.
  init(
    of body: some Encodable, order: [String], encodings: FormEncodings, boundary: String
  ) throws {
    self.boundary = boundary
    self.encodings = encodings
    let files = FormFiles()
    switch try JSONValue(encoding: body, files: files) {
    case .object(let properties):
      let others = properties.keys.filter { !order.contains($0) }.sorted()
      for name in order + others {
        guard let value = properties[name] else { continue }
        try append(name, value, encodings[name], files)
      }
    case let value: try append("", value, encodings.usual, files)
    }
  }

  private mutating func append(
    _ name: String, _ value: JSONValue, _ encoding: FormEncoding, _ files: FormFiles
  ) throws(ValidationError) {
    switch value {
    case .null: break
    case .array where encoding.style != nil, .object where encoding.style != nil:
      try appendStyled(name, value, encoding, files)
    case .array(let elements):
      for element in elements { appendElement(name, element, encoding, files) }
    default: appendElement(name, value, encoding, files)
    }
  }

  private mutating func appendElement(
    _ name: String, _ value: JSONValue, _ encoding: FormEncoding, _ files: FormFiles
  ) {
    switch value {
    case .null: break
    case .array, .object:
      let data = Data(files.resolved(value).description.utf8)
      let contentType = encoding.contentType ?? "application/json"
      parts.append(Part(name: name, contentType: contentType, content: HTTPBody(data)))
    case .string(let text): appendText(name, text, encoding, files)
    case .bool, .number: appendText(name, value.description, encoding, files)
    }
  }

  private mutating func appendText(
    _ name: String, _ text: String, _ encoding: FormEncoding, _ files: FormFiles
  ) {
    guard let file = files.file(for: text) else {
      parts.append(Part(name: name, contentType: encoding.contentType, content: HTTPBody(text)))
      return
    }
    parts.append(
      Part(
        name: name, filename: file.filename ?? name,
        contentType: file.contentType ?? encoding.contentType ?? "application/octet-stream",
        content: file.content))
  }

  private mutating func appendStyled(
    _ name: String, _ value: JSONValue, _ encoding: FormEncoding, _ files: FormFiles
  ) throws(ValidationError) {
    let style = encoding.style ?? .form
    let serialization = QuerySerialization(
      name: name, style: style, explode: encoding.explode ?? (style == .form),
      keepsEmpty: encodings.required.contains(name))
    for pair in try serialization.plainPairs(of: ParameterContent(value)) {
      appendText(pair.name, pair.value, .automatic, files)
    }
  }

  /// The whole body. Files are read while it is sent.
  var content: HTTPBody { content { Self.header(of: $0) } }

  /// The whole body.
  ///
  /// - Parameter header: Returns the header fields of a part, each on a line.
  func content(_ header: (Part) -> String) -> HTTPBody {
    var bodies: [HTTPBody] = []
    for part in parts {
      bodies.append(HTTPBody("--\(boundary)\r\n\(header(part))\r\n\r\n"))
      bodies.append(part.content)
      bodies.append(HTTPBody("\r\n"))
    }
    bodies.append(HTTPBody("--\(boundary)--\r\n"))
    return HTTPBody(joining: bodies)
  }

  private static func header(of part: Part) -> String {
    var lines = ["Content-Disposition: form-data; name=\"\(quoted(part.name))\""]
    if let filename = part.filename { lines[0] += "; filename=\"\(quoted(filename))\"" }
    if let contentType = part.contentType { lines.append(self.contentType(contentType)) }
    return lines.joined(separator: "\r\n")
  }

  static func contentType(_ text: String) -> String {
    "Content-Type: " + text.filter { !$0.isNewline }
  }

  /// A name between quotation marks, as HTML's forms write it.
  static func quoted(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "%22"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
