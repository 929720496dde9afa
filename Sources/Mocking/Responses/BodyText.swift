import OpenAPIDocument
import SDKModel
import TextGrammar

/// Writes a value as the body of a media type.
enum BodyText {
  static func bytes(of literal: Literal, _ media: MediaTypeObject) -> [UInt8] {
    let kind = ContentKind(media.typeName)
    switch kind {
    case .json, .derivedJSON: return Array(literal.json.utf8)
    case .urlEncodedForm: return Array(form(literal).utf8)
    case .text, .textRange, .anything, .range, .bytes, .multipartForm, .multipartParts:
      if literal == .string("example"), media.sentName(of: nil) == "image/png" {
        return transparentPixel
      }
      if media.typeName.isXML { return Array(xml(literal, media).utf8) }
      return Array(literal.plainText.utf8)
    case .eventStream, .jsonLines, .jsonSequence: return Array(literal.plainText.utf8)
    }
  }

  /// Content for a media type of which the document says no more: an image is one that can be shown.
  static func placeholder(_ media: MediaTypeObject) -> [UInt8] {
    media.sentName(of: nil) == "image/png" ? transparentPixel : Array("example".utf8)
  }

  /// A PNG of one pixel.
  private static let transparentPixel: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1F, 0x15, 0xC4,
    0x89, 0x00, 0x00, 0x00, 0x0B, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0x60, 0x00, 0x02, 0x00,
    0x00, 0x05, 0x00, 0x01, 0xE9, 0xFA, 0xDC, 0xD8, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44,
    0xAE, 0x42, 0x60, 0x82,
  ]

  private static func form(_ literal: Literal) -> String {
    guard case .object(let members) = literal else { return literal.plainText }
    return members.map { member in
      PercentEncoding.encoded(member.name) + "=" + PercentEncoding.encoded(member.value.plainText)
    }.joined(separator: "&")
  }

  // MARK: Streams

  /// One element of a stream.
  ///
  /// - Parameter isWholeEvent: Whether the value has the fields of a server-sent event.
  static func element(_ literal: Literal, _ kind: ContentKind, isWholeEvent: Bool) -> [UInt8] {
    switch kind {
    case .eventStream: Array(event(literal, isWhole: isWholeEvent).utf8)
    case .jsonSequence: [0x1E] + Array((literal.json + "\n").utf8)
    default: Array((literal.json + "\n").utf8)
    }
  }

  private static func event(_ literal: Literal, isWhole: Bool) -> String {
    guard isWhole, case .object(let members) = literal else { return data(literal) + "\n" }
    var text = ""
    for member in members {
      switch member.name {
      case "data": text += data(member.value)
      case "event", "id", "retry":
        let value = member.value.plainText.split(whereSeparator: \.isNewline).joined(separator: " ")
        text += "\(member.name): \(value)\n"
      default: break
      }
    }
    return text + "\n"
  }

  private static func data(_ literal: Literal) -> String {
    literal.plainText.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { "data: \($0)\n" }.joined()
  }

  // MARK: XML

  /// A value as XML: properties are elements, unless the schema makes them attributes.
  private static func xml(_ literal: Literal, _ media: MediaTypeObject) -> String {
    if case .string(let text) = literal, text.trimmingSpaces.hasScalarPrefix("<") { return text }
    let name =
      media.schema?.node["xml"]?["name"]?.text
      ?? media.schema?.reference.flatMap { $0.text.split(separator: "/").last.map(String.init) }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + element(named: name ?? "root", literal)
  }

  private static func element(named name: String, _ literal: Literal) -> String {
    let name = elementName(name)
    switch literal {
    case .array(let elements): return elements.map { element(named: name, $0) }.joined()
    case .object(let members):
      let inner = members.map { element(named: $0.name, $0.value) }.joined()
      return "<\(name)>\(inner)</\(name)>"
    case .null: return "<\(name)/>"
    case .boolean, .number, .string: return "<\(name)>\(escaped(literal.plainText))</\(name)>"
    }
  }

  private static func elementName(_ name: String) -> String {
    let scalars = name.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_"
        || scalar == "-" ? Character(scalar) : "_"
    }
    let text = String(scalars)
    return text.unicodeScalars.first?.properties.isAlphabetic == true ? text : "_" + text
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
