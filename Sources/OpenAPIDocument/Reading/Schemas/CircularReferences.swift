import DocumentTree

/// Finds schemas that consist only of references to each other, and so describe no value.
///
/// A schema is well-founded if it has other keywords, or refers to a well-founded schema. A cycle
/// alone is not an error: a child may extend its parent, which is a union of its children.
enum CircularReferences {
  static func find(among schemas: [Node: Schema]) -> [Schema] {
    let combinations = schemas.filter { $0.value.onlyCombines }
    guard !combinations.isEmpty else { return [] }
    var waiting: [Node: [Node]] = [:]
    var grounded: Set<Node> = []
    var found: [Node] = []
    for (node, schema) in combinations {
      for next in schema.combined {
        if combinations[next] != nil {
          waiting[next, default: []].append(node)
        } else if grounded.insert(node).inserted {
          found.append(node)
        }
      }
    }
    while let node = found.popLast() {
      for next in waiting[node] ?? [] where grounded.insert(next).inserted { found.append(next) }
    }
    return onCycles(combinations.filter { !grounded.contains($0.key) })
      // A schema with more than a `$ref` is a better location for the error.
      .filter { !$0.isBareReference }.sorted { $0.location < $1.location }
  }

  /// Leaves out the schemas that only lead to a cycle but are not part of it.
  private static func onCycles(_ schemas: [Node: Schema]) -> [Schema] {
    var arrivals: [Node: Int] = [:]
    for next in schemas.values.flatMap(\.combined) { arrivals[next, default: 0] += 1 }
    var outside = schemas.keys.filter { arrivals[$0, default: 0] == 0 }
    var remaining = schemas
    while let node = outside.popLast() {
      guard let schema = remaining.removeValue(forKey: node) else { continue }
      for next in schema.combined {
        arrivals[next, default: 0] -= 1
        if arrivals[next] == 0 { outside.append(next) }
      }
    }
    return Array(remaining.values)
  }
}

extension Schema {
  fileprivate var combined: [Node] {
    (reference.map { [$0.target] } ?? []) + subschemas(of: .combiners).map(\.node)
  }

  /// Whether the schema has only keywords that refer to other schemas.
  fileprivate var onlyCombines: Bool {
    hasOnly(KeywordSet.annotations.union(.combiners).union(.companions))
      && !combined.isEmpty
  }
}
