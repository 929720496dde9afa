import Diagnostics
import DocumentTree
import TextGrammar

/// The Schema Object.
enum SchemaReader {
  /// Reads a schema, or reports an unexpected node in its place.
  static func read(_ node: Node, _ context: inout ReadingContext) -> Schema {
    if let schema = context.schemas[node] { return schema }
    context.schemas.begin()
    let schema =
      context.part(.schema, "", at: node) { readAnew(node, &$0) }
      ?? Schema(node: node, boolean: true)
    context.schemas.end(schema)
    return schema
  }

  /// Reads only some keywords of a schema, and ignores other fields.
  static func read(
    _ node: Node, only keywords: KeywordSet, _ context: inout ReadingContext
  ) -> Schema {
    if let schema = context.schemas[node] { return schema }
    context.schemas.begin()
    let schema =
      context.part(.schema, "", at: node) { readKeywords(node, only: keywords, &$0) }
      ?? Schema(node: node, boolean: true)
    context.schemas.end(schema)
    return schema
  }

  private static func readAnew(_ node: Node, _ context: inout ReadingContext) -> Schema {
    if let boolean = node.boolean { return Schema(node: node, boolean: boolean) }
    guard node.kind == .mapping else {
      if node.kind == .null {
        context.log.warning(.emptyField, "a schema is left empty", at: node)
      } else {
        context.log.error(
          .unexpectedType, "a schema must be a mapping, found \(node.kindDescription)", at: node)
      }
      return Schema(node: node, boolean: true)
    }
    return readKeywords(node, only: nil, &context)
  }

  /// - Parameter keywords: `nil` if all fields of the node belong to the schema.
  private static func readKeywords(
    _ node: Node, only keywords: KeywordSet?, _ context: inout ReadingContext
  ) -> Schema {
    var content = SchemaContent()
    content.reference = context.readReference(of: node)
    var extensions: [Extension] = []
    for (key, value) in node.entries {
      let name = key.text
      if let keyword = Keyword(named: name) {
        guard keywords?.contains(keyword) ?? true else { continue }
        read(keyword, value, of: node, into: &content, &context)
      } else if name.hasScalarPrefix("x-") {
        extensions.append(Extension(name: name, value: value))
        context.log.noteExtension(key, in: "a schema", known: [.name])
        if ["x-nullable", "x-isnullable", "x-is-nullable"].contains(name.lowercased()) {
          content.validation.isNullable = content.validation.isNullable || value.boolean == true
        }
      } else if keywords != nil {
        continue
      } else if name == "dependencies" {
        readDependencies(value, into: &content, &context)
      } else if !Keyword.namesWithoutEffect.contains(name) {
        context.log.unsupported(key, in: "a schema")
      }
    }
    if let value = content.annotations.defaultValue, !content.validation.allowsKind(of: value) {
      context.log.warning(
        .defaultMismatch, "the default is \(value.kindDescription), which the schema refuses",
        at: value, hint: "it is left out")
      content.annotations.defaultValue = nil
    }
    let schema = Schema(node: node, content: content, extensions: extensions)
    if schema.reference != nil, context.version < .v31,
      !schema.hasOnly(KeywordSet.annotations.union([.reference, .discriminator]))
    {
      context.log.warningOnce(
        .referenceSiblings,
        "what stands beside a `$ref` in a schema holds as well, which OpenAPI 3.0 leaves open",
        at: node)
    }
    return schema
  }
}
