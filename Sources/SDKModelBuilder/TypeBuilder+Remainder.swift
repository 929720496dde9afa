import DocumentTree
import OpenAPIDocument
import SDKModel

extension TypeBuilder {
  /// What the schemas of a shape assert and the type does not see to.
  ///
  /// - Parameters:
  ///   - hasListedValues: Whether the type is checked against the values that are listed.
  ///   - isDeclared: Whether the assertions stand in the declaration of a type, and so only once.
  /// - Returns: `nil` where the type sees to everything.
  mutating func remainder(
    of shape: SchemaShape, besides typed: TypedValue, hasListedValues: Bool = false,
    isDeclared: Bool = true
  ) -> AssertionSet? {
    var claims = TypeClaims(shape: shape, typed: typed, typing: typing)
    claims.hasListedValues = hasListedValues
    claims.tracksEvaluation = tracksEvaluation(shape)
    claims.onlyPattern = onlyPattern(of: shape)?.pattern
    switch typed {
    case .enumeration: claims.hasListedValues = true
    case .record(let properties):
      claims.typedRules = Set(typedRules(of: shape, properties: properties).map(\.part.node))
    case .anything, .boolean, .integer, .number, .text, .formattedText, .file, .array, .tuple,
      .map, .choice, .referenced:
      break
    }
    return asserted.remainder(of: shape, besides: claims, isDeclared: isDeclared)
  }

  /// Whether some schema of a shape asks what the others have looked at, so that each must tell.
  func tracksEvaluation(_ shape: SchemaShape) -> Bool {
    asserted.tracksEvaluation
      && asserted.parts(of: shape.roots).contains { part in
        !part.keywords.isDisjoint(with: .unevaluated) && !part.unevaluatedAreAdditional
      }
  }

  /// The schemas of a shape whose statements can be made of the properties of its record themselves.
  func typedRules(
    of shape: SchemaShape, properties: [Property]
  ) -> [(part: Schema, rules: [StatedRule])] {
    // What a rule looks at must be known where it matters.
    guard !tracksEvaluation(shape) else { return [] }
    return asserted.parts(of: shape.roots).compactMap { part in
      guard part.statesRule, let rules = rules(in: part, properties: properties) else { return nil }
      return (part, rules)
    }
  }
}
