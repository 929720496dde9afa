import Diagnostics
import DocumentTree
import OpenAPIDocument

/// Computes the verdict on each schema once, and collects the reports.
struct SatisfiabilityAnalysis {
  let schemaAt: (Node) -> Schema?
  /// Schemas that need a valid value at their own location, regardless of references.
  var outermost: Set<Node> = []
  private(set) var diagnostics: [Diagnostic] = []
  private var verdicts: [Node: SchemaVerdict] = [:]
  private var inProgress: Set<Node> = []
  /// Whether properties are `readOnly` or `writeOnly`, as far as this was computed.
  private var oneDirectional: [Node: Bool] = [:]
  /// Checks values in requests.
  var requests: SchemaCheck
  /// Checks values in responses.
  var responses: SchemaCheck

  private static let depthLimit = 256

  init(schemaAt: @escaping (Node) -> Schema?) {
    self.schemaAt = schemaAt
    requests = SchemaCheck(direction: .request, checksFormats: false, schemaAt: schemaAt)
    responses = SchemaCheck(direction: .response, checksFormats: false, schemaAt: schemaAt)
  }

  func schema(at reference: Reference) -> Schema? { schemaAt(reference.target) }

  /// The schema that a mere reference leads to, or the schema itself.
  func bare(_ schema: Schema) -> Schema {
    var schema = schema
    for _ in 0..<16 where schema.isThinWrapper && !schema.alwaysAllowsNull {
      guard let target = schema.reference.flatMap({ schemaAt($0.target) }) else { return schema }
      schema = target
    }
    return schema
  }

  /// A check of values in requests with an unused budget of steps.
  var freshCheck: SchemaCheck {
    SchemaCheck(direction: .request, checksFormats: false, schemaAt: schemaAt)
  }

  mutating func verdict(on schema: Schema) -> SchemaVerdict {
    if let boolean = schema.boolean { return boolean ? SchemaVerdict() : .refusal }
    if schema.namesTypesOnly {
      return SchemaVerdict(impossible: ValueKinds.all.subtracting(schema.kindsOfType))
        .allowingNull(schema.alwaysAllowsNull)
    }
    if let known = verdicts[schema.node] { return known }
    // A cycle adds no constraint beyond those of its members.
    guard inProgress.count < Self.depthLimit, inProgress.insert(schema.node).inserted else {
      return SchemaVerdict()
    }
    let verdict = analyze(schema).allowingNull(schema.alwaysAllowsNull)
    inProgress.remove(schema.node)
    verdicts[schema.node] = verdict
    return verdict
  }

  func conjuncts(of schema: Schema) -> [Conjunct] {
    if schema.reference == nil, schema.applicators.allOf.isEmpty {
      return [Conjunct(schema: schema, member: 0)]
    }
    var collector = ConjunctCollector(schemaAt: schemaAt)
    collector.collectOutermost(schema)
    return collector.found
  }

  /// Whether a schema is a form of `false` that is not reported where it is written, such as an
  /// inline `not: {}`.
  func refusesSilently(_ schema: Schema) -> Bool {
    var next = schema
    for _ in 0..<16 {
      if outermost.contains(next.node) { return false }
      if let boolean = next.boolean { return !boolean }
      if next.isNegationOnly, let not = next.applicators.not { return not.acceptsAnything }
      guard let target = next.reference.flatMap({ schemaAt($0.target) }) else { return false }
      next = target
    }
    return false
  }

  /// Whether a schema that needs a valid value refuses all values, and does not just refer to
  /// another one that does.
  mutating func refusesOutermost(_ schema: Schema) -> Bool {
    guard verdict(on: schema).isUnreportedRefusal else { return false }
    guard let target = schema.reference.flatMap({ schemaAt($0.target) }) else { return true }
    return refusesSilently(target)
  }

  /// Whether a property occurs in one direction only, because of `readOnly` or `writeOnly`.
  mutating func isOneDirectional(_ property: Schema) -> Bool {
    if let known = oneDirectional[property.node] { return known }
    let isOneDirectional = conjuncts(of: property).contains {
      $0.schema.annotations.isReadOnly || $0.schema.annotations.isWriteOnly
    }
    oneDirectional[property.node] = isOneDirectional
    return isOneDirectional
  }

  // MARK: Reports

  /// Reports keywords that exclude every value, or all values of some kinds.
  mutating func report(_ contradiction: Contradiction, of excluded: ValueKinds, all: Bool) {
    diagnostics.append(contradiction.diagnostic(excluding: excluded, leavesNone: all))
  }

  /// Reports a schema that refuses every value where one is needed.
  ///
  /// - Parameter keyword: The keyword that needs a value; `nil` if the location itself does.
  mutating func reportUnsatisfiable(_ schema: Schema, of keyword: Keyword? = nil) {
    let cause =
      schema.boolean == false
      ? "`false`"
      : schema.reference == nil
        ? "a `not` that accepts every value" : "a reference to a schema that refuses every value"
    let problem = keyword.map { "a member of `\($0.name)` is \(cause)" } ?? "it is \(cause)"
    let key = schema.node.entries.first { key, _ in
      key.hasText(Keyword.not.name) || key.hasText(Keyword.reference.name)
    }?.key
    diagnostics.append(
      .warning(
        .unsatisfiableSchema, "no value agrees with the schema: \(problem)",
        at: (key ?? schema.node).location,
        hint: "say what a value must be, or remove what can have none"))
  }
}
