import Diagnostics
import DocumentTree

extension SchemaReader {
  /// Reads a keyword of a schema.
  static func read(
    _ keyword: Keyword, _ value: Node, of schema: Node, into content: inout SchemaContent,
    _ context: inout ReadingContext
  ) {
    if value.kind == .null, !value.isQuoted, keyword.isNothingWhenEmpty { return }
    let field = keyword.quotedName
    switch keyword {
    // `$ref` is read first, together with its counterparts in other drafts.
    case .reference: break

    case .title: content.annotations.title = context.prose(value, field)
    case .description: content.annotations.description = context.prose(value, field)
    case .defaultValue: content.annotations.defaultValue = value
    case .deprecated: content.annotations.isDeprecated = context.deprecation(value)
    case .readOnly: content.annotations.isReadOnly = context.flag(value, field)
    case .writeOnly: content.annotations.isWriteOnly = context.flag(value, field)
    case .example: content.annotations.examples.append(value)
    case .examples: content.annotations.examples += exampleValues(value)
    case .xml: checkXML(value, &context)
    case .contentEncoding: content.annotations.contentEncoding = context.text(value, field)
    case .contentMediaType: content.annotations.contentMediaType = context.text(value, field)
    case .contentSchema: content.annotations.contentSchema = read(value, &context)

    case .type: ValidationReader.readType(value, of: schema, into: &content.validation, &context)
    case .nullable: if context.flag(value, field) { content.validation.isNullable = true }
    case .enumeration: ValidationReader.readEnumeration(value, into: &content.validation, &context)
    case .constant: content.validation[keyword] = value
    case .format: if let format = context.text(value, field) { content.validation.format = format }
    case .pattern:
      if ValidationReader.isPattern(value, field, &context) { content.validation[keyword] = value }
    case .minimum:
      ValidationReader.readBound(
        value, keyword, exclusive: .exclusiveMinimum, into: &content.validation, &context)
    case .maximum:
      ValidationReader.readBound(
        value, keyword, exclusive: .exclusiveMaximum, into: &content.validation, &context)
    case .exclusiveMinimum:
      ValidationReader.readExclusiveBound(
        value, keyword, replacing: .minimum, into: &content.validation, &context)
    case .exclusiveMaximum:
      ValidationReader.readExclusiveBound(
        value, keyword, replacing: .maximum, into: &content.validation, &context)
    case .multipleOf:
      content.validation[keyword] = ValidationReader.number(value, keyword, &context)
    case .minLength, .maxLength, .minItems, .maxItems, .minContains, .maxContains, .minProperties,
      .maxProperties:
      content.validation[keyword] = ValidationReader.count(value, keyword, &context)
    case .uniqueItems: content.validation.uniqueItems = context.flag(value, field)
    case .required: ValidationReader.readRequired(value, into: &content.validation, &context)
    case .dependentRequired:
      ValidationReader.readDependentRequired(value, into: &content.validation, &context)

    case .properties: content.applicators.properties = readProperties(value, keyword, &context)
    case .patternProperties:
      content.applicators.patternProperties = readPatternProperties(value, &context)
    case .additionalProperties:
      if let value = behindEmpty(value) {
        content.applicators.additionalProperties = read(value, &context)
      }
    case .propertyNames: content.applicators.propertyNames = read(value, &context)
    case .dependentSchemas:
      content.applicators.dependentSchemas = readProperties(value, keyword, &context)
    case .prefixItems: content.applicators.prefixItems = readList(value, keyword, &context)
    case .items: readItems(value, of: schema, into: &content.applicators, &context)
    case .contains: content.applicators.contains = read(value, &context)
    case .unevaluatedItems: content.applicators.unevaluatedItems = read(value, &context)
    case .unevaluatedProperties: content.applicators.unevaluatedProperties = read(value, &context)
    case .allOf: content.applicators.allOf = readList(value, keyword, &context)
    case .anyOf: content.applicators.anyOf = readList(value, keyword, &context)
    case .oneOf: content.applicators.oneOf = readList(value, keyword, &context)
    case .not: if let value = behindEmpty(value) { content.applicators.not = read(value, &context) }
    case .condition: content.applicators.condition = read(value, &context)
    case .consequence: content.applicators.consequence = read(value, &context)
    case .alternative: content.applicators.alternative = read(value, &context)
    case .discriminator:
      if value.kind != .null {
        content.applicators.discriminator = DiscriminatorReader.read(value, &context)
      }
    }
    context.schemas.note(keyword)
  }

  /// A list of values, or a mapping of Example Objects, which do not belong into a schema.
  private static func exampleValues(_ node: Node) -> [Node] {
    guard node.kind == .mapping else { return Array(node.elements) }
    return node.entries.map { $0.value["value"] ?? $0.value }
  }

  /// Checks that `nodeType` does not occur with the two fields that it replaces (OpenAPI 3.2,
  /// section 4.26).
  private static func checkXML(_ node: Node, _ context: inout ReadingContext) {
    guard node["nodeType"] != nil else { return }
    for (key, _) in node.entries where ["attribute", "wrapped"].contains(key.text) {
      context.log.error(
        .conflictingFields, "`\(key.text)` cannot stand beside `nodeType`", at: key)
    }
  }
}

extension Keyword {
  /// Whether the keyword without a value means the same as none. Not where `null` may be intended.
  fileprivate var isNothingWhenEmpty: Bool {
    switch role {
    case .assertion: self != .constant && self != .type
    case .companion(of: let leaders): leaders == [.contains]
    case .annotation, .partApplicator, .inPlaceApplicator: false
    }
  }
}
