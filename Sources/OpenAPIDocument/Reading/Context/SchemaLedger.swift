import DocumentTree

/// Records which schemas were read, and which are referred to.
struct SchemaLedger {
  /// The schemas that were already read, by node, so that a shared one is read once.
  private(set) var read: [Node: Schema] = [:]
  /// The schemas that are not inside of others, in the order of reading.
  private(set) var outermost: [Schema] = []
  /// References to schemas, in the order in which they were found.
  private(set) var targets: [Reference] = []
  /// Whether a schema has `unevaluatedItems` or `unevaluatedProperties`.
  private(set) var usesUnevaluated = false
  /// The nesting depth of the schema that is being read.
  private var depth = 0

  subscript(_ node: Node) -> Schema? { read[node] }

  /// Begins a schema, which ends with ``end(_:)``.
  mutating func begin() { depth += 1 }

  mutating func end(_ schema: Schema) {
    depth -= 1
    read[schema.node] = schema
    if depth == 0 { outermost.append(schema) }
  }

  mutating func add(_ reference: Reference) { targets.append(reference) }

  /// Records a keyword of a schema.
  mutating func note(_ keyword: Keyword) {
    if KeywordSet.unevaluated.contains(keyword) { usesUnevaluated = true }
  }
}
