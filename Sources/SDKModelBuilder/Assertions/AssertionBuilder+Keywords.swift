import DocumentTree
import OpenAPIDocument
import SDKModel

extension AssertionBuilder {
  // MARK: The value itself

  func valueAssertions(of schema: Schema) -> [Assertion] {
    let validation = schema.validation
    var list: [Assertion] = []
    let types = schema.assertedTypes
    if !types.isEmpty { list.append(.types(types)) }
    return list + listedValues(of: schema) + numberAssertions(validation)
      + textAssertions(validation)
  }

  func listedValues(of schema: Schema) -> [Assertion] {
    var list: [Assertion] = []
    if schema.validation.hasEmptyEnumeration, typing == .strict { list.append(.enumeration([])) }
    if let values = schema.validation.enumeration {
      list.append(.enumeration(values.map(Literal.init)))
    }
    if let constant = schema.validation.constant { list.append(.constant(Literal(constant))) }
    return list
  }

  func numberAssertions(_ validation: SchemaValidation) -> [Assertion] {
    func bound(_ node: Node?, isExclusive: Bool) -> Bound? {
      node.flatMap { NumberLiteral($0.text) }.map { Bound($0, isExclusive: isExclusive) }
    }
    var list: [Assertion] = []
    for minimum in [
      bound(validation[.minimum], isExclusive: false),
      bound(validation[.exclusiveMinimum], isExclusive: true),
    ].compactMap(\.self) {
      list.append(.minimum(minimum))
    }
    for maximum in [
      bound(validation[.maximum], isExclusive: false),
      bound(validation[.exclusiveMaximum], isExclusive: true),
    ].compactMap(\.self) {
      list.append(.maximum(maximum))
    }
    if let divisor = validation[.multipleOf].flatMap({ NumberLiteral($0.text) }) {
      list.append(.multipleOf(divisor))
    }
    return list
  }

  func textAssertions(_ validation: SchemaValidation) -> [Assertion] {
    var list: [Assertion] = []
    if let count = validation[.minLength]?.leastCount { list.append(.minLength(count)) }
    if let count = validation[.maxLength]?.greatestCount { list.append(.maxLength(count)) }
    if let pattern = validation.pattern { list.append(.pattern(pattern.text)) }
    if let format = validation.format.flatMap(StringFormat.init) { list.append(.format(format)) }
    return list
  }

  // MARK: Arrays

  mutating func arrayAssertions(of schema: Schema) -> [Assertion] {
    let applicators = schema.applicators
    var list = elementCounts(schema.validation)
    if !applicators.prefixItems.isEmpty {
      let sets = sets(applicators.prefixItems)
      if tracksEvaluation || sets.contains(where: { !$0.isEmpty }) {
        list.append(.prefixItems(sets))
      }
    }
    if let items = applicators.items {
      list += self.items(items, from: applicators.prefixItems.count, isTyped: false)
    }
    return list + [contained(in: schema)].compactMap(\.self)
  }

  /// What the elements must be from a place on.
  ///
  /// - Parameter isTyped: Whether their type sees to it.
  mutating func items(_ items: Schema, from index: Int, isTyped: Bool) -> [Assertion] {
    let set = isTyped ? AssertionSet() : assertions(of: items)
    return tracksEvaluation || !set.isEmpty ? [.items(from: index, set)] : []
  }

  func elementCounts(_ validation: SchemaValidation) -> [Assertion] {
    var list: [Assertion] = []
    if let count = validation[.minItems]?.leastCount { list.append(.minItems(count)) }
    if let count = validation[.maxItems]?.greatestCount { list.append(.maxItems(count)) }
    if validation.uniqueItems { list.append(.uniqueItems) }
    return list
  }

  /// What some of the elements must be.
  mutating func contained(in schema: Schema) -> Assertion? {
    guard let wanted = schema.applicators.contains else { return nil }
    return .contains(
      assertions(of: wanted),
      minimum: schema.validation[.minContains].map { $0.leastCount ?? 0 } ?? 1,
      maximum: schema.validation[.maxContains]?.greatestCount)
  }

  // MARK: Objects

  mutating func objectAssertions(of schema: Schema) -> [Assertion] {
    let applicators = schema.applicators
    var list = propertyCounts(schema.validation)
    let required = required(in: schema)
    if !required.isEmpty { list.append(.required(required)) }
    for property in applicators.properties {
      let set = assertions(of: property.schema)
      if tracksEvaluation || !set.isEmpty {
        list.append(.property(name: property.name, set))
      }
    }
    list += patternAssertions(of: schema)
    list += additional(of: schema)
    return list + nameAssertions(of: schema) + dependentAssertions(of: schema)
  }

  /// The properties that must be there, whichever way a value travels.
  func required(in schema: Schema) -> [String] {
    schema.validation.required.map(\.text).filter { !travelsOneWay($0, in: schema) }
  }

  func propertyCounts(_ validation: SchemaValidation) -> [Assertion] {
    var list: [Assertion] = []
    if let count = validation[.minProperties]?.leastCount { list.append(.minProperties(count)) }
    if let count = validation[.maxProperties]?.greatestCount { list.append(.maxProperties(count)) }
    return list
  }

  mutating func patternAssertions(of schema: Schema) -> [Assertion] {
    var list: [Assertion] = []
    for properties in schema.applicators.patternProperties {
      let set = assertions(of: properties.schema)
      if tracksEvaluation || !set.isEmpty {
        list.append(.patternProperties(pattern: properties.pattern.text, set))
      }
    }
    return list
  }

  /// - Parameter names: Names that are known beside the schema's own.
  mutating func additional(of schema: Schema, knowing names: [String] = []) -> [Assertion] {
    let applicators = schema.applicators
    guard let rest = applicators.additionalProperties else { return [] }
    let set = assertions(of: rest)
    guard tracksEvaluation || !set.isEmpty else { return [] }
    let own = applicators.properties.map(\.name)
    return [
      .additionalProperties(
        set, names: own + names.filter { !own.contains($0) },
        patterns: applicators.patternProperties.map(\.pattern.text))
    ]
  }

  mutating func nameAssertions(of schema: Schema) -> [Assertion] {
    guard let names = schema.applicators.propertyNames else { return [] }
    var set = assertions(of: names)
    set.assertions.removeAll { assertion in
      // Every name is a text.
      if case .types(let types) = assertion { return types.contains(.string) }
      return false
    }
    return set.isEmpty ? [] : [.propertyNames(set)]
  }

  mutating func dependentAssertions(of schema: Schema) -> [Assertion] {
    requiredBesides(schema.validation) + dependentSchemas(of: schema)
  }

  mutating func dependentSchemas(of schema: Schema) -> [Assertion] {
    var list: [Assertion] = []
    for dependent in schema.applicators.dependentSchemas {
      list.append(
        .dependentSchema(
          property: dependent.name,
          assertions(of: dependent.schema, because: dependent.schema.annotations.description)))
    }
    return list
  }

  func requiredBesides(_ validation: SchemaValidation) -> [Assertion] {
    validation.dependentRequired.filter { !$0.required.isEmpty }.map { dependent in
      .dependentRequired(property: dependent.property, required: dependent.required.map(\.text))
    }
  }

  /// Whether a required property is only in requests or only in answers (OpenAPI 3.0, section
  /// 4.7.24.2), so that its absence is no fault.
  private func travelsOneWay(_ name: String, in schema: Schema) -> Bool {
    schema.applicators.properties.contains { property in
      guard property.name == name else { return false }
      let target = property.schema.reference.flatMap { self.schema(at: $0.target) }
      return [property.schema.annotations, target?.annotations].compactMap(\.self).contains {
        $0.isReadOnly || $0.isWriteOnly
      }
    }
  }
}

extension Schema {
  /// The types that the schema names; none where it names none.
  var assertedTypes: [JSONType] {
    let types = validation.types.map(\.jsonType)
    let namesNull = allowsNullOnly(bySayingSo: true)
    guard !types.isEmpty || namesNull else { return [] }
    return types + (validation.isNullable ? [.null] : [])
  }
}

extension Schema {
  /// The same as a set, in which an integer is a number too.
  var namedTypes: Set<JSONType>? {
    let types = assertedTypes
    guard !types.isEmpty else { return nil }
    return Set(types.contains(.number) ? types + [.integer] : types)
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
  /// The count that a keyword such as `minItems` sets; `nil` where that is none.
  var leastCount: Int? {
    let count = NumberLiteral(text)?.rounded(.up) ?? 0
    return count > 0 ? count : nil
  }

  /// The count that a keyword such as `maxItems` sets.
  var greatestCount: Int? { NumberLiteral(text)?.rounded(.down) }
}
