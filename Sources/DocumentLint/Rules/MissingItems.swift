import DocumentTree
import OpenAPIDocument

extension LintRule {
  static let missingItems = LintRule(
    .missingItems, "An array has no `items`",
    because: "Its elements can be anything, and are read as `JSONValue`.",
    remedy: "The action writes the type that all elements of the examples have.",
    example: """
      components:
        schemas:
          Pet: {type: object, properties: {names: {type: array, example: [Bo]}}}
      """
  ) { document in
    document.schemas.compactMap { site in
      let schema = site.schema
      guard schema.validation.types == [.array], schema.reference == nil, site.isWhole,
        schema.applicators.items == nil, schema.applicators.prefixItems.isEmpty,
        schema.applicators.allOf.isEmpty, schema.applicators.anyOf.isEmpty,
        schema.applicators.oneOf.isEmpty
      else { return nil }
      let elements = schema.annotations.examples.flatMap { Array($0.elements) }
      let items = ShownType.type(of: elements).map { OverlayValue.mapping("type", .text($0)) }
      return Finding(
        "\(site.name.map { "the array `\($0)`" } ?? "an array") has no `items`",
        at: schema.location,
        [items.flatMap { document.narrow(schema, .mapping("items", $0)) }],
        hint: items == nil ? "write its `items`" : nil)
    }
  }

  static let missingProperties = LintRule(
    .missingProperties, "An object names no properties, and its example has some",
    because: """
      It becomes a dictionary of `JSONValue`. With `properties` it is a struct, which keeps \
      unknown properties.
      """,
    remedy: """
      A comment has a sketch of the example's properties: one example does not show whether each \
      property is required, and its type.
      """,
    example: """
      components:
        schemas:
          Pet: {type: object, example: {name: Bo, age: 3}}
      """
  ) { document in
    document.schemas.compactMap { site in
      let schema = site.schema
      let applicators = schema.applicators
      guard schema.validation.types == [.object], schema.reference == nil, site.isWhole,
        applicators.properties.isEmpty, applicators.patternProperties.isEmpty,
        applicators.additionalProperties == nil, applicators.allOf.isEmpty,
        applicators.anyOf.isEmpty, applicators.oneOf.isEmpty
      else { return nil }
      var examples = schema.annotations.examples
      switch site.role {
      case .body(_, let media), .response(_, _, let media):
        examples += media.examples.compactMap(\.value)
      default: break
      }
      guard let example = examples.first(where: { $0.kind == .mapping && $0.count > 0 }),
        example.count <= 40
      else { return nil }
      let properties = example.entries.map { key, value in
        (key.text, ShownType.schema(of: value))
      }
      return Finding(
        "\(site.name.map { "the object `\($0)`" } ?? "an object") names no properties, and its "
          + "example has \(example.count)",
        at: schema.location,
        [
          document.update(
            schema.node, .mapping("properties", .mapping(properties)),
            question: "is each always there, and of this type?")
        ])
    }
  }
}

extension SchemaSite {
  /// Whether the schema is that of a whole value, rather than a part of an `allOf` or the like.
  fileprivate var isWhole: Bool {
    if case .part = role { false } else { true }
  }
}

/// The JSON types of example values.
private enum ShownType {
  /// The common type of some values; `nil` if they differ or if there are none.
  static func type(of nodes: [Node]) -> String? {
    let types = Set(nodes.compactMap { name($0.kind) })
    guard types.count == 1, let type = types.first, type != "object", type != "array" else {
      return types == ["integer", "number"] ? "number" : nil
    }
    return type
  }

  static func schema(of node: Node) -> OverlayValue {
    guard let type = name(node.kind) else { return .mapping([]) }
    guard type == "array" else { return .mapping("type", .text(type)) }
    let items = self.type(of: Array(node.elements)).map { OverlayValue.mapping("type", .text($0)) }
    return .mapping([("type", .text(type)), ("items", items ?? .mapping([]))])
  }

  private static func name(_ kind: Node.Kind) -> String? {
    switch kind {
    case .null: nil
    case .boolean: "boolean"
    case .integer: "integer"
    case .number: "number"
    case .string: "string"
    case .sequence: "array"
    case .mapping: "object"
    }
  }
}
