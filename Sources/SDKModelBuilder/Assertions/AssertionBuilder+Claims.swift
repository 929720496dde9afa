import DocumentTree
import OpenAPIDocument
import SDKModel

extension AssertionBuilder {
  /// The keywords that the type of a shape enforces.
  ///
  /// - Parameters:
  ///   - hasListedValues: Whether the type is checked against the listed values.
  ///   - table: The types of the properties, if the type is a record.
  func claims(
    of typed: TypedValue, to shape: SchemaShape, hasListedValues: Bool, _ shapes: ShapeReader,
    _ table: TypeTable
  ) -> TypeClaims {
    var claims = TypeClaims(shape: shape, typed: typed, typing: typing)
    claims.hasListedValues = hasListedValues
    claims.tracksEvaluation = tracksEvaluation(shape)
    claims.onlyPattern = shapes.onlyPattern(of: shape)?.pattern
    switch typed {
    case .enumeration: claims.hasListedValues = true
    case .record(let properties):
      claims.typedRules = Set(typedRules(of: shape, properties, table).map(\.part.node))
    case .anything, .boolean, .integer, .number, .text, .formattedText, .file, .array, .tuple,
      .map, .choice, .referenced:
      break
    }
    return claims
  }

  /// Whether a schema of the shape depends on the parts that other schemas have evaluated, so that
  /// these must be recorded.
  private func tracksEvaluation(_ shape: SchemaShape) -> Bool {
    tracksEvaluation
      && parts(of: shape.roots).contains { part in
        !part.keywords.isDisjoint(with: .unevaluated) && !part.unevaluatedAreAdditional
      }
  }

  /// The schemas of a shape whose rules can be checked on the properties of its record.
  func typedRules(
    of shape: SchemaShape, _ properties: [Property], _ table: TypeTable
  ) -> [(part: Schema, rules: [RuleScope.StatedRule])] {
    // If evaluated parts matter, rules must be assertions, which record them.
    guard !tracksEvaluation(shape) else { return [] }
    let stating = parts(of: shape.roots).filter(\.statesRule)
    guard !stating.isEmpty else { return [] }
    let scope = RuleScope(properties, table)
    return stating.compactMap { part in scope.rules(in: part).map { (part, $0) } }
  }
}
