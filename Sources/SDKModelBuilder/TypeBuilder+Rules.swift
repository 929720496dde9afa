import DocumentTree
import OpenAPIDocument
import SDKModel

extension TypeBuilder {
  /// What a record's schema says of its properties together.
  mutating func rules(of shape: SchemaShape, properties: [Property]) -> [Rule] {
    let names = Set(properties.map(\.name))
    return shape.rules.flatMap { rules(in: $0, names: names) }
  }

  private mutating func rules(in schema: Schema, names: Set<String>) -> [Rule] {
    let applicators = schema.applicators
    let reason = schema.annotations.description
    var rules: [Rule] = []
    if let condition = applicators.condition {
      guard let premise = self.condition(condition, names) else { return drop(condition) }
      if let consequence = applicators.consequence {
        guard let requirements = requirements(consequence, names) else { return drop(consequence) }
        rules.append(
          Rule(
            condition: premise, requirements: requirements,
            reason: consequence.annotations.description ?? reason))
      }
      if let alternative = applicators.alternative {
        guard let requirements = requirements(alternative, names) else { return drop(alternative) }
        rules.append(
          Rule(
            condition: .not(premise), requirements: requirements,
            reason: alternative.annotations.description ?? reason))
      }
    }
    for dependent in schema.validation.dependentRequired where names.contains(dependent.property) {
      let required = dependent.required.map(\.text).filter(names.contains)
      rules.append(
        Rule(
          condition: .present(property: dependent.property),
          requirements: required.map { .present(property: $0) }, reason: reason))
    }
    for (schemas, isExclusive) in [(applicators.anyOf, false), (applicators.oneOf, true)]
    where !schemas.isEmpty && schemas.allSatisfy(\.isAssertionOnly) {
      let conditions = schemas.compactMap { self.condition($0, names) }
      guard conditions.count == schemas.count else { return drop(schema) }
      rules.append(
        Rule(
          condition: nil, requirements: [isExclusive ? .exactlyOne(conditions) : .any(conditions)],
          reason: reason))
    }
    if let not = applicators.not {
      guard let condition = condition(not, names) else { return drop(not) }
      rules.append(Rule(condition: nil, requirements: [.not(condition)], reason: reason))
    }
    return rules
  }

  private mutating func drop(_ schema: Schema) -> [Rule] {
    dropRule("this rule between properties is not carried over yet", schema)
    return []
  }

  /// The parts of a schema that must all hold, one by one so that each can be reported.
  private func requirements(_ schema: Schema, _ names: Set<String>) -> [Condition]? {
    guard let condition = condition(schema, names) else { return nil }
    if case .all(let conditions) = condition { return conditions }
    return [condition]
  }

  /// A schema as a statement about a record; `nil` where it says something else.
  private func condition(_ schema: Schema, _ names: Set<String>) -> Condition? {
    guard schema.reference == nil, schema.boolean == nil,
      schema.validation.types.isEmpty || schema.validation.types == [.object]
    else { return nil }
    let applicators = schema.applicators
    var rest = schema.validation
    rest.types = []
    rest.required = []
    guard rest.isEmpty, !applicators.sayMoreThanConditions else { return nil }
    var all: [Condition] = []
    for name in schema.validation.required {
      guard names.contains(name.text) else { return nil }
      all.append(.present(property: name.text))
    }
    for property in applicators.properties {
      guard names.contains(property.name), let tests = tests(property.schema) else { return nil }
      all += tests.map { .property(property.name, $0) }
    }
    for member in applicators.allOf {
      guard let condition = condition(member, names) else { return nil }
      all.append(condition)
    }
    for (schemas, isExclusive) in [(applicators.anyOf, false), (applicators.oneOf, true)]
    where !schemas.isEmpty {
      let conditions = schemas.compactMap { condition($0, names) }
      guard conditions.count == schemas.count else { return nil }
      all.append(isExclusive ? .exactlyOne(conditions) : .any(conditions))
    }
    if let not = applicators.not {
      guard let condition = condition(not, names) else { return nil }
      all.append(.not(condition))
    }
    guard applicators.condition == nil, !all.isEmpty else { return nil }
    return all.count == 1 ? all[0] : .all(all)
  }

  private func tests(_ schema: Schema) -> [Condition.Test]? {
    var tests: [Condition.Test] = []
    let validation = schema.validation
    if let constant = validation.constant { tests.append(.equals(Literal(constant))) }
    if let values = validation.enumeration { tests.append(.oneOf(values.map(Literal.init))) }
    if let pattern = validation.pattern { tests.append(.matches(pattern: pattern.text)) }
    if let bound = validation.minimum.flatMap({ NumberLiteral($0.text) }) {
      tests.append(.minimum(Bound(bound)))
    }
    if let bound = validation.maximum.flatMap({ NumberLiteral($0.text) }) {
      tests.append(.maximum(Bound(bound)))
    }
    var rest = validation
    rest.constant = nil
    rest.enumeration = nil
    rest.pattern = nil
    rest.minimum = nil
    rest.maximum = nil
    rest.types = []
    let hasOtherKeywords =
      !rest.isEmpty || schema.reference != nil || !schema.applicators.isEmpty
    return hasOtherKeywords || tests.isEmpty ? nil : tests
  }
}

extension SchemaApplicators {
  /// Whether there are schemas inside that are no statement about an object's properties.
  fileprivate var sayMoreThanConditions: Bool {
    var rest = self
    rest.properties = []
    rest.allOf = []
    rest.anyOf = []
    rest.oneOf = []
    rest.not = nil
    rest.condition = nil
    return !rest.isEmpty
  }
}
