import DocumentTree

extension DocumentReader {
  /// Reads a keyword of a schema.
  mutating func read(
    _ keyword: Keyword, _ value: Node, of schema: Node, into content: inout SchemaContent
  ) {
    if value.kind == .null, !value.isQuoted, keyword.isNothingWhenEmpty { return }
    let field = "`\(keyword.name)`"
    switch keyword {
    // `$ref` is read first, with what older drafts have for it.
    case .reference: break

    case .title: content.annotations.title = words(value, field)
    case .description: content.annotations.description = words(value, field)
    case .defaultValue: content.annotations.defaultValue = value
    case .deprecated: content.annotations.isDeprecated = deprecation(value)
    case .readOnly: content.annotations.isReadOnly = flag(value, field)
    case .writeOnly: content.annotations.isWriteOnly = flag(value, field)
    case .example: content.annotations.examples.append(value)
    case .examples: content.annotations.examples += readExampleValues(value)
    case .xml: checkXML(value)
    case .contentEncoding: content.annotations.contentEncoding = text(value, field)
    case .contentMediaType: content.annotations.contentMediaType = text(value, field)
    case .contentSchema: content.annotations.contentSchema = readSchema(value)

    case .type: readType(value, of: schema, into: &content.validation)
    case .nullable: if flag(value, field) { content.validation.isNullable = true }
    case .enumeration: readEnumeration(value, into: &content.validation)
    case .constant: content.validation[keyword] = value
    case .format: if let format = text(value, field) { content.validation.format = format }
    case .pattern: if isPattern(value, field) { content.validation[keyword] = value }
    case .minimum:
      readBound(value, keyword, exclusive: .exclusiveMinimum, into: &content.validation)
    case .maximum:
      readBound(value, keyword, exclusive: .exclusiveMaximum, into: &content.validation)
    case .exclusiveMinimum:
      readExclusiveBound(value, keyword, replacing: .minimum, into: &content.validation)
    case .exclusiveMaximum:
      readExclusiveBound(value, keyword, replacing: .maximum, into: &content.validation)
    case .multipleOf: content.validation[keyword] = number(value, keyword)
    case .minLength, .maxLength, .minItems, .maxItems, .minContains, .maxContains, .minProperties,
      .maxProperties:
      content.validation[keyword] = count(value, keyword)
    case .uniqueItems: content.validation.uniqueItems = flag(value, field)
    case .required: readRequired(value, into: &content.validation)
    case .dependentRequired:
      guard let value = mapping(value, field) else { break }
      content.validation.dependentRequired = value.entries.map { key, required in
        SchemaValidation.DependentRequired(property: key.text, required: names(required, field))
      }

    case .properties: content.applicators.properties = readProperties(value, keyword)
    case .patternProperties:
      content.applicators.patternProperties = readPatternProperties(value)
    case .additionalProperties:
      if let value = behindEmpty(value) {
        content.applicators.additionalProperties = readSchema(value)
      }
    case .propertyNames: content.applicators.propertyNames = readSchema(value)
    case .dependentSchemas: content.applicators.dependentSchemas = readProperties(value, keyword)
    case .prefixItems: content.applicators.prefixItems = readSchemas(value, keyword)
    case .items: readItems(value, of: schema, into: &content.applicators)
    case .contains: content.applicators.contains = readSchema(value)
    case .unevaluatedItems: content.applicators.unevaluatedItems = readSchema(value)
    case .unevaluatedProperties: content.applicators.unevaluatedProperties = readSchema(value)
    case .allOf: content.applicators.allOf = readSchemas(value, keyword)
    case .anyOf: content.applicators.anyOf = readSchemas(value, keyword)
    case .oneOf: content.applicators.oneOf = readSchemas(value, keyword)
    case .not: if let value = behindEmpty(value) { content.applicators.not = readSchema(value) }
    case .condition: content.applicators.condition = readSchema(value)
    case .consequence: content.applicators.consequence = readSchema(value)
    case .alternative: content.applicators.alternative = readSchema(value)
    case .discriminator:
      if value.kind != .null { content.applicators.discriminator = readDiscriminator(value) }
    }
    if KeywordSet.unevaluated.contains(keyword) { usesUnevaluated = true }
  }
}

extension Keyword {
  /// Whether the keyword with nothing behind it is as good as none: not where `null` may be meant.
  fileprivate var isNothingWhenEmpty: Bool {
    switch role {
    case .assertion: self != .constant && self != .type
    case .companion(of: let leaders): leaders == [.contains]
    case .annotation, .partApplicator, .inPlaceApplicator: false
    }
  }
}
