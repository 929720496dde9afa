import DocumentTree
import OpenAPIDocument

/// Finds redundant types: a type beside a schema with the same type.
extension ShapeReader {
  /// Whether a schema consists only of the given keywords, and perhaps of a redundant `type`.
  func hasOnly(_ schema: Schema, _ keywords: KeywordSet) -> Bool {
    guard schema.hasOnly(keywords.union([.type])) else { return false }
    return !schema.keywords.contains(.type) || namesRedundantType(schema)
  }

  private func namesRedundantType(_ schema: Schema) -> Bool {
    // Strict typing treats `null` among the types differently.
    guard !isStrict || !schema.validation.isNullable else { return false }
    guard let target = targets(of: schema).first else { return false }
    var visited: Set<Node> = [schema.node]
    let types = types(of: target, &visited)
    let named = schema.validation.types
    return !types.isEmpty
      && types.allSatisfy { named.contains($0) || ($0 == .integer && named.contains(.number)) }
  }

  /// The types of a schema, or of one that it leads to; empty if it is a choice.
  private func types(of schema: Schema, _ visited: inout Set<Node>) -> [SchemaType] {
    guard visited.insert(schema.node).inserted, schema.applicators.oneOf.isEmpty,
      schema.applicators.anyOf.isEmpty
    else { return [] }
    let own = SchemaShape(schema, owner: nil, infersType: !isStrict).inferredTypes
    if !own.isEmpty { return own }
    for target in targets(of: schema) {
      let types = types(of: target, &visited)
      if !types.isEmpty { return types }
    }
    return []
  }

  private func targets(of schema: Schema) -> [Schema] {
    (schema.reference.flatMap { self.schema(at: $0.target) }.map { [$0] } ?? [])
      + schema.applicators.allOf
  }
}
