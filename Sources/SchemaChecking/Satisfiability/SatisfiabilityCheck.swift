import Diagnostics
import DocumentTree
import OpenAPIDocument

/// Finds schemas that no value satisfies, and reports which keywords exclude each other.
///
/// It considers types, limits, lists of values and required properties through `$ref` and `allOf`,
/// but does not search for values. If it is unsure, it reports nothing.
public struct SatisfiabilityCheck {
  private var judge: SchemaJudge
  private var visited: Set<Node> = []
  /// What a `$ref` leads to, in the order in which it was met.
  private var targets: [Schema] = []
  private var targeted: Set<Node> = []

  /// - Parameter schemaAt: The schema that a `$ref` leads to.
  public init(schemaAt: @escaping (Node) -> Schema?) { judge = SchemaJudge(schemaAt: schemaAt) }

  /// Looks at schemas and at all that they hold or refer to.
  ///
  /// - Parameter schemas: The schemas that need a value, such as components and bodies.
  /// - Returns: A warning for each contradiction, in the order of their locations.
  public mutating func diagnostics(of schemas: [Schema]) -> [Diagnostic] {
    judge.outermost = Set(schemas.map(\.node))
    for schema in schemas {
      visit(schema)
      if judge.refusesOutermost(schema) { judge.tellRefusal(schema) }
    }
    // Schemas that were not visited are not reported, though the search for finite values may look
    // at them.
    var told = judge.told
    var endless = EndlessValues()
    for schema in targets { endless.explore(schema, &judge) }
    told += endless.diagnostics()
    return told.sorted { left, right in
      guard let first = left.location, let second = right.location, first != second else {
        return left.message < right.message
      }
      return first < second
    }
  }

  private mutating func visit(_ schema: Schema) {
    guard schema.boolean == nil, visited.insert(schema.node).inserted else { return }
    _ = judge.verdict(on: schema)
    if let reference = schema.reference, targeted.insert(reference.target).inserted,
      let target = judge.schema(at: reference)
    {
      targets.append(target)
      visit(target)
    }
    // What a condition or a `not` cannot accept is often meant so.
    for part in schema.subschemas(of: .toValues) { visit(part) }
    if let content = schema.annotations.contentSchema { visit(content) }
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
