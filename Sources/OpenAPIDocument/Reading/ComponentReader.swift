import Diagnostics
import DocumentTree
import TextGrammar

/// Reads components, and other schemas that references lead to.
enum ComponentReader {
  static func read(
    _ node: Node, into document: inout OpenAPIDescription, _ context: inout ReadingContext
  ) {
    guard let node = context.mapping(node, "`components`") else { return }
    for (key, value) in node.entries {
      let what = "`components.\(key.text)`"
      switch key.text {
      case "schemas": document.schemas += readSchemas(value, what, &context)
      case "securitySchemes":
        document.securitySchemes += SecurityReader.readSchemes(value, what, &context)
      case "callbacks":
        guard let callbacks = context.mapping(value, what) else { continue }
        for (name, callback) in callbacks.entries {
          guard
            let callback = context.part(
              .callback, name.text, at: name,
              read: { CallbackReader.read(callback, name: name.text, &$0) })
          else { continue }
          document.callbacks.append(callback)
        }
      // Read here to report their errors. If a `$ref` uses them, the result is reused.
      case "parameters": readAll(value, what, &context) { _ = ParameterReader.read($0, &$1) }
      case "responses": readAll(value, what, &context) { _ = ResponseReader.read($0, &$1) }
      case "requestBodies": readAll(value, what, &context) { _ = RequestBodyReader.read($0, &$1) }
      case "headers": readAll(value, what, &context) { _ = HeaderReader.read($0, name: "", &$1) }
      case "mediaTypes":
        readAll(value, what, &context) { _ = ContentReader.readMediaType($0, name: $0, &$1) }
      case "examples": readAll(value, what, &context) { _ = ExampleReader.read($0, name: nil, &$1) }
      case "links": readAll(value, what, &context) { _ = LinkReader.read($0, name: "", &$1) }
      case "pathItems":
        readAll(value, what, &context) { _ = PathReader.readItem($0, path: nil, &$1) }
      default: context.log.unsupported(key, in: "`components`")
      }
    }
  }

  private static func readAll(
    _ node: Node, _ what: String, _ context: inout ReadingContext,
    read: (Node, inout ReadingContext) -> Void
  ) {
    guard let node = context.mapping(node, what) else { return }
    for (key, value) in node.entries where !key.text.hasScalarPrefix("x-") {
      _ = context.part(.component, key.text, at: key) { context -> Void? in
        guard value.kind != .null else {
          context.log.error(
            .unexpectedType, "the component `\(key.text)` is left empty", at: value)
          return nil
        }
        return read(value, &context)
      }
    }
  }

  static func readSchemas(
    _ node: Node, _ what: String, _ context: inout ReadingContext
  ) -> [OpenAPIDescription.NamedSchema] {
    guard let node = context.mapping(node, what) else { return [] }
    var schemas: [OpenAPIDescription.NamedSchema] = []
    for (name, schema) in node.entries {
      guard schema.kind != .null else {
        _ = context.part(.schema, "", at: schema) { context -> Void? in
          context.log.error(
            .unexpectedType, "the schema `\(name.text)` is left empty", at: schema,
            hint: "a schema that allows every value is `{}`")
        }
        schemas.append(
          OpenAPIDescription.NamedSchema(
            name: name.text, schema: Schema(node: schema, boolean: true)))
        continue
      }
      schemas.append(
        OpenAPIDescription.NamedSchema(
          name: name.text, schema: SchemaReader.read(schema, &context)))
    }
    return schemas
  }

  /// Reads the schemas that only references lead to, and gives each a name.
  static func readReferencedSchemas(
    into document: inout OpenAPIDescription, _ context: inout ReadingContext
  ) {
    let components = Set(document.schemas.map(\.schema.node))
    var names = ReferencedSchemaNames(components: document.schemas)
    var next = 0
    while next < context.schemas.targets.count {
      let reference = context.schemas.targets[next]
      next += 1
      guard !components.contains(reference.target),
        document.referencedSchemas[reference.target] == nil
      else { continue }
      document.referencedSchemas[reference.target] = SchemaReader.read(reference.target, &context)
      names.name(reference, path: context.references.path(of: reference.target))
    }
    document.referencedSchemaNames = names.names
    for schema in CircularReferences.find(among: context.schemas.read) {
      _ = context.part(.schema, "", at: schema.node) { context -> Void? in
        context.log.error(
          .circularReference, "the schema only leads back to itself", at: schema.node,
          hint: "let one of the schemas in the cycle have a definition of its own")
      }
    }
    let schemas = context.schemas
    if let schema = SchemaChains.excessive(from: schemas.outermost, among: schemas.read) {
      context.log.error(
        .schemaChainTooLong,
        "more than \(SchemaChains.longest) schemas lead to one another from here", at: schema.node,
        hint: "refer to the schema at the end of the chain, and put what the others say into it")
    }
  }
}
