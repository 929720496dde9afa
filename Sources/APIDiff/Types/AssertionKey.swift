import SDKModel

/// What tells which rules of two ages are the same one: the keyword, and what it is about.
struct AssertionKey: Hashable {
  var keyword: String
  var name = ""

  init(_ assertion: Assertion) {
    keyword = Self.keyword(of: assertion)
    switch assertion {
    case .dependentRequired(let property, _), .dependentSchema(let property, _): name = property
    case .property(let property, _): name = property
    case .patternProperties(let pattern, _): name = pattern
    default: break
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

  private static func keyword(of assertion: Assertion) -> String {
    switch assertion {
    case .never: "false"
    case .types: "type"
    // A constant is a list of one value.
    case .constant, .enumeration: "enum"
    case .minimum: "minimum"
    case .maximum: "maximum"
    case .multipleOf: "multipleOf"
    case .minLength: "minLength"
    case .maxLength: "maxLength"
    case .pattern: "pattern"
    case .format: "format"
    case .minItems: "minItems"
    case .maxItems: "maxItems"
    case .uniqueItems: "uniqueItems"
    case .minProperties: "minProperties"
    case .maxProperties: "maxProperties"
    case .required: "required"
    default: applicator(of: assertion)
    }
  }

  private static func applicator(of assertion: Assertion) -> String {
    switch assertion {
    case .prefixItems: "prefixItems"
    case .items: "items"
    case .contains: "contains"
    case .unevaluatedItems: "unevaluatedItems"
    case .dependentRequired: "dependentRequired"
    case .property: "properties"
    case .patternProperties: "patternProperties"
    case .additionalProperties: "additionalProperties"
    case .propertyNames: "propertyNames"
    case .dependentSchema: "dependentSchemas"
    case .unevaluatedProperties: "unevaluatedProperties"
    case .allOf: "allOf"
    case .anyOf: "anyOf"
    case .oneOf: "oneOf"
    case .not: "not"
    case .conditional: "if"
    case .reference: "$ref"
    default: ""
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
