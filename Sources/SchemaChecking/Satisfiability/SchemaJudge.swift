import Diagnostics
import DocumentTree
import OpenAPIDocument

/// Judges schemas one by one, each once, and keeps what is to be told of them.
struct SchemaJudge {
  let schemaAt: (Node) -> Schema?
  /// Schemas that a value is asked of where they stand, whatever refers to them.
  var outermost: Set<Node> = []
  private(set) var told: [Diagnostic] = []
  private var verdicts: [Node: SchemaVerdict] = [:]
  private var inProgress: Set<Node> = []
  /// Whether properties are `readOnly` or `writeOnly`, as far as it was asked.
  private var oneWay: [Node: Bool] = [:]
  /// Checks values as they are sent.
  var requests: SchemaCheck
  /// Checks values as they are answered.
  var responses: SchemaCheck

  private static let depthLimit = 256

  init(schemaAt: @escaping (Node) -> Schema?) {
    self.schemaAt = schemaAt
    requests = SchemaCheck(direction: .request, checksFormats: false, schemaAt: schemaAt)
    responses = SchemaCheck(direction: .response, checksFormats: false, schemaAt: schemaAt)
  }

  func schema(at reference: Reference) -> Schema? { schemaAt(reference.target) }

  /// A check of values as they are sent that has spent nothing of its steps.
  var unspentCheck: SchemaCheck {
    SchemaCheck(direction: .request, checksFormats: false, schemaAt: schemaAt)
  }

  mutating func verdict(on schema: Schema) -> SchemaVerdict {
    if let boolean = schema.boolean { return boolean ? SchemaVerdict() : .refusal }
    if schema.namesTypesOnly {
      return SchemaVerdict(impossible: ValueKinds.all.subtracting(schema.kindsOfType))
        .allowingNull(schema.takesNullAnyway)
    }
    if let known = verdicts[schema.node] { return known }
    // A circle says nothing of a value that is not said on the way.
    guard inProgress.count < Self.depthLimit, inProgress.insert(schema.node).inserted else {
      return SchemaVerdict()
    }
    let verdict = judge(schema).allowingNull(schema.takesNullAnyway)
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

  /// Whether a schema is a way to write `false`, and no component that is told of by itself.
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

  /// Whether a schema that a value is asked of refuses all, and does not refer to one that does.
  mutating func refusesOutermost(_ schema: Schema) -> Bool {
    guard verdict(on: schema).isSilentRefusal else { return false }
    guard let target = schema.reference.flatMap({ schemaAt($0.target) }) else { return true }
    return refusesSilently(target)
  }

  /// Whether a property does not travel one way, by `readOnly` or `writeOnly`.
  mutating func travelsOneWay(_ property: Schema) -> Bool {
    if let known = oneWay[property.node] { return known }
    let isOneWay = conjuncts(of: property).contains {
      $0.schema.annotations.isReadOnly || $0.schema.annotations.isWriteOnly
    }
    oneWay[property.node] = isOneWay
    return isOneWay
  }

  // MARK: Telling

  /// Tells of keywords that exclude every value, or those of some kinds.
  mutating func tell(_ contradiction: Contradiction, of excluded: ValueKinds, all: Bool) {
    told.append(contradiction.diagnostic(excluding: excluded, leavesNone: all))
  }

  /// Tells of a schema that refuses everything where a value is needed.
  ///
  /// - Parameter keyword: The keyword that asks for a value; `nil` where the place itself does.
  mutating func tellRefusal(_ schema: Schema, of keyword: Keyword? = nil) {
    let cause =
      schema.boolean == false
      ? "`false`"
      : schema.reference == nil
        ? "a `not` that accepts every value" : "a reference to a schema that refuses every value"
    let problem = keyword.map { "a member of `\($0.name)` is \(cause)" } ?? "it is \(cause)"
    let key = schema.node.entries.first { key, _ in
      key.hasText(Keyword.not.name) || key.hasText(Keyword.reference.name)
    }?.key
    told.append(
      .warning(
        .unsatisfiableSchema, "no value agrees with the schema: \(problem)",
        at: (key ?? schema.node).location,
        hint: "say what a value must be, or remove what can have none"))
  }
}
