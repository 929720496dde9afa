import SDKModel

/// Translates a rule between a record's properties to a Swift condition.
///
/// An absent property satisfies every test, as in JSON Schema. A `null` property passes the checks
/// of numbers and strings, and equals only `null`.
struct RuleConditionBuilder {
  let context: EmissionContext
  let traits: [String: PropertyTraits]

  /// The local names in the code of a rule, which would hide a property with the same name.
  private static let locals: Set = ["report"]

  func condition(_ condition: Condition, _ patterns: inout PatternTable) -> SwiftCondition {
    switch condition {
    case .present(let name): return presence(name)
    case .property(let name, let test):
      guard let traits = traits[name] else { return .constant(true) }
      return self.test(test, traits, &patterns)
    case .all(let conditions): return .conjunction(conjunction(conditions, &patterns))
    case .any(let conditions):
      return .disjunction(conditions.map { self.condition($0, &patterns) })
    case .exactlyOne(let conditions):
      return .choice(conditions.map { self.condition($0, &patterns) })
    case .not(let condition): return self.condition(condition, &patterns).negated
    }
  }

  static func value(_ traits: PropertyTraits) -> String { traits.value(avoiding: locals) }

  // MARK: Presence

  private func presence(_ name: String) -> SwiftCondition {
    guard let traits = traits[name] else { return .constant(false) }
    return absence(of: traits).negated
  }

  private func absence(of traits: PropertyTraits) -> SwiftCondition {
    if traits.hasThreeStates { return .isTrue("$\(traits.storedName).isAbsent") }
    return traits.property.isRequired ? .constant(false) : .isNil(Self.value(traits))
  }

  /// The operands of a conjunction. One comparison covers both that a property exists and that it
  /// has a value.
  private func conjunction(
    _ conditions: [Condition], _ patterns: inout PatternTable
  ) -> [SwiftCondition] {
    var present: Set<String> = []
    for case .present(let name) in conditions { present.insert(name) }
    var checkedNames: Set<String> = []
    var parts: [SwiftCondition] = []
    for condition in conditions {
      guard case .property(let name, .equals(let literal)) = condition, present.contains(name),
        let traits = traits[name], let text = traits.literal(literal, context)
      else { continue }
      checkedNames.insert(name)
      parts.append(.equal(Self.value(traits), text))
    }
    for condition in conditions {
      switch condition {
      case .present(let name) where checkedNames.contains(name): continue
      case .property(let name, .equals(let literal))
      where checkedNames.contains(name) && traits[name]?.literal(literal, context) != nil:
        continue
      case .present, .property, .all, .any, .exactlyOne, .not:
        parts.append(self.condition(condition, &patterns))
      }
    }
    return parts
  }

  // MARK: Tests

  private func test(
    _ test: Condition.Test, _ traits: PropertyTraits, _ patterns: inout PatternTable
  ) -> SwiftCondition {
    switch test {
    case .matches(let pattern):
      guard traits.isText(context) else { return .constant(true) }
      let raw =
        context.enumeration(traits.property.type) == nil
        ? "" : traits.isOptional ? "?.rawValue" : ".rawValue"
      let reference = patterns.reference(
        pattern, suggestedName: PatternName.make(pattern) ?? traits.name)
      return .isTrue("\(reference.text).matches(\(Self.value(traits))\(raw))")
    case .equals(let literal): return equality([literal], traits)
    case .oneOf(let literals): return equality(literals, traits)
    case .minimum(let bound): return limit(bound, .minimum, traits)
    case .maximum(let bound): return limit(bound, .maximum, traits)
    }
  }

  private func equality(_ literals: [Literal], _ traits: PropertyTraits) -> SwiftCondition {
    let value = Self.value(traits)
    // An absent property equals no value.
    if case .boolean = traits.property.type.kind, !traits.mayBeNull, literals.count == 1,
      case .boolean(let expected) = literals[0]
    {
      return .notEqual(value, expected ? "false" : "true")
    }
    let equalities = literals.compactMap { literal in
      traits.literal(literal, context).map { SwiftCondition.equal(value, $0) }
    }
    let isNullAllowed = traits.mayBeNull && literals.contains(.null)
    return .disjunction(
      [isNullAllowed ? .isNil(value) : absence(of: traits)] + equalities)
  }

  private enum Side { case minimum, maximum }

  private func limit(_ bound: Bound, _ side: Side, _ traits: PropertyTraits) -> SwiftCondition {
    let limit: String
    // A rounded limit is itself allowed, even if the original limit is exclusive.
    var isExclusive = bound.isExclusive
    switch traits.property.type.kind {
    case .integer(.uint64):
      limit = NumberText.integer(
        bound.value.rounded(side == .minimum ? .up : .down, to: UInt64.self))
      isExclusive = isExclusive && bound.value.isInteger
    case .integer:
      limit = NumberText.integer(bound.value.rounded(side == .minimum ? .up : .down))
      isExclusive = isExclusive && bound.value.isInteger
    case .number: limit = NumberText.double(bound.value)
    case .string, .boolean, .dateTime, .date, .uuid, .base64, .file, .json, .array, .map, .named:
      return .constant(true)
    }
    let comparison: SwiftCondition.Comparison =
      switch side {
      case .minimum: isExclusive ? .greater : .atLeast
      case .maximum: isExclusive ? .less : .atMost
      }
    let value = Self.value(traits)
    return traits.isOptional
      ? .comparisonUnlessNil(value, comparison, limit) : .comparison(value, comparison, limit)
  }
}

extension PropertyTraits {
  fileprivate func isText(_ context: EmissionContext) -> Bool {
    if case .string = property.type.kind { return true }
    return context.enumeration(property.type)?.rawType == .string
  }

  /// A Swift literal for the property's type; `nil` if no value can be equal to it.
  fileprivate func literal(_ literal: Literal, _ context: EmissionContext) -> String? {
    if let enumeration = context.enumeration(property.type) {
      return EnumerationShape(enumeration).name(of: literal).map { "." + $0 }
    }
    switch (literal, property.type.kind) {
    case (.string(let text), .string): return StringLiteral.quoted(text)
    case (.number(let number), .integer(let width)): return CheckModelBuilder.literal(number, width)
    case (.number(let number), .number): return NumberText.double(number)
    case (.boolean(let value), .boolean): return value ? "true" : "false"
    default: return nil
    }
  }
}
