import DocumentTree
import OpenAPIDocument
import SDKModel

/// Determines properties of schemas on which the choice of a type depends: their targets, how they
/// merge, and their alternatives. The results depend only on the document.
struct ShapeReader: Sendable {
  let schemas: SchemaIndex
  let typing: Typing
  /// The components that extend another one with a discriminator through `allOf`, by that one's
  /// node.
  let extensions: ExtensionIndex
  /// Whether the siblings of a `$ref` are ignored, as in OpenAPI 3.0.
  private let ignoresReferenceSiblings: Bool

  init(_ document: OpenAPIDescription, typing: Typing) {
    schemas = SchemaIndex(document)
    self.typing = typing
    extensions = ExtensionIndex(document.schemas)
    ignoresReferenceSiblings = typing.ignoresReferenceSiblings(in: document)
  }

  var isStrict: Bool { typing == .strict }

  func schema(at node: Node) -> Schema? { schemas.schema(at: node) }

  // MARK: References

  /// The target of a schema that adds nothing to the one that it refers to.
  func bareTarget(of schema: Schema) -> Reference? {
    guard hasOnly(schema, .addingNothing), !extensions.isMember(schema.node) else {
      return nil
    }
    // Beside a reference, the type `null` alone does not mean the target or `null`.
    if isStrict, schema.namedTypes != nil { return nil }
    if schema.applicators.allOf.isEmpty { return schema.reference }
    guard schema.reference == nil, schema.applicators.allOf.count == 1 else { return nil }
    return bareTarget(of: schema.applicators.allOf[0])
  }

  /// The node of the bare target, or else the schema's own node.
  func bareNode(of schema: Schema) -> Node { bareTarget(of: schema)?.target ?? schema.node }

  /// The target of a `$ref` whose siblings are redundant.
  func onlyTarget(of schema: Schema) -> Reference? {
    ignoresReferenceSiblings ? schema.reference : nil
  }

  /// The target of a schema that only refuses some of its target's values.
  func narrowedTarget(of schema: Schema) -> Reference? {
    guard hasOnly(schema, .narrowing), !extensions.isMember(schema.node),
      schema.applicators.allOf.count == (schema.reference == nil ? 1 : 0)
    else { return nil }
    return schema.reference ?? schema.applicators.allOf.first.flatMap { bareTarget(of: $0) }
  }

  /// The target of a schema whose values are exactly those of another one.
  func soleTarget(of schema: Schema) -> Reference? {
    bareTarget(of: schema) ?? onlyTarget(of: schema)
  }

  // MARK: Shapes

  /// A schema merged with the targets of its `$ref` and `allOf`.
  func shape(of schema: Schema) -> SchemaShape {
    var fold = ShapeFold(self)
    return fold.shape(of: schema)
  }

  /// Identifies a shape by its schemas, regardless of how it refers to them.
  func folded(_ shape: SchemaShape) -> FoldedSchemas { FoldedSchemas(shape, named: bareNode) }

  /// The shape of the values that satisfy several schemas.
  func conjunction(of schemas: some Collection<Schema>) -> SchemaShape? {
    guard let first = schemas.first else { return nil }
    var shape = shape(of: first)
    for schema in schemas.dropFirst() { shape.conjoin(self.shape(of: schema)) }
    return shape
  }

  /// The pattern for the names of all properties, if one pattern determines their type.
  func onlyPattern(of shape: SchemaShape) -> SchemaApplicators.PatternProperties? {
    guard shape.additionalProperties.contains(where: { $0.boolean == false }) else { return nil }
    let targets = Set(shape.patternProperties.map { bareNode(of: $0.schema) })
    return targets.count == 1 ? shape.patternProperties.first : nil
  }

  // MARK: Redundant schemas

  /// The schemas without redundant ones.
  func withoutRedundant(_ schemas: [Schema]) -> [Schema] {
    guard schemas.count > 1 else { return schemas }
    var targets: Set<Node> = []
    let schemas = schemas.filter { schema in
      !isUnrestricted(schema) && targets.insert(bareNode(of: schema)).inserted
    }
    guard schemas.count > 1 else { return schemas }
    // A schema is redundant beside one that extends it, and so is a schema that only repeats its
    // type.
    let extended = extendedNodes(of: schemas)
    let types = schemas.contains { $0.hasOnly(.typeAlone) } ? typesOfOthers(schemas) : []
    return schemas.filter { schema in
      if let holders = extended[bareNode(of: schema)], holders != [schema.node] { return false }
      return !schema.hasOnly(.typeAlone) || !types.contains { isTypeAlone(schema, $0) }
    }
  }

  /// The schemas that extend others, by the extended ones' nodes.
  private func extendedNodes(of schemas: [Schema]) -> [Node: Set<Node>] {
    var holders: [Node: Set<Node>] = [:]
    for schema in schemas {
      let definition = bareTarget(of: schema).flatMap { self.schema(at: $0.target) } ?? schema
      for member in definition.applicators.allOf {
        guard let target = member.reference?.target else { continue }
        holders[target, default: []].insert(schema.node)
      }
    }
    return holders
  }

  /// The types of values, and whether `null` is valid.
  private struct Types: Hashable {
    var types: [SchemaType]
    var isNullable: Bool
  }

  /// The types of the schemas that state more than types, without duplicates.
  private func typesOfOthers(_ schemas: [Schema]) -> Set<Types> {
    Set(
      schemas.filter { !$0.hasOnly(.typeAlone) }.map { schema in
        let validation = shape(of: schema).validation
        return Types(types: validation.types, isNullable: validation.isNullable)
      })
  }

  /// Whether a schema only states a type that all values of another one have.
  private func isTypeAlone(_ schema: Schema, _ other: Types) -> Bool {
    guard !isStrict || schema.validation.isNullable || !other.isNullable else { return false }
    return !other.types.isEmpty && other.types.allSatisfy(schema.validation.types.contains)
  }

  /// Whether a schema refuses nothing; with inferred types, regardless of `null`.
  private func isUnrestricted(_ schema: Schema) -> Bool {
    schema.isUnrestricted && !(isStrict && schema.namedTypes != nil)
  }
}

extension KeywordSet {
  fileprivate static let typeAlone = annotations.union([.type])
}
