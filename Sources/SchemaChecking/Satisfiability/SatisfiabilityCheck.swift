import Diagnostics
import DocumentTree
import OpenAPIDocument

/// Finds schemas that no value satisfies, and reports which keywords exclude each other.
///
/// It considers types, limits, lists of values and required properties through `$ref` and `allOf`,
/// but does not search for values. If it is unsure, it reports nothing.
public struct SatisfiabilityCheck {
  private var analysis: SatisfiabilityAnalysis
  private var visited: Set<Node> = []
  /// The targets of `$ref`s, in the order in which they were found.
  private var targets: [Schema] = []
  private var targeted: Set<Node> = []

  /// - Parameter schemaAt: Returns the target of a `$ref`.
  public init(schemaAt: @escaping (Node) -> Schema?) {
    analysis = SatisfiabilityAnalysis(schemaAt: schemaAt)
  }

  /// Checks schemas, and all schemas that they contain or refer to.
  ///
  /// - Parameter schemas: The schemas that need a valid value, such as components and bodies.
  /// - Returns: A warning for each contradiction, in the order of their locations.
  public mutating func diagnostics(of schemas: [Schema]) -> [Diagnostic] {
    analysis.outermost = Set(schemas.map(\.node))
    for schema in schemas {
      visit(schema)
      if analysis.refusesOutermost(schema) { analysis.reportUnsatisfiable(schema) }
    }
    // The search for infinite values may look at further schemas, which are not reported.
    var diagnostics = analysis.diagnostics
    var infinite = InfinitelyRecursiveSchemas()
    for schema in targets { infinite.explore(schema, &analysis) }
    diagnostics += infinite.diagnostics()
    return diagnostics.sorted { left, right in
      guard let first = left.location, let second = right.location, first != second else {
        return left.message < right.message
      }
      return first < second
    }
  }

  /// Why no value satisfies a schema; `nil` if one does, or if that is not known.
  public mutating func refusal(of schema: Schema) -> Diagnostic? {
    guard analysis.verdict(on: schema).refusesAll else { return nil }
    // The contradictions of parts, which may be optional, come before that of the whole.
    return analysis.diagnostics.last { $0.code == .unsatisfiableSchema }
  }

  private mutating func visit(_ schema: Schema) {
    guard schema.boolean == nil, visited.insert(schema.node).inserted else { return }
    _ = analysis.verdict(on: schema)
    if let reference = schema.reference, targeted.insert(reference.target).inserted,
      let target = analysis.schema(at: reference)
    {
      targets.append(target)
      visit(target)
    }
    // A condition or a `not` is often intended to be unsatisfiable.
    for part in schema.subschemas(of: .toValues) { visit(part) }
    if let content = schema.annotations.contentSchema { visit(content) }
  }
}

extension KeywordSet {
  /// Keywords that apply schemas to existing values.
  fileprivate static let toValues = KeywordSet(
    Keyword.allCases.filter { keyword in
      switch keyword.role {
      case .partApplicator: true
      case .inPlaceApplicator: keyword != .not && keyword != .condition
      case .annotation, .assertion, .companion: false
      }
    })
}
