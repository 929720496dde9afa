import Diagnostics
import DocumentTree
import TextGrammar

/// Reads header fields of responses and of parts of forms.
enum HeaderReader {
  static func readList(_ node: Node, _ context: inout ReadingContext) -> [HeaderObject] {
    guard let node = context.mapping(node, "`headers`") else { return [] }
    var headers: [HeaderObject] = []
    var names: Set<String> = []
    for (key, value) in node.entries {
      let header = context.part(.header, key.text, at: key) { context -> HeaderObject? in
        let name = key.text.trimmingSpaces
        guard HTTPToken.isToken(name) else {
          context.log.error(
            .invalidName, "`\(key.text)` cannot be the name of a header field", at: key)
          return nil
        }
        guard names.insert(name.lowercased()).inserted else {
          context.log.warning(
            .duplicateHeader, "the header field `\(key.text)` is declared twice", at: key)
          return nil
        }
        return read(value, name: name, &context)
      }
      if let header { headers.append(header) }
    }
    return headers
  }

  static func read(_ node: Node, name: String, _ context: inout ReadingContext) -> HeaderObject? {
    guard let target = context.follow(node, to: .headers),
      let target = context.mapping(target, "a header field")
    else { return nil }
    if var header = context.headers[target] {
      header.name = name
      return header
    }
    return context.part(.header, "", at: target) { readAnew(target, name: name, &$0) }
  }

  private static func readAnew(
    _ target: Node, name: String, _ context: inout ReadingContext
  ) -> HeaderObject {
    var header = HeaderObject(name: name, location: target.location)
    if context.version == .v20 { header.schema = SwaggerValueReader.readSchema(target, &context) }
    for (key, value) in target.entries {
      switch key.text {
      case "description": header.description = context.prose(value, "`description`")
      case "required": header.isRequired = context.flag(value, "`required`")
      case "deprecated": header.isDeprecated = context.deprecation(value)
      case "style":
        if let style = SerializationReader.readStyle(value, &context), style != "simple" {
          context.log.warning(
            .inexactField, "the style of a header field is always `simple`", at: value)
        }
      case "explode": header.explode = context.flag(value, "`explode`")
      case "schema": header.schema = SchemaReader.read(value, &context)
      case "content":
        let content = ContentReader.read(value, &context)
        header.schema = content.first?.schema
        header.contentType = content.first?.name
        SerializationReader.expectOne(content, value, "header field", &context)
      case "example", "examples": header.examples += ExampleReader.readList(key, value, &context)
      case "name", "in", "allowReserved", "allowEmptyValue":
        context.log.warning(.ignoredField, "`\(key.text)` has no effect on a header field", at: key)
      case "$ref", "summary": break
      case let name where context.version == .v20 && SwaggerValueReader.isField(name): break
      default: context.log.unsupported(key, in: "a header field")
      }
    }
    SerializationReader.check(of: target, "header field", &context)
    context.headers[target] = header
    return header
  }
}
