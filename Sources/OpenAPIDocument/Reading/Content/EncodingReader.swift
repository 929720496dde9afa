import Diagnostics
import DocumentTree

/// `encoding`: how the properties of a form are serialized.
enum EncodingReader {
  static func readList(_ node: Node, _ context: inout ReadingContext) -> [EncodingObject] {
    context.entries(of: node, "`encoding`") { property, value, context in
      read(value, property: property, &context)
    }
  }

  private static func read(
    _ node: Node, property: Node, _ context: inout ReadingContext
  ) -> EncodingObject? {
    guard let node = context.mapping(node, "an encoding", isField: false) else { return nil }
    var encoding = EncodingObject(property: property.text, location: property.location)
    for (key, value) in node.entries {
      switch key.text {
      case "contentType": encoding.contentType = readContentType(value, &context)
      case "headers": encoding.headers = HeaderReader.readList(value, &context)
      case "style": encoding.style = SerializationReader.readStyle(value, &context)
      case "explode": encoding.explode = context.flag(value, "`explode`")
      case "allowReserved":
        if context.flag(value, "`allowReserved`") {
          context.log.unsupported(key, in: "an encoding")
        }
      default: context.log.unsupported(key, in: "an encoding")
      }
    }
    check(of: node, &context)
    return encoding
  }

  /// Several media types are separated by commas. Some documents have a list instead.
  private static func readContentType(_ node: Node, _ context: inout ReadingContext) -> String? {
    guard node.kind == .sequence else { return context.text(node, "`contentType`") }
    return node.elements.map(\.text).joined(separator: ", ")
  }

  /// Parts are identified by name or by position, but not both (OpenAPI 3.2, section 4.14).
  static func check(of node: Node, _ context: inout ReadingContext) {
    let byPosition = ["prefixEncoding", "itemEncoding"].compactMap { node[$0] }.first
    if let byPosition, node["encoding"] != nil {
      context.log.error(
        .conflictingFields, "`encoding` cannot stand beside `prefixEncoding` or `itemEncoding`",
        at: byPosition, hint: "`encoding` is for parts with names, the others for parts without")
    }
    guard let prefix = node["prefixEncoding"], prefix.kind == .sequence else { return }
    for element in prefix.elements where element.kind == .mapping { check(of: element, &context) }
  }
}
