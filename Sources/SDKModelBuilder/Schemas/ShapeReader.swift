import DocumentTree
import OpenAPIDocument
import SDKModel

/// Answers the questions about schemas that the choice of a type depends on: their targets, how
/// they fold together, and their alternatives. The results depend on the document alone.
struct ShapeReader: Sendable {
  let schemas: SchemaIndex
  let typing: Typing
  /// The components that extend one with a discriminator by `allOf`, by the node of that one.
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
    guard says(schema, nothingBut: .addingNothing), !extensions.isMember(schema.node) else {
      return nil
    }
    // Beside a reference, the type `null` alone does not mean the target or `null`.
    if isStrict, schema.namedTypes != nil { return nil }
    if schema.applicators.allOf.isEmpty { return schema.reference }
    guard schema.reference == nil, schema.applicators.allOf.count == 1 else { return nil }
    return bareTarget(of: schema.applicators.allOf[0])
  }

  /// The node of the schema that a schema adds nothing to: its own, where it adds something.
  func bareNode(of schema: Schema) -> Node { bareTarget(of: schema)?.target ?? schema.node }

  /// The target of a `$ref` whose siblings are redundant.
  func onlyTarget(of schema: Schema) -> Reference? {
    ignoresReferenceSiblings ? schema.reference : nil
  }

  /// The target of a schema that only refuses some of the values that it refers to.
  func narrowedTarget(of schema: Schema) -> Reference? {
    guard says(schema, nothingBut: .narrowing), !extensions.isMember(schema.node),
      schema.applicators.allOf.count == (schema.reference == nil ? 1 : 0)
    else { return nil }
    return schema.reference ?? schema.applicators.allOf.first.flatMap { bareTarget(of: $0) }
  }

  /// Whether the schema leads to others that add nothing either, and in the end back to one of them.
  func isEndless(_ schema: Schema) -> Bool {
    var seen: Set<Node> = []
    var next: Schema? = schema
    while let current = next {
      guard seen.insert(current.node).inserted else { return true }
      next = bareTarget(of: current).flatMap { self.schema(at: $0.target) }
    }
    return false
  }

  // MARK: Shapes

  /// A schema with its `$ref` and `allOf` folded into it.
  func shape(of schema: Schema) -> SchemaShape {
    var visited: Set<Node> = []
    return shape(of: schema, owner: nil, visited: &visited)
  }

  private func shape(
    of schema: Schema, owner: SchemaShape.Owner?, visited: inout Set<Node>
  ) -> SchemaShape {
    var shape = SchemaShape(schema, owner: owner, infersType: !isStrict)
    guard visited.insert(schema.node).inserted else { return shape }
    if let reference = onlyTarget(of: schema), let target = self.schema(at: reference.target) {
      return self.shape(of: target, owner: owner, visited: &visited)
    }
    if let reference = schema.reference, let target = self.schema(at: reference.target) {
      shape.merge(
        self.shape(of: target, owner: .schema(reference), visited: &visited)
          .without(choicesAmong: visited))
    }
    for member in schema.applicators.allOf {
      if member.isAssertionOnly, member.statesRule {
        shape.rules.append(member)
      } else {
        shape.merge(
          self.shape(of: member, owner: owner, visited: &visited).without(choicesAmong: visited))
      }
    }
    return shape
  }

  /// What a shape is made of, whichever way it refers to that.
  func folded(_ shape: SchemaShape) -> FoldedSchemas { FoldedSchemas(shape, named: bareNode) }

  /// The shape of what satisfies all of some schemas.
  func conjunction(of schemas: some Collection<Schema>) -> SchemaShape? {
    guard let first = schemas.first else { return nil }
    var shape = shape(of: first)
    for schema in schemas.dropFirst() { shape.conjoin(self.shape(of: schema)) }
    return shape
  }

  /// The pattern for the names of all properties, if there is one with their type.
  func onlyPattern(of shape: SchemaShape) -> SchemaApplicators.PatternProperties? {
    guard shape.additionalProperties.contains(where: { $0.boolean == false }) else { return nil }
    let targets = Set(shape.patternProperties.map { bareNode(of: $0.schema) })
    return targets.count == 1 ? shape.patternProperties.first : nil
  }

  // MARK: Schemas that say no more than others

  /// The schemas without redundant ones.
  func telling(_ schemas: [Schema]) -> [Schema] {
    guard schemas.count > 1 else { return schemas }
    var targets: Set<Node> = []
    let schemas = schemas.filter { schema in
      !saysNothing(schema) && targets.insert(bareNode(of: schema)).inserted
    }
    // A schema that another one extends is redundant beside it, and so is its type alone.
    return schemas.filter { schema in
      let own = bareNode(of: schema)
      return !schemas.contains { other in
        other !== schema && (extends(other, own) || isTypeAlone(schema, of: other))
      }
    }
  }

  /// Whether a schema only states the type that all values of another one have.
  private func isTypeAlone(_ schema: Schema, of other: Schema) -> Bool {
    guard schema.says(nothingBut: .typeAlone), !other.says(nothingBut: .typeAlone) else {
      return false
    }
    let shape = shape(of: other)
    let types = shape.validation.types
    guard !isStrict || schema.validation.isNullable || !shape.validation.isNullable else {
      return false
    }
    return !types.isEmpty && types.allSatisfy(schema.validation.types.contains)
  }

  /// Whether a schema refuses nothing; with inferred types, regardless of `null`.
  private func saysNothing(_ schema: Schema) -> Bool {
    schema.saysNothing && !(isStrict && schema.namedTypes != nil)
  }

  /// Whether a schema has the other one among the members of its `allOf`.
  private func extends(_ schema: Schema, _ node: Node) -> Bool {
    let definition = bareTarget(of: schema).flatMap { self.schema(at: $0.target) } ?? schema
    return definition.applicators.allOf.contains { $0.reference?.target == node }
  }
}

extension KeywordSet {
  fileprivate static let typeAlone = annotations.union([.type])
}
