import DocumentTree
import OpenAPIDocument
import SDKModel

/// What a schema asserts and the type of its values does not see to.
extension TypeBuilder {
  /// - Parameters:
  ///   - hasListedValues: Whether the type is checked against the values that are listed.
  ///   - isDeclared: Whether the assertions stand in the declaration of a type, and so only once.
  /// - Returns: `nil` where the type sees to everything.
  mutating func remainder(
    of shape: SchemaShape, besides typed: TypedValue, hasListedValues: Bool = false,
    isDeclared: Bool = true
  ) -> AssertionSet? {
    if case .file = typed { return nil }
    var walk = RemainderWalk(
      shape: shape, typed: typed, hasListedValues: hasListedValues || typed.isEnumeration)
    var set = AssertionSet()
    if case .anything = typed {
      set =
        isDeclared
        ? asserted.assertions(of: shape.schema) : asserted.assertions(ofUse: shape.schema)
    } else {
      set.assertions = remainder(of: shape.schema, &walk)
    }
    set = set.withoutNeedlessMarks()
    return set.isEmpty ? nil : set
  }

  private mutating func remainder(of part: Schema, _ walk: inout RemainderWalk) -> [Assertion] {
    guard walk.visited.insert(part.node).inserted else { return [] }
    if let boolean = part.boolean { return boolean ? [] : [.never] }
    let target = part.reference.flatMap { schema(at: $0.target) }
    if asserted.ignoresReferenceSiblings, let target { return remainder(of: target, &walk) }
    var list = walk.valueRemainder(of: part, asserted)
    list += arrayRemainder(of: part, walk)
    list += objectRemainder(of: part, walk)
    for member in [target].compactMap(\.self) + part.applicators.allOf {
      var inner = AssertionSet(remainder(of: member, &walk))
      inner.schema = asserted.registry.id(of: member)
      // A scope of its own, for what it says of parts that nothing has looked at.
      if !inner.isEmpty { list.append(.allOf([inner.lone ?? inner])) }
    }
    list += choiceRemainder(of: part, walk)
    list += ruleRemainder(of: part, walk)
    return list + asserted.unevaluated(in: part).filter { !walk.isTyped($0, of: part) }
  }

  // MARK: Arrays

  private mutating func arrayRemainder(of part: Schema, _ walk: RemainderWalk) -> [Assertion] {
    let applicators = part.applicators
    switch walk.typed {
    case .choice: return asserted.arrayAssertions(of: part)
    case .array:
      var list: [Assertion] = []
      if let items = applicators.items {
        let isTyped = items.node == walk.shape.items?.node && items.boolean != false
        list += asserted.items(items, from: 0, isTyped: isTyped)
      }
      return list + [asserted.contained(in: part)].compactMap(\.self)
    case .tuple:
      let isPrefixTyped = applicators.prefixItems.first?.node == walk.shape.prefixItems.first?.node
      guard isPrefixTyped, !applicators.prefixItems.isEmpty else {
        return asserted.arrayAssertions(of: part)
      }
      var list = asserted.elementCounts(part.validation)
      if asserted.tracksEvaluation {
        list.append(.prefixItems(applicators.prefixItems.map { _ in AssertionSet() }))
      }
      if let items = applicators.items {
        let isTyped = items.node == walk.shape.items?.node && items.boolean != false
        list += asserted.items(items, from: applicators.prefixItems.count, isTyped: isTyped)
      }
      return list + [asserted.contained(in: part)].compactMap(\.self)
    default: return []
    }
  }

  // MARK: Objects

  private mutating func objectRemainder(of part: Schema, _ walk: RemainderWalk) -> [Assertion] {
    switch walk.typed {
    case .record(let properties):
      return namedRemainder(of: part, walk, properties: properties.map(\.name), isRecord: true)
    case .choice(let properties):
      return namedRemainder(of: part, walk, properties: properties, isRecord: false)
    case .map: return mapRemainder(of: part, walk)
    default: return []
    }
  }

  private mutating func namedRemainder(
    of part: Schema, _ walk: RemainderWalk, properties: [String], isRecord: Bool
  ) -> [Assertion] {
    var list = asserted.propertyCounts(part.validation)
    let names = Set(properties)
    let required = asserted.required(in: part).filter { !isRecord || !names.contains($0) }
    if !required.isEmpty { list.append(.required(required)) }
    if asserted.tracksEvaluation {
      // Their values are checked by their types.
      list += part.applicators.properties.map { .property(name: $0.name, AssertionSet()) }
    }
    let isTyped =
      isRecord && walk.shape.patternProperties.isEmpty
      && (!isStrict || walk.shape.namesAreAllKnown)
      && part.applicators.additionalProperties?.node == walk.shape.additionalProperties?.node
    list += asserted.patternAssertions(of: part)
    if isTyped {
      if asserted.tracksEvaluation, part.applicators.additionalProperties != nil {
        list.append(.additionalProperties(AssertionSet(), names: properties, patterns: []))
      }
    } else {
      // A document that closes one part of an `allOf` hardly means to forbid what the others name.
      list += asserted.additional(of: part, knowing: isStrict ? [] : properties)
    }
    list += asserted.nameAssertions(of: part)
    return list + asserted.dependentSchemas(of: part)
  }

  private mutating func mapRemainder(of part: Schema, _ walk: RemainderWalk) -> [Assertion] {
    let applicators = part.applicators
    var list: [Assertion] = []
    let required = asserted.required(in: part)
    if !required.isEmpty { list.append(.required(required)) }
    if asserted.tracksEvaluation {
      list += applicators.properties.map { .property(name: $0.name, AssertionSet()) }
    }
    let typedValues = valueSchema(of: walk.shape)?.node
    if walk.shape.patternProperties.count == 1,
      applicators.patternProperties.first?.schema.node == typedValues
    {
      let pattern = applicators.patternProperties[0].pattern.text
      list.append(.patternProperties(pattern: pattern, AssertionSet()))
      list += asserted.additional(of: part)
    } else if applicators.patternProperties.isEmpty {
      let isTyped =
        typedValues != nil && applicators.additionalProperties?.node == typedValues
        || isClosed(walk.shape)
          && applicators.additionalProperties?.node == walk.shape.additionalProperties?.node
      if !isTyped {
        list += asserted.additional(of: part)
      } else if asserted.tracksEvaluation {
        list.append(.additionalProperties(AssertionSet(), names: [], patterns: []))
      }
    } else {
      list += asserted.patternAssertions(of: part)
      list += asserted.additional(of: part)
    }
    list += asserted.nameAssertions(of: part)
    return list + asserted.dependentSchemas(of: part)
  }

  // MARK: Choices and rules

  private mutating func choiceRemainder(of part: Schema, _ walk: RemainderWalk) -> [Assertion] {
    let applicators = part.applicators
    var list: [Assertion] = []
    for (members, isExclusive) in [(applicators.anyOf, false), (applicators.oneOf, true)]
    where !members.isEmpty {
      let isRule = members.allSatisfy(\.isAssertionOnly)
      if isRule, walk.isTypedRule(part, self) { continue }
      if !isStrict, walk.isTypedChoice(members) { continue }
      let sets = asserted.sets(members)
      if !isStrict, !isRule {
        // Documents often have `oneOf` for forms that exclude each other by no rule of theirs.
        if !sets.contains(where: \.asksForTypesOnly) { list.append(.anyOf(sets)) }
      } else {
        list.append(isExclusive ? .oneOf(sets) : .anyOf(sets))
      }
    }
    return list
  }

  private mutating func ruleRemainder(of part: Schema, _ walk: RemainderWalk) -> [Assertion] {
    guard !walk.isTypedRule(part, self) else { return [] }
    return asserted.requiredBesides(part.validation) + asserted.ruleAssertions(of: part)
  }
}

/// A walk through a schema and all that its values must satisfy besides, by `$ref` and `allOf`.
private struct RemainderWalk {
  let shape: SchemaShape
  let typed: TypedValue
  let hasListedValues: Bool
  var visited: Set<Node> = []

  func valueRemainder(of part: Schema, _ builder: AssertionBuilder) -> [Assertion] {
    let validation = part.validation
    var list: [Assertion] = []
    if !hasListedValues {
      list += builder.listedValues(of: part)
    } else if shape.validation.enumeration != nil, let constant = part.validation.constant {
      list.append(.constant(Literal(constant)))
    }
    if typed.leavesNumbers {
      list += builder.numberAssertions(validation)
    } else if case .integer = typed {
      list += divisor(of: validation) { !$0.isInteger || shape.conflicts.contains($1) }
    } else if case .number = typed {
      list += divisor(of: validation) { shape.conflicts.contains($1) }
    }
    if typed.leavesTexts {
      var validation = validation
      if case .formattedText = typed { validation.format = nil }
      list += builder.textAssertions(validation)
    } else if case .text = typed, let pattern = validation.pattern,
      shape.conflicts.contains(pattern)
    {
      list.append(.pattern(pattern.text))
    }
    return list
  }

  private func divisor(
    of validation: SchemaValidation, where isLeft: (NumberLiteral, Node) -> Bool
  ) -> [Assertion] {
    guard let node = validation[.multipleOf], let divisor = NumberLiteral(node.text),
      isLeft(divisor, node)
    else { return [] }
    return [.multipleOf(divisor)]
  }

  /// Whether the type of the values is that of one of the members.
  func isTypedChoice(_ members: [Schema]) -> Bool {
    guard case .choice = typed, let group = shape.alternatives.first else { return false }
    return group.first?.node == members.first?.node
  }

  /// Whether all that the part says between properties is checked on the properties themselves.
  func isTypedRule(_ part: Schema, _ builder: TypeBuilder) -> Bool {
    guard part.statesRule else { return true }
    guard case .record(let properties) = typed else { return false }
    return builder.rules(in: part, properties: properties) != nil
  }

  /// Whether the type sees to what the parts are that no schema has looked at: where no schema
  /// but one can look at any, they are those without a name.
  func isTyped(_ unevaluated: Assertion, of part: Schema) -> Bool {
    guard part.unevaluatedAreAdditional, part.node == shape.schema.node else { return false }
    switch (unevaluated, typed) {
    case (.unevaluatedProperties, .record):
      return part.applicators.unevaluatedProperties?.node == shape.additionalProperties?.node
        && part.applicators.patternProperties.isEmpty
    case (.unevaluatedItems, .array):
      return part.applicators.unevaluatedItems?.node == shape.items?.node
        && shape.items?.boolean != false
    default: return false
    }
  }
}
