import DocumentTree

/// Which schemas have been read, and which are referred to.
struct SchemaLedger {
  /// Schemas read so far, so that a shared component is read once.
  private(set) var read: [Node: Schema] = [:]
  /// The schemas that are not inside others, in the order of reading.
  private(set) var outermost: [Schema] = []
  /// References to schemas, in the order in which they were met.
  private(set) var targets: [Reference] = []
  /// Whether a schema applies to unevaluated parts.
  private(set) var usesUnevaluated = false
  /// How many schemas are being read, each in the one before.
  private var depth = 0

  subscript(_ node: Node) -> Schema? { read[node] }

  /// Says that a schema is being read, up to ``end(_:)``.
  mutating func begin() { depth += 1 }

  mutating func end(_ schema: Schema) {
    depth -= 1
    read[schema.node] = schema
    if depth == 0 { outermost.append(schema) }
  }

  mutating func add(_ reference: Reference) { targets.append(reference) }

  /// Takes note of a keyword that a schema has.
  mutating func note(_ keyword: Keyword) {
    if KeywordSet.unevaluated.contains(keyword) { usesUnevaluated = true }
  }
}
