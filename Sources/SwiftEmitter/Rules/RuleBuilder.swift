import Markdown
import SDKModel
import TemplateEngine

/// Builds the view models of the rules between a record's properties.
struct RuleBuilder {
  private let declaration: TypeDeclaration
  private let context: EmissionContext
  private let conditions: RuleConditionBuilder

  init(_ shape: RecordShape, _ context: EmissionContext) {
    declaration = shape.declaration
    self.context = context
    conditions = RuleConditionBuilder(
      context: context,
      traits: Dictionary(
        shape.properties.map { ($0.property.name, $0) }, uniquingKeysWith: { first, _ in first }))
  }

  /// - Returns: `nil` if Swift's types enforce the rule.
  func model(_ rule: Rule, _ patterns: inout PatternTable) -> RuleModel? {
    let reason = rule.reason.flatMap(Self.oneLine)
    var premise: Layout = ""
    if let condition = rule.condition {
      switch conditions.condition(condition, &patterns) {
      case .constant(true): break
      case .constant(false): return nil
      case let condition: premise = condition.layout(in: .beforeBrace)
      }
    }
    let location = CheckLocation(context.pointer(of: declaration.schema))
    let pointer = context.pointer(of: rule.schema)
    let requirements = rule.requirements.compactMap { condition in
      var requirement = requirement(condition, reason: reason, &patterns)
      requirement?.model.schema = location.literal(pointer.map { $0 + Self.steps(to: condition) })
      return requirement
    }
    guard !requirements.isEmpty else { return nil }
    // A reason that several requirements share is written once.
    guard requirements.count > 1, let shared = requirements[0].reason, !premise.isEmpty,
      requirements.allSatisfy({ $0.reason == shared })
    else {
      return RuleModel(
        condition: premise, reason: "", requirements: requirements.map { $0.withReason() })
    }
    return RuleModel(
      condition: premise, reason: .literal(shared),
      requirements: requirements.map { $0.model(reason: "reason") })
  }

  /// A requirement whose reason does not have a location yet.
  private struct Requirement {
    var model: RequirementModel
    /// A description for people; `nil` if the requirement is clear.
    var reason: String?

    func model(reason: Layout) -> RequirementModel {
      var model = model
      model.reason = reason
      return model
    }

    func withReason() -> RequirementModel { model(reason: .literal(ifPresent: reason)) }
  }

  /// The path from the schema of a rule to the one that states the condition.
  private static func steps(to condition: Condition) -> String {
    guard case .property(let name, _) = condition else { return "" }
    return "/properties/" + SchemaSource.step(name)
  }

  private func requirement(
    _ condition: Condition, reason: String?, _ patterns: inout PatternTable
  ) -> Requirement? {
    if case .present(let name) = condition, let traits = conditions.traits[name],
      !traits.hasThreeStates
    {
      guard !traits.property.isRequired else { return nil }
      return Requirement(
        model: RequirementModel(
          value: RuleConditionBuilder.value(traits), condition: "", keyword: "",
          key: .literal(name), reason: ""),
        reason: reason)
    }
    let requirement = conditions.condition(condition, &patterns)
    guard requirement != .constant(true) else { return nil }
    return Requirement(
      model: RequirementModel(
        value: "", condition: requirement.group(in: .enclosed),
        keyword: .literal(RuleDescription.keyword(condition)),
        key: Self.property(condition).map(Layout.literal) ?? "", reason: ""),
      reason: reason ?? RuleDescription.text(condition))
  }

  /// - Returns: `nil` if the string contains no reason.
  private static func oneLine(_ text: String) -> String? {
    let words = MarkdownPage(text).blocks.plainText
    return words.isEmpty ? nil : words
  }

  /// The property to report.
  private static func property(_ condition: Condition) -> String? {
    switch condition {
    case .present(let name), .property(let name, _): name
    case .all, .any, .exactlyOne, .not: nil
    }
  }
}
