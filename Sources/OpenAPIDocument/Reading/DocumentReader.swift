import Diagnostics
import DocumentTree
import TextGrammar

/// Reads a tree as OpenAPI, and collects all errors instead of stopping at the first.
///
/// An error whose intent is clear is read as intended, with a warning. Each object of the
/// specification has a stateless reader. All readers share the state in a ``ReadingContext``.
public enum DocumentReader {
  /// Reads a whole document.
  ///
  /// - Parameters:
  ///   - files: Loads the files that the document refers to.
  ///   - leftOut: Parts to ignore. It is an error if other parts need them.
  /// - Returns: The document as far as it was understood, all diagnostics, and the parts that
  ///   contain the errors. If there is an error, no code may be generated from the document.
  public static func read(
    _ tree: Tree, path: String? = nil, files: DocumentSource = DocumentSource(),
    leavingOut leftOut: Set<DocumentPart> = []
  ) -> (document: OpenAPIDescription?, diagnostics: DiagnosticList, faults: [DocumentFault]) {
    let resolver = ReferenceResolver(
      root: tree.root, path: path ?? tree.root.location.file, source: files)
    var context = ReadingContext(references: resolver, leftOut: leftOut)
    let document = readDocument(tree.root, &context)
    return (document, context.log.diagnostics, context.log.faults)
  }

  /// Reads a JSON Schema 2020-12 schema that is not part of an OpenAPI document.
  ///
  /// - Returns: The schema, and the targets of all references in it, by their nodes.
  package static func readSchema(_ root: Node) -> (
    schema: Schema, targets: [Node: Schema], diagnostics: DiagnosticList
  ) {
    let resolver = ReferenceResolver(
      root: root, path: root.location.file, source: DocumentSource())
    var context = ReadingContext(references: resolver, version: .v31)
    let schema = SchemaReader.read(root, &context)
    var targets: [Node: Schema] = [:]
    var next = 0
    while next < context.schemas.targets.count {
      let target = context.schemas.targets[next].target
      next += 1
      if targets[target] == nil { targets[target] = SchemaReader.read(target, &context) }
    }
    return (schema, targets, context.log.diagnostics)
  }

  private static func readDocument(
    _ root: Node, _ context: inout ReadingContext
  ) -> OpenAPIDescription? {
    guard root.kind == .mapping else {
      context.log.error(
        .notOpenAPI, "expected an OpenAPI document, found \(root.kindDescription)", at: root,
        hint: "the document is a mapping that begins with `openapi: 3.0.0` or the like")
      return nil
    }
    guard readVersion(root, &context) else { return nil }
    var document = OpenAPIDescription(
      version: context.version, info: InfoObject(title: "", version: ""), root: root.tree)
    if root["info"] == nil {
      context.log.warning(.missingField, "the document has no `info`", at: root)
    }
    expectContainer(root, &context)
    if context.version == .v20 { context.swagger = SwaggerReader.readDefaults(root, &context) }
    for (key, value) in root.entries {
      guard key.text != "paths" else {
        // Without paths there is nothing to call.
        document.operations = PathReader.read(value, &context)
        continue
      }
      _ = context.part(.field, key.text, at: key) { context -> Void? in
        let isRead =
          context.version == .v20 && SwaggerReader.readField(key, value, into: &document, &context)
        if !isRead { readField(key, value, into: &document, &context) }
        return ()
      }
    }
    if context.version == .v20 {
      document.servers = SwaggerServerReader.readServers(ofDocument: root, context.swagger)
    }
    document.outermostSchemas = context.schemas.outermost
    ComponentReader.readReferencedSchemas(into: &document, &context)
    document.usesUnevaluated = context.schemas.usesUnevaluated
    return document
  }

  private static func readField(
    _ key: Node, _ value: Node, into document: inout OpenAPIDescription,
    _ context: inout ReadingContext
  ) {
    switch key.text {
    case "openapi", "paths", "externalDocs", "jsonSchemaDialect", "$self", "$schema", "$id": break
    case "info": document.info = InfoReader.read(value, &context)
    case "servers": document.servers = ServerReader.readList(value, &context)
    case "tags": document.tags = TagReader.readList(value, &context)
    case "security": document.security = SecurityReader.readRequirements(value, &context)
    case "webhooks", "x-webhooks":
      document.webhooks += CallbackReader.readWebhooks(value, &context)
    case "components": ComponentReader.read(value, into: &document, &context)
    default: context.log.unsupported(key, in: "the document")
    }
  }

  private static func readVersion(_ root: Node, _ context: inout ReadingContext) -> Bool {
    guard let node = root["openapi"] ?? root["swagger"] else {
      context.log.error(
        .notOpenAPI, "the document has no `openapi` field", at: root,
        hint: "say which version of OpenAPI it follows, such as `openapi: 3.0.0`")
      return false
    }
    let isSwagger = root["openapi"] == nil
    // YAML and careless JSON have numbers: the intent of `swagger: 2` and `openapi: 3.0` is clear.
    let text = node.kind == .integer ? node.text + ".0" : node.text
    guard let version = OpenAPIVersion(text), (version == .v20) == isSwagger else {
      context.log.error(
        .unsupportedVersion,
        "\(isSwagger ? "Swagger" : "OpenAPI") version `\(node.text)` is not known", at: node,
        hint: "the known versions are `swagger: '2.0'` and `openapi:` 3.0, 3.1 and 3.2")
      return false
    }
    context.version = version
    return true
  }

  /// A document without paths, webhooks or components does not describe an API.
  private static func expectContainer(_ root: Node, _ context: inout ReadingContext) {
    let containers = ["paths", "components", "webhooks", "x-webhooks", "definitions"]
    guard !containers.contains(where: { root[$0] != nil }) else { return }
    let known = ["openapi", "swagger", "info", "servers", "tags", "security", "externalDocs"]
    let stray = root.entries.first { key, _ in
      !known.contains(key.text) && !key.text.hasScalarPrefix("x-") && !key.text.hasScalarPrefix("$")
    }
    context.log.error(
      .missingField, "the document has no `paths`, no `components` and no `webhooks`",
      at: stray?.key ?? root,
      hint: stray.flatMap { Spelling.nearest(to: $0.key.text, among: containers) }
        .map { "did you mean `\($0)`?" } ?? "if the API has no operations, write `paths: {}`")
  }
}
