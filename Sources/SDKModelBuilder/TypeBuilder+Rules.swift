import DocumentTree
import OpenAPIDocument
import SDKModel

/// What is asserted of several properties together, as statements about the properties themselves.
extension TypeBuilder {
  /// What a record's schema says of its properties together, where it can be said so.
  mutating func rules(of shape: SchemaShape, properties: [Property]) -> [Rule] {
    typedRules(of: shape, properties: properties).flatMap(\.rules).map { stated in
      var rule = stated.rule
      rule.schema = asserted.registry.id(of: stated.schema)
      // What stands inside of it is told of, too.
      _ = asserted.assertions(of: stated.schema)
      return rule
    }
  }

  /// A rule, and the schema that states it.
  struct StatedRule {
    var rule: Rule
    var schema: Schema
  }

  /// - Returns: `nil` where some of what the schema says is no statement about the properties.
  func rules(in schema: Schema, properties: [Property]) -> [StatedRule]? {
    let applicators = schema.applicators
    let reason = schema.annotations.description
    let scope = RuleScope(properties, context: self)
    var rules: [StatedRule] = []
    func add(_ rule: Rule, _ schema: Schema) {
      rules.append(StatedRule(rule: rule, schema: schema))
    }
    if let condition = applicators.condition {
      guard let premise = scope.condition(condition) else { return nil }
      if let consequence = applicators.consequence {
        guard let requirements = scope.requirements(consequence) else { return nil }
        add(
          Rule(
            condition: premise, requirements: requirements,
            reason: consequence.annotations.description ?? reason), consequence)
      }
      if let alternative = applicators.alternative {
        guard let requirements = scope.requirements(alternative) else { return nil }
        add(
          Rule(
            condition: .not(premise), requirements: requirements,
            reason: alternative.annotations.description ?? reason), alternative)
      }
    }
    for dependent in schema.validation.dependentRequired {
      let names = [dependent.property] + dependent.required.map(\.text)
      guard names.allSatisfy(scope.names.contains) else { return nil }
      add(
        Rule(
          condition: .present(property: dependent.property),
          requirements: dependent.required.map { .present(property: $0.text) }, reason: reason),
        schema)
    }
    for (schemas, isExclusive) in [(applicators.anyOf, false), (applicators.oneOf, true)]
    where !schemas.isEmpty && schemas.allSatisfy(\.isAssertionOnly) {
      let conditions = schemas.compactMap { scope.condition($0) }
      guard conditions.count == schemas.count else { return nil }
      add(
        Rule(
          condition: nil, requirements: [isExclusive ? .exactlyOne(conditions) : .any(conditions)],
          reason: reason), schema)
    }
    if let not = applicators.not {
      guard let condition = scope.condition(not) else { return nil }
      add(
        Rule(
          condition: nil, requirements: [.not(condition)], reason: reason), schema)
    }
    return rules
  }
}
