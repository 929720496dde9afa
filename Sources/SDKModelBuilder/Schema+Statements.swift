import OpenAPIDocument

/// Classifies schemas by what they state.
extension Schema {
  /// Whether any value except `null` satisfies the schema.
  var isUnrestricted: Bool {
    boolean == true || hasOnly(.refusingNothing)
  }

  /// Whether the schema relates the properties of an object.
  var statesRule: Bool {
    !keywords.isDisjoint(with: [.condition, .not, .dependentRequired])
      || (!applicators.anyOf.isEmpty && applicators.anyOf.allSatisfy(\.isAssertionOnly))
      || (!applicators.oneOf.isEmpty && applicators.oneOf.allSatisfy(\.isAssertionOnly))
  }

  /// Whether the schema only restricts its siblings, as `required: [a]` in an `anyOf` does.
  var isAssertionOnly: Bool {
    boolean == nil && keywords.isDisjoint(with: .shapingTypes)
      && (!keywords.isDisjoint(with: [.required, .allOf]) || statesRule)
      && applicators.properties.allSatisfy { !$0.schema.shapesType }
      && applicators.allOf.allSatisfy(\.isAssertionOnly)
  }

  /// Whether the schema states more about a value than a constant or a pattern.
  private var shapesType: Bool {
    !keywords.isDisjoint(with: [.reference, .type, .properties, .items])
  }

  /// Whether the only value that is meant is `null`.
  package var isNull: Bool {
    if let constant = validation.constant { return constant.kind == .null }
    if let values = validation.enumeration, !values.isEmpty {
      return values.allSatisfy { $0.kind == .null }
    }
    return validation.isNullable && hasOnly(.refusingNothing)
  }

  /// Whether this schema is the only one for the value, so that its unevaluated parts are its
  /// additional ones (JSON Schema 2020-12, section 11).
  var unevaluatedAreAdditional: Bool {
    keywords.isDisjoint(with: KeywordSet.inPlaceApplicators.subtracting([.not]).union([.contains]))
  }

  /// Whether the schema, or a subschema, applies to an object's properties.
  var isAboutProperties: Bool {
    !keywords.isDisjoint(with: [.required, .dependentRequired, .properties])
      || subschemas(of: [.not, .condition, .allOf, .anyOf, .oneOf])
        .contains(where: \.isAboutProperties)
  }
}

extension KeywordSet {
  /// Keywords that refuse no value except `null`.
  static let refusingNothing = annotations.union([.nullable, .discriminator])

  /// Keywords that do not change the type that `$ref` or `allOf` leads to.
  static let addingNothing = refusingNothing.union([.reference, .allOf])

  /// Keywords that refuse some values of the type that `$ref` or `allOf` leads to, without changing
  /// it.
  static let narrowing = KeywordSet(Keyword.allCases).subtracting([
    .type, .enumeration, .constant, .format, .items, .prefixItems, .required, .dependentRequired,
    .properties, .patternProperties, .additionalProperties, .anyOf, .oneOf, .not, .condition,
    .consequence, .alternative,
  ])

  /// Keywords that determine the type of a value.
  fileprivate static let shapingTypes: KeywordSet = [
    .reference, .type, .nullable, .enumeration, .constant, .format, .items, .additionalProperties,
    .title,
  ]
}
