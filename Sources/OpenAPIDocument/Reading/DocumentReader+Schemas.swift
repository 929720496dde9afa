import Diagnostics
import DocumentTree

extension DocumentReader {
  /// Reads a schema, or what stands where a schema belongs.
  mutating func readSchema(_ node: Node) -> Schema {
    if let schema = schemasRead[node] { return schema }
    schemaDepth += 1
    let schema = readNewSchema(node)
    schemaDepth -= 1
    add(schema)
    return schema
  }

  /// Reads those keywords of a schema that are among some.
  mutating func readSchema(_ node: Node, only keywords: KeywordSet) -> Schema {
    if let schema = schemasRead[node] { return schema }
    schemaDepth += 1
    let schema = readKeywords(node, only: keywords)
    schemaDepth -= 1
    add(schema)
    return schema
  }

  private mutating func add(_ schema: Schema) {
    schemasRead[schema.node] = schema
    if schemaDepth == 0 { outermostSchemas.append(schema) }
  }

  private mutating func readNewSchema(_ node: Node) -> Schema {
    if let boolean = node.boolean { return Schema(node: node, boolean: boolean) }
    guard node.kind == .mapping else {
      if node.kind == .null {
        warning(.emptyField, "a schema is left empty", at: node)
      } else {
        error(
          .unexpectedType, "a schema must be a mapping, found \(node.kindDescription)", at: node)
      }
      return Schema(node: node, boolean: true)
    }
    return readKeywords(node, only: nil)
  }

  /// - Parameter keywords: `nil` where the whole node is a schema.
  private mutating func readKeywords(_ node: Node, only keywords: KeywordSet?) -> Schema {
    var content = SchemaContent()
    content.reference = readReference(of: node)
    var extensions: [Extension] = []
    for (key, value) in node.entries {
      let name = key.text
      if let keyword = Keyword(named: name) {
        guard keywords?.contains(keyword) ?? true else { continue }
        read(keyword, value, of: node, into: &content)
      } else if name.hasPrefix("x-") {
        extensions.append(Extension(name: name, value: value))
        if ["x-nullable", "x-isnullable", "x-is-nullable"].contains(name.lowercased()) {
          content.validation.isNullable = content.validation.isNullable || value.boolean == true
        }
      } else if keywords != nil {
        continue
      } else if name == "dependencies" {
        readDependencies(value, into: &content)
      } else if !Keyword.namesWithoutEffect.contains(name) {
        unsupported(key, in: "a schema")
      }
    }
    if let value = content.annotations.defaultValue, !content.validation.allowsKind(of: value) {
      warning(
        .defaultMismatch, "the default is \(value.kindDescription), which the schema refuses",
        at: value, hint: "it is left out")
      content.annotations.defaultValue = nil
    }
    let schema = Schema(node: node, content: content, extensions: extensions)
    if schema.reference != nil, version < .v31,
      !schema.says(nothingBut: KeywordSet.annotations.union([.reference, .discriminator]))
    {
      warningOnce(
        .referenceSiblings,
        "what stands beside a `$ref` in a schema holds as well, which OpenAPI 3.0 leaves open",
        at: node)
    }
    return schema
  }

  /// What draft 7 and those before have for `dependentRequired` and `dependentSchemas`.
  private mutating func readDependencies(_ node: Node, into content: inout SchemaContent) {
    guard let node = mapping(node, "`dependencies`") else { return }
    for (key, value) in node.entries {
      if value.kind == .sequence {
        content.validation.dependentRequired.append(
          SchemaValidation.DependentRequired(
            property: key.text, required: names(value, "`dependencies`")))
      } else {
        content.applicators.dependentSchemas.append(
          SchemaApplicators.Property(name: key.text, schema: readSchema(value)))
      }
    }
  }

  /// A list; or a mapping of Example Objects, which stand beside a schema, not in it.
  func readExampleValues(_ node: Node) -> [Node] {
    guard node.kind == .mapping else { return Array(node.elements) }
    return node.entries.map { $0.value["value"] ?? $0.value }
  }

  /// `nodeType` says anew what two fields said (OpenAPI 3.2, section 4.26).
  mutating func checkXML(_ node: Node) {
    guard node["nodeType"] != nil else { return }
    for (key, _) in node.entries where ["attribute", "wrapped"].contains(key.text) {
      error(
        .conflictingFields, "`\(key.text)` cannot stand beside `nodeType`", at: key)
    }
  }
}

extension SchemaValidation {
  /// Whether a value is of one of the types, as far as they are known.
  package func allowsKind(of value: Node) -> Bool {
    if types.isEmpty { return true }
    switch value.kind {
    case .null: return isNullable
    case .boolean: return types.contains(.boolean)
    case .integer: return types.contains(.integer) || types.contains(.number)
    case .number:
      return types.contains(.number)
        || (types.contains(.integer) && value.decimal?.isInteger == true)
    case .string: return types.contains(.string)
    case .sequence: return types.contains(.array)
    case .mapping: return types.contains(.object)
    }
  }
}
