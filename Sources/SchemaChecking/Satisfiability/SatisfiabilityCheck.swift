import Diagnostics
import DocumentTree
import OpenAPIDocument

/// Finds the schemas that no value agrees with, and tells which keywords exclude each other.
///
/// It looks at types, limits, lists of values and required properties through `$ref` and `allOf`, and
/// does not search for values: where it is unsure, it says nothing.
public struct SatisfiabilityCheck {
  let schemaAt: (Node) -> Schema?
  private(set) var told: [Diagnostic] = []
  private var verdicts: [Node: SchemaVerdict] = [:]
  private var inProgress: Set<Node> = []
  private var visited: Set<Node> = []
  /// Schemas that a value is asked of where they stand, whatever refers to them.
  private var outermost: Set<Node> = []
  /// What a `$ref` leads to, in the order in which it was met.
  private var targets: [Schema] = []
  private var targeted: Set<Node> = []
  /// Whether properties are `readOnly` or `writeOnly`, as far as it was asked.
  var oneWay: [Node: Bool] = [:]
  /// Checks values as they are sent, and as they are answered.
  var checks: [SchemaCheck]

  private static let depthLimit = 256

  /// - Parameter schemaAt: The schema that a `$ref` leads to.
  public init(schemaAt: @escaping (Node) -> Schema?) {
    self.schemaAt = schemaAt
    checks = SchemaCheck.Direction.allCases.map {
      SchemaCheck(direction: $0, checksFormats: false, schemaAt: schemaAt)
    }
  }

  /// Looks at schemas and at all that they hold or refer to.
  ///
  /// - Parameter schemas: Those of which a value is asked, such as components and bodies.
  /// - Returns: A warning for each contradiction, in the order of their places.
  public mutating func diagnostics(of schemas: [Schema]) -> [Diagnostic] {
    outermost = Set(schemas.map(\.node))
    for schema in schemas {
      visit(schema)
      if refusesOutermost(schema) { tellRefusal(schema) }
    }
    var endless = EndlessValues(self)
    for schema in targets { endless.explore(schema) }
    told += endless.diagnostics()
    return told.sorted { left, right in
      guard let first = left.location, let second = right.location, first != second else {
        return left.message < right.message
      }
      return first < second
    }
  }

  // MARK: All schemas

  private mutating func visit(_ schema: Schema) {
    guard schema.boolean == nil, visited.insert(schema.node).inserted else { return }
    _ = verdict(on: schema)
    if let reference = schema.reference, targeted.insert(reference.target).inserted,
      let target = schemaAt(reference.target)
    {
      targets.append(target)
      visit(target)
    }
    // What a condition or a `not` cannot accept is often meant so.
    for part in schema.subschemas(of: .toValues) { visit(part) }
    if let content = schema.annotations.contentSchema { visit(content) }
  }

  // MARK: One schema

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
  private mutating func refusesOutermost(_ schema: Schema) -> Bool {
    guard verdict(on: schema).isSilentRefusal else { return false }
    guard let target = schema.reference.flatMap({ schemaAt($0.target) }) else { return true }
    return refusesSilently(target)
  }

  // MARK: Telling

  /// Tells of keywords that exclude every value, or those of some kinds.
  mutating func tell(_ contradiction: Contradiction, of excluded: ValueKinds, all: Bool) {
    let place = contradiction.location
    let noun = excluded == .all ? "value but null" : excluded.noun
    if all {
      told.append(
        .warning(
          .unsatisfiableSchema, "no value agrees with the schema: \(contradiction.reason)",
          at: place, hint: contradiction.hint))
    } else {
      told.append(
        .warning(
          .contradictoryKeywords,
          "no \(noun) agrees with the schema: \(contradiction.reason)", at: place,
          hint: contradiction.hint))
    }
  }

  /// Tells of a schema that refuses everything where a value is needed.
  ///
  /// - Parameter keyword: The keyword that asks for a value; `nil` where the place itself does.
  mutating func tellRefusal(_ schema: Schema, of keyword: String? = nil) {
    let cause =
      schema.boolean == false
      ? "`false`"
      : schema.reference == nil
        ? "a `not` that accepts every value" : "a reference to a schema that refuses every value"
    let place = keyword.map { "a member of `\($0)` is \(cause)" } ?? "it is \(cause)"
    let key = schema.node.entries.first { $0.key.hasText("not") || $0.key.hasText("$ref") }?.key
    told.append(
      .warning(
        .unsatisfiableSchema, "no value agrees with the schema: \(place)",
        at: (key ?? schema.node).location,
        hint: "say what a value must be, or remove what can have none"))
  }
}

extension KeywordSet {
  /// Those that apply schemas to a value that is there.
  fileprivate static let toValues = KeywordSet(
    Keyword.allCases.filter { keyword in
      switch keyword.role {
      case .partApplicator: true
      case .inPlaceApplicator: keyword != .not && keyword != .condition
      case .annotation, .assertion, .companion: false
      }
    })
}
