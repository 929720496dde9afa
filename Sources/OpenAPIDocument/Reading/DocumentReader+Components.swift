import Diagnostics
import DocumentTree

extension DocumentReader {
  mutating func readComponents(_ node: Node, into document: inout OpenAPIDescription) {
    guard let node = mapping(node, "`components`") else { return }
    for (key, value) in node.entries {
      let what = "`components.\(key.text)`"
      switch key.text {
      case "schemas": document.schemas += readNamedSchemas(value, what)
      case "securitySchemes": document.securitySchemes += readSecuritySchemes(value, what)
      case "callbacks":
        guard let callbacks = mapping(value, what) else { continue }
        document.callbacks += callbacks.entries.compactMap { readCallback($1, name: $0.text) }
      // Read here so that what is wrong with them is told, and again for nothing where a `$ref`
      // uses them.
      case "parameters": components(value, what) { _ = $0.readParameter($1) }
      case "responses": components(value, what) { _ = $0.readResponse($1) }
      case "requestBodies": components(value, what) { _ = $0.readRequestBody($1) }
      case "headers": components(value, what) { _ = $0.readHeader($1, name: "") }
      case "mediaTypes": components(value, what) { _ = $0.readMediaType($1, name: $1) }
      case "examples": components(value, what) { _ = $0.readExample($1, name: nil) }
      case "links": components(value, what) { _ = $0.readLink($1, name: "") }
      case "pathItems": components(value, what) { _ = $0.readPathItem($1, path: nil) }
      default: unsupported(key, in: "`components`")
      }
    }
  }

  private mutating func components(
    _ node: Node, _ what: String, read: (inout DocumentReader, Node) -> Void
  ) {
    guard let node = mapping(node, what) else { return }
    for (key, value) in node.entries where !key.text.hasPrefix("x-") {
      guard value.kind != .null else {
        error(.unexpectedType, "the component `\(key.text)` is left empty", at: value)
        continue
      }
      read(&self, value)
    }
  }

  mutating func readNamedSchemas(
    _ node: Node, _ what: String
  ) -> [OpenAPIDescription.NamedSchema] {
    guard let node = mapping(node, what) else { return [] }
    return node.entries.map { name, schema in
      guard schema.kind != .null else {
        error(
          .unexpectedType, "the schema `\(name.text)` is left empty", at: schema,
          hint: "a schema that allows every value is `{}`")
        return OpenAPIDescription.NamedSchema(
          name: name.text, schema: Schema(node: schema, boolean: true))
      }
      return OpenAPIDescription.NamedSchema(name: name.text, schema: readSchema(schema))
    }
  }

  /// Reads the schemas that only a `$ref` reaches, and gives each a name.
  mutating func readReferencedSchemas(into document: inout OpenAPIDescription) {
    let components = Set(document.schemas.map(\.schema.node))
    var names = ReferencedSchemaNames(components: document.schemas)
    var next = 0
    while next < schemaTargets.count {
      let reference = schemaTargets[next]
      next += 1
      guard !components.contains(reference.target),
        document.referencedSchemas[reference.target] == nil
      else { continue }
      document.referencedSchemas[reference.target] = readSchema(reference.target)
      names.name(reference, path: references.path(of: reference.target))
    }
    document.referencedSchemaNames = names.names
    for schema in EndlessSchemas.find(among: schemasRead) {
      error(
        .circularReference, "the schema only leads back to itself", at: schema.node,
        hint: "let one of the schemas on the circle hold a definition")
    }
  }
}

/// Chooses what schemas are called that only a `$ref` reaches.
///
/// A component that is nothing but the reference gives its name; else a part of a document is named
/// after its pointer, and a whole file after itself. Where that is taken, the file's name comes
/// first, and then its folder's.
struct ReferencedSchemaNames {
  private(set) var names: [Node: String] = [:]
  private var taken: Set<String> = []
  private var aliases: [Node: String] = [:]

  init(components: [OpenAPIDescription.NamedSchema]) {
    let targets = Set(components.map(\.schema.node))
    for component in components {
      taken.insert(Self.folded(component.name))
      guard let target = component.schema.reference?.target, component.schema.isBareReference,
        !targets.contains(target)
      else { continue }
      aliases[target] = aliases[target] ?? component.name
    }
  }

  mutating func name(_ reference: Reference, path: String?) {
    if let alias = aliases[reference.target] {
      names[reference.target] = alias
      return
    }
    let fragment = URIReference(reference.text).fragment ?? ""
    let stem = path.map(FilePath.stem) ?? ""
    let isWhole = reference.target == reference.target.tree.root
    var name = isWhole || fragment.isEmpty ? stem : Self.name(fromFragment: fragment)
    if name.isEmpty { name = stem.isEmpty ? "Schema" : stem }
    let folder = path.flatMap(FilePath.folder)
    var candidates = [name]
    if !isWhole, !stem.isEmpty { candidates.append(stem + "_" + name) }
    if let folder { candidates.append(folder + "_" + (candidates.last ?? name)) }
    var number = 2
    while !candidates.contains(where: { !taken.contains(Self.folded($0)) }) {
      candidates.append("\(name)_\(number)")
      number += 1
    }
    let chosen = candidates.first { !taken.contains(Self.folded($0)) } ?? name
    taken.insert(Self.folded(chosen))
    names[reference.target] = chosen
  }

  /// `/paths/~1pets/get/responses/200/…/schema` is named after its last telling parts.
  private static func name(fromFragment fragment: String) -> String {
    guard fragment.hasPrefix("/") else { return fragment }
    let structural: Set = [
      "schema", "items", "properties", "content", "schemas", "components", "definitions", "$defs",
      "allOf", "anyOf", "oneOf", "additionalProperties", "x-schemas", "models",
    ]
    let tokens = (JSONPointer(fragment: fragment) ?? JSONPointer(fragment))?.tokens ?? []
    let telling = tokens.filter { !structural.contains($0) && Int($0) == nil }
    return telling.suffix(2).joined(separator: "_")
  }

  /// What two names have in common that become one in Swift.
  private static func folded(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
