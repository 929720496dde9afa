import DocumentTree
import OpenAPIDocument
import SDKModel

/// Translates schemas to assertions, as JSON Schema 2020-12 defines them.
struct AssertionBuilder {
  private let document: OpenAPIDescription
  private let index: SchemaIndex
  /// Whether a schema depends on the parts that other schemas have evaluated, so that these must be
  /// recorded.
  let tracksEvaluation: Bool
  let typing: Typing
  var registry = SchemaRegistry()
  private(set) var schemas: [AssertedSchema] = []
  private var referred: Set<Node> = []
  private var pending: [Schema] = []

  init(_ document: OpenAPIDescription, _ index: SchemaIndex, typing: Typing) {
    self.document = document
    self.index = index
    self.typing = typing
    tracksEvaluation = document.usesUnevaluated
  }

  /// Whether the siblings of a `$ref` are ignored, as in OpenAPI 3.0.
  var ignoresReferenceSiblings: Bool { typing.ignoresReferenceSiblings(in: document) }

  /// Builds the schemas that assertions refer to, directly or indirectly.
  mutating func finish() {
    while let schema = pending.popLast() {
      // The referring schema may depend on which parts this one has evaluated.
      let set = assertions(of: schema).withoutNeedlessMarks(isTracked: tracksEvaluation)
      schemas.append(
        AssertedSchema(id: registry.id(of: schema), name: name(of: schema), assertions: set))
    }
  }

  func schema(at node: Node) -> Schema? { index.schema(at: node) }

  private func name(of schema: Schema) -> String {
    index.components[schema.node]?.name ?? document.referencedSchemaNames[schema.node] ?? "schema"
  }

  // MARK: Sets

  /// All assertions of a schema.
  ///
  /// - Parameter reason: The reason that an enclosing schema states.
  mutating func assertions(of schema: Schema, because reason: String? = nil) -> AssertionSet {
    var set = AssertionSet()
    if let boolean = schema.boolean {
      if !boolean { set.assertions = [.never] }
      return set
    }
    set.allowsNull = schema.validation.alwaysAllowsNull
    set.isSensitive = schema.validation.scalarFormat == .password
    set.reason = reason ?? (schema.statesRule ? schema.annotations.description : nil)
    if ignoresReferenceSiblings, let reference = schema.reference {
      set.assertions = [self.reference(reference)].compactMap(\.self)
      return set
    }
    for keyword in schema.keywords.members {
      set.assertions += assertions(for: keyword, of: schema)
    }
    if !set.isEmpty { _ = registry.id(of: schema) }
    return set
  }

  /// All assertions of a schema that may be used in several places. Long ones are written once and
  /// referred to.
  mutating func assertions(ofUse schema: Schema) -> AssertionSet {
    let set = assertions(of: schema)
    guard set.size > Self.longestUse, self.schema(at: schema.node) != nil else { return set }
    return AssertionSet([reference(to: schema)])
  }

  private static let longestUse = 6

  /// The assertions of the target of a `$ref`.
  mutating func reference(_ reference: Reference) -> Assertion? {
    schema(at: reference.target).map { self.reference(to: $0) }
  }

  private mutating func reference(to schema: Schema) -> Assertion {
    if referred.insert(schema.node).inserted { pending.append(schema) }
    return .reference(registry.id(of: schema))
  }

  mutating func sets(_ schemas: [Schema]) -> [AssertionSet] {
    var sets: [AssertionSet] = []
    for schema in schemas { sets.append(assertions(of: schema)) }
    return sets
  }

  // MARK: Schemas for the same value

  /// The schemas, and the targets of their `$ref`s and `allOf`s, without duplicates.
  ///
  /// - Parameter includesAlternatives: Whether the members of `oneOf` and `anyOf` are parts too.
  func parts(of schemas: [Schema], includesAlternatives: Bool = false) -> [Schema] {
    let combiners: KeywordSet = includesAlternatives ? .combiners : [.reference, .allOf]
    if schemas.count == 1, schemas[0].keywords.isDisjoint(with: combiners) { return schemas }
    var seen: Set<Node> = []
    var parts: [Schema] = []
    var waiting = Array(schemas.reversed())
    while let schema = waiting.popLast() {
      guard seen.insert(schema.node).inserted else { continue }
      parts.append(schema)
      if includesAlternatives {
        waiting += (schema.applicators.oneOf + schema.applicators.anyOf).reversed()
      }
      waiting += schema.applicators.allOf.reversed()
      if let target = schema.reference.flatMap({ self.schema(at: $0.target) }) {
        waiting.append(target)
      }
    }
    return parts
  }

  /// The direction in which values are sent that satisfy several schemas (OpenAPI 3.0, section
  /// 4.7.24.2).
  func access(to schemas: [Schema]) -> Property.Access {
    let parts = parts(of: schemas)
    if parts.contains(where: \.annotations.isReadOnly) { return .readOnly }
    return parts.contains(where: \.annotations.isWriteOnly) ? .writeOnly : .readWrite
  }
}
