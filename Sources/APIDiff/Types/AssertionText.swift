import SDKModel

/// Writes the assertions of schemas in a normal form: equal strings for the same meaning.
struct AssertionText {
  let index: TypeIndex

  func text(_ set: AssertionSet) -> String {
    if let schema = set.schema, set.assertions.isEmpty { return index.pointer(of: schema) }
    let texts = set.assertions.map(text)
    let all = texts.isEmpty ? "anything" : texts.joined(separator: " and ")
    return set.allowsNull ? "(\(all)) or null" : all
  }

  func text(_ assertion: Assertion) -> String {
    switch assertion {
    case .never: "nothing"
    case .value(let assertion): assertion.text
    case .reference(let schema): index.pointer(of: schema)
    case .prefixItems(let sets): "prefixItems \(list(sets))"
    case .items(let start, let set): "items from \(start) (\(text(set)))"
    case .contains(let set, let minimum, let maximum):
      "contains \(minimum) to \(maximum.map(String.init) ?? "any number of") (\(text(set)))"
    case .unevaluatedItems(let set): "unevaluatedItems (\(text(set)))"
    case .property(let name, let set): "property \(name) (\(text(set)))"
    case .patternProperties(let pattern, let set): "patternProperties \(pattern) (\(text(set)))"
    case .additionalProperties(let set, let names, let patterns):
      "additionalProperties besides \(list(names + patterns)) (\(text(set)))"
    case .propertyNames(let set): "propertyNames (\(text(set)))"
    case .dependentSchema(let property, let set): "dependentSchemas \(property) (\(text(set)))"
    case .unevaluatedProperties(let set): "unevaluatedProperties (\(text(set)))"
    case .allOf(let sets): "allOf \(list(sets))"
    case .anyOf(let sets): "anyOf \(list(sets))"
    case .oneOf(let sets): "oneOf \(list(sets))"
    case .not(let set): "not (\(text(set)))"
    case .conditional(let condition, let consequence, let alternative):
      "if (\(text(condition)))"
        + (consequence.map { " then (\(text($0)))" } ?? "")
        + (alternative.map { " else (\(text($0)))" } ?? "")
    }
  }

  private func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private func list(_ sets: [AssertionSet]) -> String {
    sets.map { "(\(text($0)))" }.joined(separator: ", ")
  }
}

/// Writes rules between properties.
enum RuleText {
  static func text(_ rule: Rule) -> String {
    let requirements = rule.requirements.map(text).joined(separator: " and ")
    return (rule.condition.map { "if \(text($0)) then " } ?? "") + requirements
  }

  private static func text(_ condition: Condition) -> String {
    switch condition {
    case .present(let property): "\(property) is there"
    case .property(let property, let test): "\(property) \(text(test))"
    case .all(let conditions): list(conditions, " and ")
    case .any(let conditions): list(conditions, " or ")
    case .exactlyOne(let conditions): "exactly one of \(list(conditions, ", "))"
    case .not(let condition): "not (\(text(condition)))"
    }
  }

  private static func text(_ test: Condition.Test) -> String {
    switch test {
    case .equals(let value): "is \(value.json)"
    case .oneOf(let values): "is one of \(values.map(\.json).joined(separator: ", "))"
    case .matches(let pattern): "matches `\(pattern)`"
    case .minimum(let bound):
      "is \(bound.isExclusive ? "greater than" : "at least") \(bound.value.text)"
    case .maximum(let bound):
      "is \(bound.isExclusive ? "less than" : "at most") \(bound.value.text)"
    }
  }

  private static func list(_ conditions: [Condition], _ word: String) -> String {
    "(" + conditions.map(text).joined(separator: word) + ")"
  }
}
