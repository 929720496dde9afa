import Diagnostics
import DocumentTree

/// `content`: a description for each media type.
enum ContentReader {
  static func read(_ node: Node, _ context: inout ReadingContext) -> [MediaTypeObject] {
    context.entries(of: node, "`content`") { key, value, context in
      readMediaType(value, name: key, &context)
    }
  }

  static func readMediaType(
    _ node: Node, name key: Node, _ context: inout ReadingContext
  ) -> MediaTypeObject? {
    var mediaType = MediaTypeObject(name: readName(key, &context), location: key.location)
    guard let target = context.follow(node, to: .mediaTypes) else { return nil }
    guard target.kind != .null else { return mediaType }
    guard let target = context.mapping(target, "a media type") else { return nil }
    for (field, value) in target.entries {
      switch field.text {
      case "schema": mediaType.schema = SchemaReader.read(value, &context)
      case "itemSchema": mediaType.itemSchema = SchemaReader.read(value, &context)
      case "encoding": mediaType.encodings = EncodingReader.readList(value, &context)
      case "example", "examples":
        mediaType.examples += ExampleReader.readList(field, value, &context)
      case "description", "summary": break
      default: context.log.unsupported(field, in: "a media type")
      }
    }
    if let examples = target["examples"], target["example"] != nil {
      context.log.warning(
        .conflictingFields, "a media type has `example` or `examples`, not both", at: examples)
    }
    EncodingReader.check(of: target, &context)
    return mediaType
  }

  private static func readName(_ key: Node, _ context: inout ReadingContext) -> String {
    // An unnamed object is a component that is read separately.
    guard key.kind != .mapping else { return "" }
    let name = LooseMediaTypeName.meaning(of: key.text)
    if let name, name == key.text { return name }
    guard key.text.contains(where: { $0.isLetter || $0.isNumber }) else {
      context.log.error(
        .invalidMediaType, "`\(key.text)` is no media type", at: key,
        hint: "a media type looks like `application/json`")
      return ""
    }
    let taken = name ?? "application/octet-stream"
    context.log.warning(
      .invalidMediaType, "`\(key.text)` is not a media type: read as `\(taken)`", at: key,
      hint: "a media type looks like `application/json`")
    return taken
  }
}
