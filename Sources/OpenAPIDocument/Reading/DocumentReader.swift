import Diagnostics
import DocumentTree

/// Reads a tree as OpenAPI, collecting what is wrong with it instead of stopping at it.
///
/// What has a clear meaning is read as that, with a warning where it is not how it should be
/// written; what has none is an error.
public struct DocumentReader {
  var diagnostics = DiagnosticList()
  var version = OpenAPIVersion.v30
  var references: ReferenceResolver
  /// What Swagger 2.0 states once for all operations.
  var swagger = SwaggerDefaults()

  /// Schemas read so far, so that a shared component is read once.
  var schemasRead: [Node: Schema] = [:]
  /// Those of them that stand in no other, in the order in which they were met.
  var outermostSchemas: [Schema] = []
  /// How many schemas are being read, each in the one before.
  var schemaDepth = 0
  /// References to schemas, in the order in which they were met.
  var schemaTargets: [Reference] = []
  var responsesRead: [Node: ResponseObject] = [:]
  var parametersRead: [Node: ParameterObject] = [:]
  var headersRead: [Node: HeaderObject] = [:]
  /// Callbacks and path items on the way down, which may lead back to themselves.
  var inProgress: Set<Node> = []
  /// What was warned of once, where a warning for each place would say nothing more.
  var saidOnce: Set<String> = []
  /// Whether a schema says what the parts must be that no schema has looked at.
  var usesUnevaluated = false

  /// Reads a whole document.
  ///
  /// - Parameter files: Where the files are that the document refers to.
  /// - Returns: The document, as far as it could be understood, and everything noticed on the way.
  ///   Where an error is among the diagnostics, the document must not be generated from.
  public static func read(
    _ tree: Tree, path: String? = nil, files: DocumentSource = DocumentSource()
  ) -> (document: OpenAPIDescription?, diagnostics: DiagnosticList) {
    let resolver = ReferenceResolver(
      root: tree.root, path: path ?? tree.root.location.file, source: files)
    var reader = DocumentReader(references: resolver)
    let document = reader.readDocument(tree.root)
    return (document, reader.diagnostics)
  }

  /// Reads a schema of JSON Schema 2020-12 that stands in no document of OpenAPI.
  ///
  /// - Returns: The schema, and every schema that a `$ref` in it leads to, by the target's node.
  package static func readSchema(_ root: Node) -> (
    schema: Schema, targets: [Node: Schema], diagnostics: DiagnosticList
  ) {
    let resolver = ReferenceResolver(
      root: root, path: root.location.file, source: DocumentSource())
    var reader = DocumentReader(references: resolver)
    reader.version = .v31
    let schema = reader.readSchema(root)
    var targets: [Node: Schema] = [:]
    var next = 0
    while next < reader.schemaTargets.count {
      let target = reader.schemaTargets[next].target
      next += 1
      if targets[target] == nil { targets[target] = reader.readSchema(target) }
    }
    return (schema, targets, reader.diagnostics)
  }

  private mutating func readDocument(_ root: Node) -> OpenAPIDescription? {
    guard root.kind == .mapping else {
      error(
        .notOpenAPI, "expected an OpenAPI document, found \(root.kindDescription)", at: root,
        hint: "the document is a mapping that begins with `openapi: 3.0.0` or the like")
      return nil
    }
    guard readVersion(root) else { return nil }
    var document = OpenAPIDescription(
      version: version, info: InfoObject(title: "", version: ""), root: root.tree)
    if root["info"] == nil {
      warning(.missingField, "the document has no `info`", at: root)
    }
    expectContainer(root)
    if version == .v20 { swagger = readSwaggerDefaults(root) }
    for (key, value) in root.entries {
      guard !(version == .v20 && readSwaggerField(key, value, of: root, into: &document)) else {
        continue
      }
      switch key.text {
      case "openapi", "externalDocs", "jsonSchemaDialect", "$self", "$schema", "$id": break
      case "info": document.info = readInfo(value)
      case "servers": document.servers = readServers(value)
      case "tags": document.tags = readTags(value)
      case "security": document.security = readSecurity(value)
      case "paths": document.operations = readPaths(value)
      case "webhooks", "x-webhooks": document.webhooks += readWebhooks(value)
      case "components": readComponents(value, into: &document)
      default: unsupported(key, in: "the document")
      }
    }
    if version == .v20 { document.servers = readSwaggerServers(root) }
    document.outermostSchemas = outermostSchemas
    readReferencedSchemas(into: &document)
    document.usesUnevaluated = usesUnevaluated
    return document
  }

  private mutating func readVersion(_ root: Node) -> Bool {
    guard let node = root["openapi"] ?? root["swagger"] else {
      error(
        .notOpenAPI, "the document has no `openapi` field", at: root,
        hint: "say which version of OpenAPI it follows, such as `openapi: 3.0.0`")
      return false
    }
    let isSwagger = root["openapi"] == nil
    // YAML and careless JSON have numbers: `swagger: 2` and `openapi: 3.0` are clear.
    let text = node.kind == .integer ? node.text + ".0" : node.text
    guard let version = OpenAPIVersion(text), (version == .v20) == isSwagger else {
      error(
        .unsupportedVersion,
        "\(isSwagger ? "Swagger" : "OpenAPI") version `\(node.text)` is not known", at: node,
        hint: "`swagger: '2.0'` and `openapi:` 3.0, 3.1 and 3.2 are")
      return false
    }
    self.version = version
    return true
  }

  /// A document that describes no calls, no types and nothing else describes no API.
  private mutating func expectContainer(_ root: Node) {
    let containers = ["paths", "components", "webhooks", "x-webhooks", "definitions"]
    guard !containers.contains(where: { root[$0] != nil }) else { return }
    let known = ["openapi", "swagger", "info", "servers", "tags", "security", "externalDocs"]
    let stray = root.entries.first { key, _ in
      !known.contains(key.text) && !key.text.hasPrefix("x-") && !key.text.hasPrefix("$")
    }
    error(
      .missingField, "the document has no `paths`, no `components` and no `webhooks`",
      at: stray?.key ?? root,
      hint: stray.flatMap { Spelling.nearest(to: $0.key.text, among: containers) }
        .map { "did you mean `\($0)`?" } ?? "an API without operations says so by `paths: {}`")
  }

  private mutating func readInfo(_ node: Node) -> InfoObject {
    var info = InfoObject(title: "", version: "")
    guard let node = mapping(node, "`info`") else { return info }
    for (key, value) in node.entries {
      switch key.text {
      case "title": info.title = words(value, "`title`") ?? ""
      case "version": info.version = words(value, "`version`") ?? ""
      case "summary": info.summary = words(value, "`summary`")
      case "description": info.description = words(value, "`description`")
      case "termsOfService", "contact", "license": break
      default: unsupported(key, in: "`info`")
      }
    }
    return info
  }

  private mutating func readTags(_ node: Node) -> [TagObject] {
    guard let node = sequence(node, "`tags`") else { return [] }
    return node.elements.compactMap { element in
      // A name alone is what the tags of an operation are.
      if let name = element.string { return TagObject(name: name) }
      guard let element = mapping(element, "a tag"), let name = element["name"] else { return nil }
      var tag = TagObject(name: words(name, "`name`") ?? "")
      for (key, value) in element.entries {
        switch key.text {
        case "name", "externalDocs": break
        case "summary": tag.summary = words(value, "`summary`")
        case "description": tag.description = words(value, "`description`")
        case "parent": tag.parent = words(value, "`parent`")
        case "kind": _ = words(value, "`kind`")
        default: unsupported(key, in: "a tag")
        }
      }
      return tag
    }
  }
}
