import Diagnostics
import DocumentTree

/// Reads a tree as OpenAPI, collecting what is wrong with it instead of stopping at it.
public struct DocumentReader {
  var diagnostics = DiagnosticList()
  var version = OpenAPIVersion.v30
  let references: ReferenceResolver

  /// Schemas read so far, so that a shared component is read once.
  var schemasRead: [Node: Schema] = [:]
  /// Targets of `$ref`s to schemas, in the order in which they were met.
  var schemaTargets: [Node] = []
  var responsesRead: [Node: Response] = [:]
  var parametersRead: [Node: Parameter] = [:]

  /// Reads a whole document.
  ///
  /// - Returns: The document, as far as it could be understood, and everything noticed on the way.
  ///   Where an error is among the diagnostics, the document must not be generated from.
  public static func read(_ tree: Tree) -> (
    document: OpenAPIDescription?, diagnostics: DiagnosticList
  ) {
    var reader = DocumentReader(references: ReferenceResolver(root: tree.root))
    let document = reader.readDocument(tree.root)
    return (document, reader.diagnostics)
  }

  private mutating func readDocument(_ root: Node) -> OpenAPIDescription? {
    guard root.kind == .mapping else {
      error(
        "not-openapi", "expected an OpenAPI document, found \(root.kindDescription)", at: root,
        hint: "the document is a mapping that begins with `openapi: 3.0.0` or the like")
      return nil
    }
    guard readVersion(root) else { return nil }
    var document = OpenAPIDescription(version: version, info: Info(title: "", version: ""))
    if root["info"] == nil {
      warning("missing-field", "the document has no `info`", at: root)
    }
    for (key, value) in root.entries {
      switch key.text {
      case "openapi", "externalDocs", "jsonSchemaDialect", "$self": break
      case "info": document.info = readInfo(value)
      case "servers": document.servers = readServers(value)
      case "tags": document.tags = readTags(value)
      case "security": document.security = readSecurity(value)
      case "paths": document.operations = readPaths(value)
      case "components": readComponents(value, into: &document)
      default: unsupported(key, in: "the document")
      }
    }
    readReferencedSchemas(into: &document)
    return document
  }

  private mutating func readVersion(_ root: Node) -> Bool {
    guard let node = root["openapi"] else {
      if let swagger = root["swagger"] {
        error(
          "unsupported-version", "Swagger \(swagger.text) documents are not supported yet",
          at: swagger, hint: "convert the document to OpenAPI 3")
      } else {
        error(
          "not-openapi", "the document has no `openapi` field", at: root,
          hint: "say which version of OpenAPI it follows, such as `openapi: 3.0.0`")
      }
      return false
    }
    guard let version = OpenAPIVersion(node.text), version != .v20 else {
      error(
        "unsupported-version", "OpenAPI version `\(node.text)` is not known", at: node,
        hint: "versions 3.0, 3.1 and 3.2 are")
      return false
    }
    self.version = version
    return true
  }

  private mutating func readInfo(_ node: Node) -> Info {
    var info = Info(title: "", version: "")
    guard expectMapping(node, "`info`") else { return info }
    for (key, value) in node.entries {
      switch key.text {
      case "title": info.title = text(value, "`title`") ?? ""
      case "version": info.version = text(value, "`version`") ?? ""
      case "summary": info.summary = text(value, "`summary`")
      case "description": info.description = text(value, "`description`")
      case "termsOfService", "contact", "license": break
      default: unsupported(key, in: "`info`")
      }
    }
    return info
  }

  private mutating func readTags(_ node: Node) -> [Tag] {
    guard expectSequence(node, "`tags`") else { return [] }
    return node.elements.compactMap { element in
      guard expectMapping(element, "a tag"), let name = element["name"] else { return nil }
      return Tag(
        name: text(name, "`name`") ?? "",
        description: element["description"].flatMap { text($0, "`description`") })
    }
  }

  private mutating func readComponents(_ node: Node, into document: inout OpenAPIDescription) {
    guard expectMapping(node, "`components`") else { return }
    for (key, value) in node.entries {
      switch key.text {
      case "schemas":
        guard expectMapping(value, "`components.schemas`") else { continue }
        for (name, schema) in value.entries {
          document.schemas.append(
            OpenAPIDescription.NamedSchema(name: name.text, schema: readSchema(schema)))
        }
      case "securitySchemes":
        guard expectMapping(value, "`components.securitySchemes`") else { continue }
        for (name, scheme) in value.entries {
          guard let scheme = readSecurityScheme(scheme) else { continue }
          document.securitySchemes.append(
            OpenAPIDescription.NamedSecurityScheme(name: name.text, scheme: scheme))
        }
      // Read where a `$ref` uses them.
      case "parameters", "responses", "requestBodies", "pathItems", "examples", "mediaTypes":
        _ = expectMapping(value, "`components.\(key.text)`")
      default: unsupported(key, in: "`components`")
      }
    }
  }

  /// Reads the schemas that only a `$ref` into the middle of something reaches.
  private mutating func readReferencedSchemas(into document: inout OpenAPIDescription) {
    let components = Set(document.schemas.map(\.schema.node))
    var next = 0
    while next < schemaTargets.count {
      let target = schemaTargets[next]
      next += 1
      guard !components.contains(target), document.referencedSchemas[target] == nil else {
        continue
      }
      document.referencedSchemas[target] = readSchema(target)
    }
  }
}
