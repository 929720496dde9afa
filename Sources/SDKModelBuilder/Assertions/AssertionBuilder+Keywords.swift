import DocumentTree
import OpenAPIDocument
import SDKModel
import TextGrammar

/// How a keyword is asserted.
struct KeywordUse {
  /// Whether the type enforces the keyword's schemas, so that the assertion only marks parts of the
  /// value as evaluated.
  var isMark = false
  /// The names of known properties besides those of the schema.
  var knownNames: [String] = []
  /// The names of properties whose presence the type enforces.
  var typedNames: Set<String> = []
}

extension AssertionBuilder {
  /// The assertions of one keyword; empty if they belong to another keyword.
  mutating func assertions(
    for keyword: Keyword, of schema: Schema, _ use: KeywordUse = KeywordUse()
  ) -> [Assertion] {
    let validation = schema.validation
    let applicators = schema.applicators
    switch keyword {
    case .title, .description, .defaultValue, .deprecated, .readOnly, .writeOnly, .example,
      .examples, .xml, .contentEncoding, .contentMediaType, .contentSchema, .discriminator:
      return []
    case .nullable:
      // The types enforce this, unless it is the only statement about them.
      return validation.types.isEmpty && !schema.assertedTypes.isEmpty
        ? [.value(.types(schema.assertedTypes))] : []
    case .type: return schema.assertedTypes.isEmpty ? [] : [.value(.types(schema.assertedTypes))]
    case .enumeration:
      let empty: [Assertion] = typing == .strict ? [.value(.enumeration([]))] : []
      return validation.enumeration.map { [.value(.enumeration($0.map(Literal.init)))] } ?? empty
    case .constant: return validation.constant.map { [.value(.constant(Literal($0)))] } ?? []

    case .minimum:
      return bound(validation[keyword], isExclusive: false).map { [.value(.minimum($0))] } ?? []
    case .exclusiveMinimum:
      return bound(validation[keyword], isExclusive: true).map { [.value(.minimum($0))] } ?? []
    case .maximum:
      return bound(validation[keyword], isExclusive: false).map { [.value(.maximum($0))] } ?? []
    case .exclusiveMaximum:
      return bound(validation[keyword], isExclusive: true).map { [.value(.maximum($0))] } ?? []
    case .multipleOf:
      return validation[keyword]?.limit.map { [.value(.multipleOf($0))] } ?? []

    case .minLength: return validation[keyword]?.leastCount.map { [.value(.minLength($0))] } ?? []
    case .maxLength:
      return validation[keyword]?.greatestCount.map { [.value(.maxLength($0))] } ?? []
    case .pattern: return validation.pattern.map { [.value(.pattern($0.text))] } ?? []
    case .format:
      return validation.format.flatMap(StringFormat.init).map { [.value(.format($0))] } ?? []

    case .minItems: return validation[keyword]?.leastCount.map { [.value(.minItems($0))] } ?? []
    case .maxItems: return validation[keyword]?.greatestCount.map { [.value(.maxItems($0))] } ?? []
    case .uniqueItems: return [.value(.uniqueItems)]
    case .prefixItems:
      let sets = applicators.prefixItems.map { set(of: $0, use) }
      return tracksEvaluation || sets.contains(where: { !$0.isEmpty }) ? [.prefixItems(sets)] : []
    case .items:
      let start = applicators.prefixItems.count
      return part(applicators.items, use) { .items(from: start, $0) }
    case .contains: return [contained(in: schema)].compactMap(\.self)
    case .minContains, .maxContains: return []

    case .minProperties:
      return validation[keyword]?.leastCount.map { [.value(.minProperties($0))] } ?? []
    case .maxProperties:
      return validation[keyword]?.greatestCount.map { [.value(.maxProperties($0))] } ?? []
    case .required:
      let names = required(in: schema).filter { !use.typedNames.contains($0) }
      return names.isEmpty ? [] : [.value(.required(names))]
    case .properties:
      return applicators.properties.flatMap { property in
        part(property.schema, use) { .property(name: property.name, $0) }
      }
    case .patternProperties:
      return applicators.patternProperties.flatMap { properties in
        part(properties.schema, use) {
          .patternProperties(pattern: properties.pattern.text, $0)
        }
      }
    case .additionalProperties:
      let own = applicators.properties.map(\.name)
      let ownNames = Set(own)
      let names = own + use.knownNames.filter { !ownNames.contains($0) }
      return part(applicators.additionalProperties, use) {
        .additionalProperties(
          $0, names: names, patterns: applicators.patternProperties.map(\.pattern.text))
      }
    case .propertyNames: return nameAssertions(of: schema)
    case .dependentRequired:
      return validation.dependentRequired.filter { !$0.required.isEmpty }.map { dependent in
        .value(
          .dependentRequired(
            property: dependent.property, required: dependent.required.map(\.text)))
      }
    case .dependentSchemas:
      return applicators.dependentSchemas.map { dependent in
        .dependentSchema(
          property: dependent.name,
          assertions(of: dependent.schema, because: dependent.schema.annotations.description))
      }

    case .reference: return [schema.reference.flatMap { reference($0) }].compactMap(\.self)
    case .allOf: return [.allOf(sets(applicators.allOf))]
    case .anyOf: return [.anyOf(sets(applicators.anyOf))]
    case .oneOf: return [.oneOf(sets(applicators.oneOf))]
    case .not: return applicators.not.map { [.not(assertions(of: $0))] } ?? []
    case .condition: return [conditional(of: schema)].compactMap(\.self)
    case .consequence, .alternative: return []

    case .unevaluatedItems:
      return applicators.unevaluatedItems.map { [.unevaluatedItems(set(of: $0, use))] } ?? []
    case .unevaluatedProperties:
      return applicators.unevaluatedProperties.map { [.unevaluatedProperties(set(of: $0, use))] }
        ?? []
    }
  }

  /// The schema of a part of a value; `nil` if anything is valid and it does not matter whether the
  /// part was evaluated.
  private mutating func part(
    _ schema: Schema?, _ use: KeywordUse, _ make: (AssertionSet) -> Assertion
  ) -> [Assertion] {
    guard let schema else { return [] }
    let set = set(of: schema, use)
    return tracksEvaluation || !set.isEmpty ? [make(set)] : []
  }

  private mutating func set(of schema: Schema, _ use: KeywordUse) -> AssertionSet {
    use.isMark ? AssertionSet() : assertions(of: schema)
  }

  private func bound(_ node: Node?, isExclusive: Bool) -> Bound? {
    node?.limit.map { Bound($0, isExclusive: isExclusive) }
  }

  /// The assertion of `contains`.
  private mutating func contained(in schema: Schema) -> Assertion? {
    guard let wanted = schema.applicators.contains else { return nil }
    return .contains(
      assertions(of: wanted),
      minimum: schema.validation[.minContains].map { $0.leastCount ?? 0 } ?? 1,
      maximum: schema.validation[.maxContains]?.greatestCount)
  }

  private mutating func nameAssertions(of schema: Schema) -> [Assertion] {
    guard let names = schema.applicators.propertyNames else { return [] }
    var set = assertions(of: names)
    set.assertions.removeAll { assertion in
      // Every property name is a string.
      if case .value(.types(let types)) = assertion { return types.contains(.string) }
      return false
    }
    return set.isEmpty ? [] : [.propertyNames(set)]
  }

  private mutating func conditional(of schema: Schema) -> Assertion? {
    let applicators = schema.applicators
    let reason = schema.annotations.description
    guard let condition = applicators.condition else { return nil }
    return .conditional(
      condition: assertions(of: condition),
      consequence: applicators.consequence.map {
        assertions(of: $0, because: $0.annotations.description ?? reason)
      },
      alternative: applicators.alternative.map {
        assertions(of: $0, because: $0.annotations.description ?? reason)
      })
  }

  /// The properties that are required in both directions: not those that a schema, or one of its alternatives,
  /// restricts to requests or to responses.
  private func required(in schema: Schema) -> [String] {
    let names = schema.validation.required.map(\.text)
    guard !names.isEmpty else { return names }
    let parts = parts(of: [schema], includesAlternatives: true)
    let properties = Dictionary(grouping: parts.flatMap(\.applicators.properties), by: \.name)
    return names.filter { name in
      access(to: properties[name, default: []].map(\.schema)) == .readWrite
    }
  }
}

extension Schema {
  /// The types that the schema states; empty if it states none.
  var assertedTypes: [JSONType] {
    let types = validation.types.map(\.jsonType)
    guard !types.isEmpty || validation.namesNull else { return [] }
    return types + (validation.isNullable ? [.null] : [])
  }
}

extension Schema {
  /// The same as a set; `nil` if the schema states none.
  var namedTypes: JSONTypeSet? {
    guard !validation.types.isEmpty || validation.namesNull else { return nil }
    var types = JSONTypeSet()
    for type in validation.types { types.formUnion(JSONTypeSet(type.jsonType)) }
    if validation.isNullable { types.insert(.null) }
    return types.isEmpty ? nil : types
  }
}

extension SchemaType {
  var jsonType: JSONType {
    switch self {
    case .boolean: .boolean
    case .integer: .integer
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}

extension Node {
  /// The limit of a keyword such as `minimum`; `nil` if it is beyond the range of numbers.
  var limit: ExactDecimal? { double?.isFinite == true ? decimal : nil }

  /// The value of a keyword such as `minItems`; `nil` if it is not a number.
  var leastCount: Int? {
    let count = decimal?.rounded(.up) ?? 0
    return count > 0 ? count : nil
  }

  /// The value of a keyword such as `maxItems`.
  var greatestCount: Int? { decimal?.rounded(.down) }
}
