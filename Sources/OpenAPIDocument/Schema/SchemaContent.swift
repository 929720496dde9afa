/// The content of a schema, grouped by the vocabularies that define its keywords.
public struct SchemaContent: Sendable {
  public var reference: Reference?
  public var annotations = SchemaAnnotations()
  public var validation = SchemaValidation()
  public var applicators = SchemaApplicators()

  public init() {}
}

extension SchemaContent {
  /// The keywords with an effect.
  public var keywords: KeywordSet {
    var keywords = validation.singleValues
    for keyword in KeywordSet.withoutSingleValues.members where states(keyword) {
      keywords.insert(keyword)
    }
    return keywords
  }

  /// Whether a keyword has an effect: an empty `properties` has none.
  public func states(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .title: annotations.title != nil
    case .description: annotations.description != nil
    case .defaultValue: annotations.defaultValue != nil
    case .deprecated: annotations.isDeprecated
    case .readOnly: annotations.isReadOnly
    case .writeOnly: annotations.isWriteOnly
    case .example, .examples: !annotations.examples.isEmpty
    case .xml: false
    case .contentEncoding: annotations.contentEncoding != nil
    case .contentMediaType: annotations.contentMediaType != nil
    case .type: !validation.types.isEmpty
    case .nullable: validation.isNullable
    case .enumeration: validation.enumeration != nil || validation.hasEmptyEnumeration
    case .format: validation.format != nil
    case .uniqueItems: validation.uniqueItems
    case .required: !validation.required.isEmpty
    case .dependentRequired: !validation.dependentRequired.isEmpty
    case .reference: reference != nil
    case .discriminator: applicators.discriminator != nil
    case .constant, .minimum, .exclusiveMinimum, .maximum, .exclusiveMaximum, .multipleOf,
      .minLength, .maxLength, .pattern, .minItems, .maxItems, .minContains, .maxContains,
      .minProperties, .maxProperties:
      validation[keyword] != nil
    case .contentSchema: annotations.contentSchema != nil
    case .prefixItems: !applicators.prefixItems.isEmpty
    case .items: applicators.items != nil
    case .contains: applicators.contains != nil
    case .unevaluatedItems: applicators.unevaluatedItems != nil
    case .properties: !applicators.properties.isEmpty
    case .patternProperties: !applicators.patternProperties.isEmpty
    case .additionalProperties: applicators.additionalProperties != nil
    case .propertyNames: applicators.propertyNames != nil
    case .dependentSchemas: !applicators.dependentSchemas.isEmpty
    case .unevaluatedProperties: applicators.unevaluatedProperties != nil
    case .allOf: !applicators.allOf.isEmpty
    case .anyOf: !applicators.anyOf.isEmpty
    case .oneOf: !applicators.oneOf.isEmpty
    case .not: applicators.not != nil
    case .condition: applicators.condition != nil
    case .consequence: applicators.consequence != nil
    case .alternative: applicators.alternative != nil
    }
  }
}

extension KeywordSet {
  /// The keywords that ``SchemaValidation/singleValues`` never has.
  fileprivate static let withoutSingleValues = KeywordSet(Keyword.all).subtracting([
    .constant, .minimum, .exclusiveMinimum, .maximum, .exclusiveMaximum, .multipleOf, .minLength,
    .maxLength, .pattern, .minItems, .maxItems, .minContains, .maxContains, .minProperties,
    .maxProperties,
  ])
}
