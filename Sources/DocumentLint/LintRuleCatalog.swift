import Diagnostics

/// All rules, in the order in which their findings are reported.
public enum LintRuleCatalog {
  /// A group of related rules.
  public struct Section: Sendable {
    public var title: String
    public var rules: [LintRule]
  }

  public static let sections = [
    Section(
      title: "What calls and types are named",
      rules: [
        .missingOperationID, .repeatedOperationID, .generatedOperationID, .mixedOperationIDs,
        .untaggedOperation, .inlineObject, .repeatedObject, .repeatedEnum, .repeatedPathParameter,
        .unnameableEnum,
      ]),
    Section(
      title: "Facts that only the prose states",
      rules: [
        .proseDeprecated, .proseRequired, .proseConditionalRequired, .proseValues, .proseRange,
        .proseDefault,
      ]),
    Section(
      title: "What is not typed",
      rules: [
        .missingFormat, .unhiddenSecret, .missingItems, .missingProperties, .responseWithoutSchema,
        .missingSuccess,
      ]),
    Section(
      title: "How the API is reached",
      rules: [
        .missingServers, .credentialParameter, .unappliedSecurity, .bodyOnGet, .missingDescription,
      ]),
    Section(
      title: "What contradicts itself", rules: [.contradictoryDefault, .contradictoryExample]),
  ]

  public static let rules = sections.flatMap(\.rules)

  /// - Returns: `nil` if the code does not belong to a rule.
  public static func rule(_ id: DiagnosticCode) -> LintRule? { rules.first { $0.id == id } }
}
