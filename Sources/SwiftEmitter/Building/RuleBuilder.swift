import SDKModel

/// Makes the view models of what must hold between the properties of a record.
struct RuleBuilder {
  private let builder: RecordBuilder
  var patterns: PatternTable
  private let traits: [String: PropertyTraits]

  init(_ builder: RecordBuilder, patterns: PatternTable) {
    self.builder = builder
    self.patterns = patterns
    traits = Dictionary(
      builder.traits.map { ($0.property.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Returns: `nil` where Swift's types see to it that the rule always holds.
  mutating func model(_ rule: Rule) -> RuleModel? {
    let reason = rule.reason.map(Self.oneLine) ?? ""
    var condition = ""
    if let premise = rule.condition {
      switch expression(premise) {
      case .always: break
      case .never: return nil
      case .when(let text, _): condition = text
      }
    }
    let place = CheckPlace(builder.context.pointer(of: builder.declaration.schema))
    let pointer = builder.context.pointer(of: rule.schema)
    let requirements = rule.requirements.compactMap { condition in
      var model = requirement(condition, reason: reason)
      model?.schema = place.literal(pointer.map { $0 + Self.steps(to: condition) })
      return model
    }
    guard !requirements.isEmpty else { return nil }
    let reasons = Set(requirements.map(\.reason))
    guard requirements.count > 1, reasons.count == 1, let shared = reasons.first, !shared.isEmpty,
      !condition.isEmpty
    else { return RuleModel(condition: condition, reason: "", requirements: requirements) }
    return RuleModel(
      condition: condition, reason: shared,
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

  private mutating func requirement(_ condition: Condition, reason: String) -> RequirementModel? {
    if case .present(let name) = condition, let traits = traits[name], !traits.hasThreeStates {
      guard !traits.property.isRequired else { return nil }
      return RequirementModel(
        value: traits.value(avoiding: ["report"]), condition: "", keyword: "",
        key: StringLiteral.quoted(name),
        reason: reason.isEmpty ? "" : StringLiteral.quoted(reason))
    }
    let text: String
    switch expression(condition) {
    case .always: return nil
    case .never: text = "false"
    case .when(let expression, _): text = expression
    }
    return RequirementModel(
      value: "", condition: text, keyword: StringLiteral.quoted(Self.keyword(condition)),
      key: Self.property(condition).map(StringLiteral.quoted) ?? "",
      reason: StringLiteral.quoted(reason.isEmpty ? Self.words(condition) : reason))
  }

  // MARK: Expressions

  private enum Expression {
    enum Binding { case atom, and, or }

    case always
    case never
    case when(String, Binding)
  }

  private mutating func expression(_ condition: Condition) -> Expression {
    switch condition {
    case .present(let name):
      guard let traits = traits[name] else { return .never }
      let value = traits.value(avoiding: ["report"])
      if traits.hasThreeStates { return .when("!$\(traits.storedName).isAbsent", .atom) }
      return traits.property.isRequired ? .always : .when("\(value) != nil", .atom)
    case .property(let name, let test):
      guard let traits = traits[name] else { return .always }
      return self.test(test, traits)
    case .all(let conditions):
      return join(conjunction(conditions), " && ", .and, neutral: .always)
    case .any(let conditions):
      return join(conditions.map { expression($0) }, " || ", .or, neutral: .never)
    case .exactlyOne(let conditions):
      let texts = conditions.map { text(expression($0), inside: .or) }
      return .when(
        "[" + texts.joined(separator: ", ") + "].filter { $0 }.count == 1", .atom)
    case .not(let condition):
      switch expression(condition) {
      case .always: return .never
      case .never: return .always
      case .when(let text, .atom) where text.hasSuffix(" != nil"):
        return .when(text.dropLast(" != nil".count) + " == nil", .atom)
      case .when(let text, .atom) where text.hasPrefix("!"):
        return .when(String(text.dropFirst()), .atom)
      case .when(let text, _): return .when("!(" + text + ")", .atom)
      }
    }
  }

  /// The parts of a conjunction. That a property is there and that it equals something is said in one.
  private mutating func conjunction(_ conditions: [Condition]) -> [Expression] {
    var present: Set<String> = []
    for case .present(let name) in conditions { present.insert(name) }
    var said: Set<String> = []
    var expressions: [Expression] = []
    for condition in conditions {
      guard case .property(let name, .equals(let literal)) = condition, present.contains(name),
        let traits = traits[name], let text = traits.literal(literal, builder.context)
      else { continue }
      said.insert(name)
      expressions.append(.when("\(traits.value(avoiding: ["report"])) == \(text)", .atom))
    }
    for condition in conditions {
      switch condition {
      case .present(let name) where said.contains(name): continue
      case .property(let name, .equals) where said.contains(name): continue
      default: expressions.append(expression(condition))
      }
    }
    return expressions
  }

  private mutating func join(
    _ expressions: [Expression], _ separator: String, _ binding: Expression.Binding,
    neutral: Expression
  ) -> Expression {
    var texts: [String] = []
    for expression in expressions {
      switch (expression, binding) {
      case (.always, .or): return .always
      case (.never, .and): return .never
      case (.always, _), (.never, _): continue
      case (.when, _): texts.append(text(expression, inside: binding))
      }
    }
    if texts.isEmpty { return neutral }
    return .when(texts.joined(separator: separator), texts.count == 1 ? .atom : binding)
  }

  private func text(_ expression: Expression, inside binding: Expression.Binding) -> String {
    switch expression {
    case .always: return "true"
    case .never: return "false"
    case .when(let text, let own):
      let needsParentheses = (binding == .and && own == .or) || (binding == .or && own == .and)
      return needsParentheses ? "(" + text + ")" : text
    }
  }

  /// A test of a property, which holds also where the property is absent.
  private mutating func test(_ test: Condition.Test, _ traits: PropertyTraits) -> Expression {
    let value = traits.value(avoiding: ["report"])
    switch test {
    case .matches(let pattern):
      guard traits.isText(builder.context) else { return .always }
      let raw =
        builder.context.enumeration(traits.property.type) == nil
        ? "" : traits.isOptional ? "?.rawValue" : ".rawValue"
      let reference = patterns.reference(
        pattern, suggestedName: PatternName.make(pattern) ?? traits.name)
      return .when("\(reference).matches(\(value)\(raw))", .atom)
    case .equals(let literal): return equality([literal], traits, value)
    case .oneOf(let literals): return equality(literals, traits, value)
    case .minimum(let bound): return comparison(">=", bound, traits, value)
    case .maximum(let bound): return comparison("<=", bound, traits, value)
    }
  }

  private func equality(
    _ literals: [Literal], _ traits: PropertyTraits, _ value: String
  ) -> Expression {
    if case .boolean = traits.property.type.kind, literals.count == 1,
      case .boolean(let expected) = literals[0]
    {
      return .when("\(value) != \(!expected)", .atom)
    }
    var texts = literals.compactMap { traits.literal($0, builder.context) }.map {
      "\(value) == \($0)"
    }
    if traits.isOptional { texts.insert("\(value) == nil", at: 0) }
    return texts.isEmpty
      ? .never : .when(texts.joined(separator: " || "), texts.count == 1 ? .atom : .or)
  }

  private func comparison(
    _ sign: String, _ bound: Bound, _ traits: PropertyTraits, _ value: String
  ) -> Expression {
    let limit: String
    switch traits.property.type.kind {
    case .integer(.uint64):
      limit = NumberText.integer(
        bound.value.rounded(sign == ">=" ? .up : .down, to: UInt64.self))
    case .integer: limit = NumberText.integer(bound.value.rounded(sign == ">=" ? .up : .down))
    case .number: limit = NumberText.double(bound.value)
    default: return .always
    }
    guard traits.isOptional else { return .when("\(value) \(sign) \(limit)", .atom) }
    return .when("\(value).map { $0 \(sign) \(limit) } ?? true", .or)
  }

  // MARK: Words

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func keyword(_ condition: Condition) -> String {
    switch condition {
    case .present: "required"
    case .property(_, .equals): "const"
    case .property(_, .oneOf): "enum"
    case .property(_, .matches): "pattern"
    case .property(_, .minimum): "minimum"
    case .property(_, .maximum): "maximum"
    case .all: "allOf"
    case .any: "anyOf"
    case .exactlyOne: "oneOf"
    case .not: "not"
    }
  }

  private static func property(_ condition: Condition) -> String? {
    switch condition {
    case .present(let name), .property(let name, _): name
    default: nil
    }
  }

  /// What to say of a rule for which the document has no words.
  private static func words(_ condition: Condition) -> String {
    switch condition {
    case .present: "is required"
    case .property(_, .equals(let literal)): "must be \(literal.json)"
    case .property(_, .oneOf(let literals)):
      "must be one of " + literals.map(\.json).joined(separator: ", ")
    case .property(_, .matches(let pattern)): "does not match the pattern \(pattern)"
    case .property(_, .minimum(let bound)): "must be at least \(bound.value.text)"
    case .property(_, .maximum(let bound)): "must be at most \(bound.value.text)"
    case .all(let conditions): conditions.map(words).joined(separator: ", and ")
    case .any(let conditions):
      "one of these must hold: " + conditions.map(statement).joined(separator: "; ")
    case .exactlyOne(let conditions):
      "exactly one of these must hold: " + conditions.map(statement).joined(separator: "; ")
    case .not(let condition): "must not hold: " + statement(condition)
    }
  }

  private static func statement(_ condition: Condition) -> String {
    switch condition {
    case .present(let name): "\(name) is present"
    case .property(let name, _): "\(name) \(words(condition))"
    case .all(let conditions): conditions.map(statement).joined(separator: " and ")
    default: words(condition)
    }
  }
}

extension PropertyTraits {
  fileprivate func isText(_ context: EmissionContext) -> Bool {
    if case .string = property.type.kind { return true }
    return context.enumeration(property.type)?.rawType == .string
  }

  /// A literal as Swift writes it for the property's type.
  fileprivate func literal(_ literal: Literal, _ context: EmissionContext) -> String? {
    if let enumeration = context.enumeration(property.type) {
      return context.caseNames(enumeration)[literal.plainText].map { "." + $0 }
    }
    switch (literal, property.type.kind) {
    case (.string(let text), .string): return StringLiteral.quoted(text)
    case (.number(let number), .integer(let width)): return CheckBuilder.literal(number, width)
    case (.number(let number), .number): return NumberText.double(number)
    case (.boolean(let value), .boolean): return value ? "true" : "false"
    default: return nil
    }
  }
}
