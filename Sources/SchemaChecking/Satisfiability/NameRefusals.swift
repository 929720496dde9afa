import DocumentTree
import OpenAPIDocument
import TextGrammar

/// Finds properties that a schema forbids by their names.
struct NameRefusals {
  private let schema: Schema
  private let forbidden: Set<String>
  private let patterns: [SchemaApplicators.PatternProperties]
  /// The names that the schema defines, if it allows no others.
  private let known: Set<String>?

  /// - Returns: `nil` if the schema forbids no property.
  init?(_ schema: Schema, _ analysis: SatisfiabilityAnalysis) {
    self.schema = schema
    let properties = schema.applicators.properties
    forbidden = Set(properties.filter { analysis.refusesSilently($0.schema) }.map(\.name))
    patterns = schema.applicators.patternProperties.filter { analysis.refusesSilently($0.schema) }
    let isClosed =
      schema.applicators.additionalProperties.map { analysis.refusesSilently($0) } ?? false
    known = isClosed ? Set(properties.map(\.name)) : nil
    if !isClosed, forbidden.isEmpty, patterns.isEmpty, schema.applicators.propertyNames == nil {
      return nil
    }
  }

  /// - Returns: The keyword that forbids the property, and the reason.
  func refusal(
    of name: Node, _ analysis: inout SatisfiabilityAnalysis
  ) -> (keyword: Keyword, reason: String)? {
    let text = name.text
    if forbidden.contains(text) { return (.properties, "its schema allows no value") }
    if patterns.contains(where: { Self.surelyMatches($0.pattern.text, text) }) {
      return (.patternProperties, "`patternProperties` allows it no value")
    }
    if let known, !known.contains(text),
      !schema.applicators.patternProperties.contains(where: {
        analysis.requests.isFound($0.pattern.text, in: text)
      })
    {
      return (
        .additionalProperties, "`additionalProperties` allows none but those described"
      )
    }
    if let names = schema.applicators.propertyNames, Self.refuses(name, names, analysis) {
      return (.propertyNames, "`propertyNames` refuses its name")
    }
    return nil
  }

  /// A pattern that is invalid, or takes too long, counts as a match.
  private static func surelyMatches(_ pattern: String, _ name: String) -> Bool {
    PatternProgram(pattern)?.matches(name, stepLimit: 5_000_000) == true
  }

  private static func refuses(_ name: Node, _ names: Schema, _ analysis: SatisfiabilityAnalysis)
    -> Bool
  {
    var check = analysis.freshCheck
    let mismatch = check.check(Instance(node: name, isName: true), names)
    return mismatch != nil && !check.isExhausted
  }
}
