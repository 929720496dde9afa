import Diagnostics
import DocumentTree

extension DocumentReader {
  mutating func readRequestBody(_ node: Node) -> RequestBodyObject? {
    guard let target = follow(node, to: .requestBodies) else {
      // Reported; that there is a body is all that is known of it.
      return RequestBodyObject(
        content: [MediaTypeObject(name: "application/octet-stream", location: node.location)],
        location: node.location)
    }
    guard let target = mapping(target, "a request body") else { return nil }
    var body = RequestBodyObject(location: target.location)
    for (key, value) in target.entries {
      switch key.text {
      case "description": body.description = words(value, "`description`")
      case "required": body.isRequired = flag(value, "`required`")
      case "content": body.content = readContent(value)
      case "summary", "$ref": break
      default: unsupported(key, in: "a request body")
      }
    }
    return body
  }

  mutating func readContent(_ node: Node) -> [MediaTypeObject] {
    guard let node = mapping(node, "`content`") else { return [] }
    return node.entries.compactMap { key, value in
      key.text.hasPrefix("x-") ? nil : readMediaType(value, name: key)
    }
  }

  mutating func readMediaType(_ node: Node, name key: Node) -> MediaTypeObject? {
    var mediaType = MediaTypeObject(name: mediaTypeName(key), location: key.location)
    guard let target = follow(node, to: .mediaTypes) else { return nil }
    guard target.kind != .null else { return mediaType }
    guard let target = mapping(target, "a media type") else { return nil }
    for (field, value) in target.entries {
      switch field.text {
      case "schema": mediaType.schema = readSchema(value)
      case "itemSchema": mediaType.itemSchema = readSchema(value)
      case "encoding": mediaType.encodings = readEncodings(value)
      case "example", "examples": mediaType.examples += readExamples(field, value)
      case "description", "summary": break
      default: unsupported(field, in: "a media type")
      }
    }
    if let examples = target["examples"], target["example"] != nil {
      warning(
        .conflictingFields, "a media type has `example` or `examples`, not both", at: examples)
    }
    checkEncodings(of: target)
    return mediaType
  }

  /// Names that are no media types, and clear all the same.
  private static let nicknames = [
    "json": "application/json", "xml": "application/xml", "text": "text/plain",
    "html": "text/html", "csv": "text/csv", "yaml": "application/yaml", "*": "*/*",
    "form": "application/x-www-form-urlencoded", "multipart": "multipart/form-data",
    "binary": "application/octet-stream", "pdf": "application/pdf", "default": "application/json",
  ]

  func mediaTypeName(_ text: String) -> String? {
    let name = text.trimmingSpaces
    let parts = name.prefix { $0 != ";" }.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ HTTPToken.isToken(String($0).trimmingSpaces) }),
      name.unicodeScalars.allSatisfy({ $0.isASCII && $0.value >= 0x20 })
    else {
      // Of several in one key, the first stands for all.
      let first = name.prefix { $0 != "," }
      return first.count < name.count
        ? mediaTypeName(String(first)) : Self.nicknames[name.lowercased()]
    }
    return name
  }

  private mutating func mediaTypeName(_ key: Node) -> String {
    // A component of its own has no name.
    guard key.kind != .mapping else { return "" }
    let name = mediaTypeName(key.text)
    if let name, name == key.text { return name }
    guard key.text.contains(where: { $0.isLetter || $0.isNumber }) else {
      error(
        .invalidMediaType, "`\(key.text)` is no media type", at: key,
        hint: "a media type looks like `application/json`")
      return ""
    }
    let taken = name ?? "application/octet-stream"
    warning(
      .invalidMediaType, "`\(key.text)` is no media type: taken for `\(taken)`", at: key,
      hint: "a media type looks like `application/json`")
    return taken
  }

  // MARK: Forms

  private mutating func readEncodings(_ node: Node) -> [EncodingObject] {
    guard let node = mapping(node, "`encoding`") else { return [] }
    return node.entries.compactMap { property, value in
      guard !property.text.hasPrefix("x-"),
        let value = mapping(value, "an encoding", isField: false)
      else { return nil }
      var encoding = EncodingObject(property: property.text, location: property.location)
      for (key, field) in value.entries {
        switch key.text {
        case "contentType": encoding.contentType = readContentType(field)
        case "headers": encoding.headers = readHeaders(field)
        case "style": encoding.style = readStyle(field)
        case "explode": encoding.explode = flag(field, "`explode`")
        case "allowReserved":
          if flag(field, "`allowReserved`") { unsupported(key, in: "an encoding") }
        default: unsupported(key, in: "an encoding")
        }
      }
      checkEncodings(of: value)
      return encoding
    }
  }

  /// Several media types are parted by commas, and by some written as a list.
  private mutating func readContentType(_ node: Node) -> String? {
    guard node.kind == .sequence else { return text(node, "`contentType`") }
    return node.elements.map(\.text).joined(separator: ", ")
  }

  /// Parts go by name or by place, not both (OpenAPI 3.2, section 4.14).
  private mutating func checkEncodings(of node: Node) {
    let byPlace = ["prefixEncoding", "itemEncoding"].compactMap { node[$0] }.first
    if let byPlace, node["encoding"] != nil {
      error(
        .conflictingFields, "`encoding` cannot stand beside `prefixEncoding` or `itemEncoding`",
        at: byPlace, hint: "`encoding` is for parts with names, the others for parts without")
    }
    guard let prefix = node["prefixEncoding"], prefix.kind == .sequence else { return }
    for element in prefix.elements where element.kind == .mapping { checkEncodings(of: element) }
  }
}

extension String {
  /// The text without spaces around it.
  var trimmingSpaces: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
