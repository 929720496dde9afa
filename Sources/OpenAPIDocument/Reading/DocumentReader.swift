import Diagnostics
import DocumentTree
import TextGrammar

/// Reads a tree as OpenAPI, and collects all faults instead of stopping at the first.
///
/// A fault with a clear meaning is read as intended, with a warning; one without is an error. Each
/// object of the specification has a reader without state. Shared state is in the
/// ``ReadingContext`` that all readers get.
public enum DocumentReader {
  /// Reads a whole document.
  ///
  /// - Parameters:
  ///   - files: Where the files are that the document refers to.
  ///   - leftOut: Parts that are read as if they were not there; what cannot be without them is an
  ///     error.
  /// - Returns: The document, as far as it could be understood, everything noticed on the way, and the
  ///   part that each error is in. Where an error is among the diagnostics, the document must not be
  ///   generated from.
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
  /// - Returns: The schema, and every schema that a `$ref` in it leads to, by the target's node.
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
        // Without them there is nothing to call.
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
    // YAML and careless JSON have numbers: `swagger: 2` and `openapi: 3.0` are clear.
    let text = node.kind == .integer ? node.text + ".0" : node.text
    guard let version = OpenAPIVersion(text), (version == .v20) == isSwagger else {
      context.log.error(
        .unsupportedVersion,
        "\(isSwagger ? "Swagger" : "OpenAPI") version `\(node.text)` is not known", at: node,
        hint: "`swagger: '2.0'` and `openapi:` 3.0, 3.1 and 3.2 are")
      return false
    }
    context.version = version
    return true
  }

  /// A document that describes no calls, no types and nothing else describes no API.
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
        .map { "did you mean `\($0)`?" } ?? "an API without operations says so by `paths: {}`")
  }
}
