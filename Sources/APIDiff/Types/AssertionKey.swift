import SDKModel

/// What tells which rules of two ages are the same one: the keyword, and what it is about.
struct AssertionKey: Hashable {
  var keyword: String
  /// The property or the pattern that the rule is about; empty where it is about the value.
  var name = ""

  init(_ assertion: Assertion) {
    switch assertion {
    case .never: keyword = "false"
    case .types: keyword = "type"
    // A constant is a list of one value.
    case .constant, .enumeration: keyword = "enum"
    case .minimum: keyword = "minimum"
    case .maximum: keyword = "maximum"
    case .multipleOf: keyword = "multipleOf"
    case .minLength: keyword = "minLength"
    case .maxLength: keyword = "maxLength"
    case .pattern: keyword = "pattern"
    case .format: keyword = "format"
    case .minItems: keyword = "minItems"
    case .maxItems: keyword = "maxItems"
    case .uniqueItems: keyword = "uniqueItems"
    case .minProperties: keyword = "minProperties"
    case .maxProperties: keyword = "maxProperties"
    case .required: keyword = "required"
    case .prefixItems: keyword = "prefixItems"
    case .items: keyword = "items"
    case .contains: keyword = "contains"
    case .unevaluatedItems: keyword = "unevaluatedItems"
    case .dependentRequired(let property, _): (keyword, name) = ("dependentRequired", property)
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

  /// All keywords that may state the rule.
  var keywords: [String] {
    switch keyword {
    case "enum": ["enum", "const"]
    case "minimum": ["minimum", "exclusiveMinimum"]
    case "maximum": ["maximum", "exclusiveMaximum"]
    default: [keyword]
    }
  }
}

extension Assertion {
  /// The values that are listed, where that is what the rule does.
  var listedValues: [Literal]? {
    switch self {
    case .constant(let value): [value]
    case .enumeration(let values): values
    default: nil
    }
  }

  /// Whether every value agrees, whatever its type.
  var asksForNothing: Bool {
    switch self {
    case .minLength(0), .minItems(0), .minProperties(0): true
    default: false
    }
  }

  /// What must hold, one by one: what an `allOf` joins is the same as what stands beside it.
  var flattened: [Assertion] {
    guard case .allOf(let sets) = self, sets.allSatisfy({ !$0.allowsNull }) else { return [self] }
    return sets.flatMap { $0.assertions.flatMap(\.flattened) }
  }
}
