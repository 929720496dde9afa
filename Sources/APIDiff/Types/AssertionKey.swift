import SDKModel

/// Identifies matching rules of two versions: the keyword, and the subject.
struct AssertionKey: Hashable {
  var keyword: String
  /// The property or the pattern that the rule applies to; empty if it applies to the value itself.
  var name = ""

  init(_ assertion: Assertion) {
    switch assertion {
    case .never: keyword = "false"
    case .value(let assertion):
      keyword = assertion.keywords[0]
      if case .dependentRequired(let property, _) = assertion { name = property }
    case .prefixItems: keyword = "prefixItems"
    case .items: keyword = "items"
    case .contains: keyword = "contains"
    case .unevaluatedItems: keyword = "unevaluatedItems"
    case .property(let property, _): (keyword, name) = ("properties", property)
    case .patternProperties(let pattern, _): (keyword, name) = ("patternProperties", pattern)
    case .additionalProperties: keyword = "additionalProperties"
    case .propertyNames: keyword = "propertyNames"
    case .dependentSchema(let property, _): (keyword, name) = ("dependentSchemas", property)
    case .unevaluatedProperties: keyword = "unevaluatedProperties"
    case .allOf: keyword = "allOf"
    case .anyOf: keyword = "anyOf"
    case .oneOf: keyword = "oneOf"
    case .not: keyword = "not"
    case .conditional: keyword = "if"
    case .reference: keyword = "$ref"
    }
  }
}

extension Assertion {
  /// All keywords that can state the rule.
  var keywords: [String] {
    if case .value(let assertion) = self { return assertion.keywords }
    return [AssertionKey(self).keyword]
  }

  /// Whether every value of every type satisfies the rule.
  var isAlwaysSatisfied: Bool {
    switch self {
    case .value(.minLength(0)), .value(.minItems(0)), .value(.minProperties(0)): true
    default: false
    }
  }

  /// The single assertions: an `allOf` is equivalent to its members.
  var flattened: [Assertion] {
    guard case .allOf(let sets) = self, sets.allSatisfy({ !$0.allowsNull }) else { return [self] }
    return sets.flatMap { $0.assertions.flatMap(\.flattened) }
  }
}
