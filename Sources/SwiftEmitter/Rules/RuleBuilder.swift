import SDKModel
import TemplateEngine

/// Makes the view models of what must hold between the properties of a record.
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

  /// - Returns: `nil` where Swift's types see to it that the rule always holds.
  func model(_ rule: Rule, _ patterns: inout PatternTable) -> RuleModel? {
    let reason = rule.reason.map(Self.oneLine) ?? ""
    var premise: Layout = ""
    if let condition = rule.condition {
      switch conditions.condition(condition, &patterns) {
      case .constant(true): break
      case .constant(false): return nil
      case let condition: premise = condition.layout(in: .beforeBrace)
      }
    }
    let place = CheckPlace(context.pointer(of: declaration.schema))
    let pointer = context.pointer(of: rule.schema)
    let requirements = rule.requirements.compactMap { condition in
      var model = requirement(condition, reason: reason, &patterns)
      model?.schema = place.literal(pointer.map { $0 + Self.steps(to: condition) })
      return model
    }
    guard !requirements.isEmpty else { return nil }
    guard requirements.count > 1, Set(requirements.map(\.reason.text)).count == 1,
      !requirements[0].reason.isEmpty, !premise.isEmpty
    else { return RuleModel(condition: premise, reason: "", requirements: requirements) }
    return RuleModel(
      condition: premise, reason: requirements[0].reason,
      requirements: requirements.map { requirement in
        var requirement = requirement
        requirement.reason = "reason"
        return requirement
      })
  }

  /// The way from the schema of a rule to the one that states the condition.
  private static func steps(to condition: Condition) -> String {
    guard case .property(let name, _) = condition else { return "" }
    return "/properties/" + SchemaSource.step(name)
  }

  private func requirement(
    _ condition: Condition, reason: String, _ patterns: inout PatternTable
  ) -> RequirementModel? {
    if case .present(let name) = condition, let traits = conditions.traits[name],
      !traits.hasThreeStates
    {
      guard !traits.property.isRequired else { return nil }
      return RequirementModel(
        value: RuleConditionBuilder.value(traits), condition: "", keyword: "",
        key: .literal(name), reason: reason.isEmpty ? "" : .literal(reason))
    }
    let requirement = conditions.condition(condition, &patterns)
    guard requirement != .constant(true) else { return nil }
    return RequirementModel(
      value: "", condition: requirement.group(in: .enclosed),
      keyword: .literal(RuleWords.keyword(condition)),
      key: Self.property(condition).map(Layout.literal) ?? "",
      reason: .literal(reason.isEmpty ? RuleWords.words(condition) : reason))
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The property to blame.
  private static func property(_ condition: Condition) -> String? {
    switch condition {
    case .present(let name), .property(let name, _): name
    case .all, .any, .exactlyOne, .not: nil
    }
  }
}
