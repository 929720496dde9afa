import DocumentTree
import OpenAPIDocument
import SDKModel

extension RuleScope {
  /// A rule, and the schema that states it.
  struct StatedRule {
    var rule: Rule
    var schema: Schema
  }

  /// - Returns: `nil` if a part of the schema is not a condition on the properties.
  func rules(in schema: Schema) -> [StatedRule]? {
    let applicators = schema.applicators
    let reason = schema.annotations.description
    var rules: [StatedRule] = []
    func add(_ rule: Rule, _ schema: Schema) {
      rules.append(StatedRule(rule: rule, schema: schema))
    }
    if let premised = applicators.condition {
      guard let premise = condition(premised) else { return nil }
      if let consequence = applicators.consequence {
        guard let requirements = self.requirements(consequence) else { return nil }
        add(
          Rule(
            condition: premise, requirements: requirements,
            reason: consequence.annotations.description ?? reason), consequence)
      }
      if let alternative = applicators.alternative {
        guard let requirements = self.requirements(alternative) else { return nil }
        add(
          Rule(
            condition: .not(premise), requirements: requirements,
            reason: alternative.annotations.description ?? reason), alternative)
      }
    }
    for dependent in schema.validation.dependentRequired {
      let related = [dependent.property] + dependent.required.map(\.text)
      guard related.allSatisfy(names.contains) else { return nil }
      add(
        Rule(
          condition: .present(property: dependent.property),
          requirements: dependent.required.map { .present(property: $0.text) }, reason: reason),
        schema)
    }
    for (schemas, isExclusive) in [(applicators.anyOf, false), (applicators.oneOf, true)]
    where !schemas.isEmpty && schemas.allSatisfy(\.isAssertionOnly) {
      let conditions = schemas.compactMap { condition($0) }
      guard conditions.count == schemas.count else { return nil }
      add(
        Rule(
          condition: nil, requirements: [isExclusive ? .exactlyOne(conditions) : .any(conditions)],
          reason: reason), schema)
    }
    if let not = applicators.not {
      guard let excluded = condition(not) else { return nil }
      add(
        Rule(
          condition: nil, requirements: [.not(excluded)], reason: reason), schema)
    }
    return rules
  }
}
