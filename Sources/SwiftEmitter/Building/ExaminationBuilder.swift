import SDKModel

/// Makes the view models of what is asserted of a value as JSON.
struct ExaminationBuilder {
  let context: EmissionContext
  var patterns: PatternTable

  mutating func statements(_ set: AssertionSet) -> [StatementModel] {
    guard !set.isEmpty else { return [] }
    var statements: [StatementModel] = []
    if set.isSensitive { statements.append(StatementModel("value.hide()")) }
    if let reason = set.reason {
      let words = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      statements.append(StatementModel("value.reason(\(StringLiteral.quoted(words)))"))
    }
    var list: [StatementModel] = []
    for assertion in set.assertions { list += self.statements(assertion) }
    guard set.allowsNull else { return statements + list }
    return statements + [
      StatementModel(opening: "value.unlessNull {", parameter: "value", statements: list)
    ]
  }

  private mutating func statements(_ assertion: Assertion) -> [StatementModel] {
    switch assertion {
    case .allOf(let sets):
      var list: [StatementModel] = []
      for (index, set) in sets.enumerated() where !set.isEmpty {
        if let pointer = context.pointer(of: set.schema) {
          let place = "of: \(StringLiteral.quoted(pointer)), in: .document"
          list.append(block("value.rest(\(place))", set))
        } else {
          list.append(block("value.all(\(index))", set))
        }
      }
      return list
    case .prefixItems(let sets):
      var list: [StatementModel] = []
      for (index, set) in sets.enumerated() { list.append(block("value.item(\(index))", set)) }
      return list
    default: return [statement(assertion)]
    }
  }

  private mutating func statement(_ assertion: Assertion) -> StatementModel {
    switch assertion {
    case .never: return StatementModel("value.never()")
    case .types(let types):
      return StatementModel(
        "value.types(\(types.map { "." + $0.rawValue }.joined(separator: ", ")))")
    case .constant(let literal):
      return StatementModel("value.constant(\(JSONText.literal(literal)))")
    case .enumeration(let literals):
      let list = literals.map(JSONText.literal).joined(separator: ", ")
      return StatementModel("value.enumeration([\(list)])")
    case .minimum(let bound):
      let limit = JSONText.number(bound.value)
      return StatementModel(
        bound.isExclusive ? "value.greater(than: \(limit))" : "value.minimum(\(limit))")
    case .maximum(let bound):
      let limit = JSONText.number(bound.value)
      return StatementModel(
        bound.isExclusive ? "value.less(than: \(limit))" : "value.maximum(\(limit))")
    case .multipleOf(let divisor):
      return StatementModel("value.multiple(of: \(JSONText.number(divisor)))")
    case .minLength(let count): return counted("minLength", count)
    case .maxLength(let count): return counted("maxLength", count)
    case .pattern(let source): return StatementModel("value.pattern(\(pattern(source)))")
    case .format(let format): return StatementModel("value.format(.\(format))")
    case .minItems(let count): return counted("minItems", count)
    case .maxItems(let count): return counted("maxItems", count)
    case .uniqueItems: return StatementModel("value.unique()")
    case .minProperties(let count): return counted("minProperties", count)
    case .maxProperties(let count): return counted("maxProperties", count)
    case .required(let names): return StatementModel("value.required(\(Self.list(names)))")
    case .dependentRequired(let property, let names):
      return StatementModel(
        "value.required(\(Self.list(names)), with: \(StringLiteral.quoted(property)))")
    case .reference(let id):
      return StatementModel(
        "value.reference(SharedSchemas.\(context.sharedNames[id] ?? "unknown"))")
    default: return part(assertion)
    }
  }

  private mutating func part(_ assertion: Assertion) -> StatementModel {
    switch assertion {
    case .items(let start, let set):
      return block(start == 0 ? "value.items" : "value.items(from: \(start))", set)
    case .contains(let set, let minimum, let maximum):
      var arguments: [String] = []
      if minimum != 1 { arguments.append("atLeast: \(NumberText.integer(minimum))") }
      if let maximum { arguments.append("atMost: \(NumberText.integer(maximum))") }
      let list = arguments.isEmpty ? "" : "(" + arguments.joined(separator: ", ") + ")"
      return block("value.contains" + list, set)
    case .unevaluatedItems(let set): return block("value.unevaluatedItems", set)
    case .property(let name, let set):
      return block("value.property(\(StringLiteral.quoted(name)))", set)
    case .patternProperties(let source, let set):
      return block("value.properties(matching: \(pattern(source)))", set)
    case .additionalProperties(let set, let names, let sources):
      return additional(set, names, sources)
    case .propertyNames(let set): return block("value.names", set)
    case .dependentSchema(let property, let set):
      return block("value.with(\(StringLiteral.quoted(property)))", set)
    case .unevaluatedProperties(let set): return block("value.unevaluatedProperties", set)
    case .anyOf(let sets): return alternatives("value.any", sets)
    case .oneOf(let sets): return alternatives("value.one", sets)
    case .not(let set): return block("value.not", set)
    case .conditional(let condition, let consequence, let alternative):
      return conditional(condition, consequence, alternative)
    default: return StatementModel("value.never()")
    }
  }

  private mutating func additional(
    _ set: AssertionSet, _ names: [String], _ sources: [String]
  ) -> StatementModel {
    var arguments: [String] = []
    if !names.isEmpty { arguments.append("besides: [\(Self.list(names))]") }
    let patterns = sources.map { pattern($0) }
    if !patterns.isEmpty {
      arguments.append("matching: [\(patterns.joined(separator: ", "))]")
    }
    let list = arguments.isEmpty ? "" : "(" + arguments.joined(separator: ", ") + ")"
    return block("value.additionalProperties" + list, set)
  }

  private mutating func alternatives(_ call: String, _ sets: [AssertionSet]) -> StatementModel {
    var options: [StatementModel] = []
    for set in sets { options.append(block("alternatives.option", set)) }
    return StatementModel(opening: call + " {", parameter: "alternatives", statements: options)
  }

  private mutating func conditional(
    _ condition: AssertionSet, _ consequence: AssertionSet?, _ alternative: AssertionSet?
  ) -> StatementModel {
    var model = StatementModel(
      opening: "value.when {", parameter: condition.isEmpty ? "_" : "value",
      statements: statements(condition))
    for (label, set) in [("then", consequence), ("otherwise", alternative)] {
      guard let set, !set.isEmpty else { continue }
      model.blocks.append(
        BlockModel(opening: "} \(label): {", parameter: "value", statements: statements(set)))
    }
    return model
  }

  private mutating func block(_ call: String, _ set: AssertionSet) -> StatementModel {
    let inner = statements(set)
    if inner.isEmpty { return StatementModel(call + " { _ in }") }
    return StatementModel(opening: call + " {", parameter: "value", statements: inner)
  }

  private func counted(_ keyword: String, _ count: Int) -> StatementModel {
    StatementModel("value.\(keyword)(\(NumberText.integer(count)))")
  }

  private mutating func pattern(_ source: String) -> String {
    patterns.reference(source, suggestedName: PatternName.make(source) ?? "pattern")
  }

  private static func list(_ names: [String]) -> String {
    names.map(StringLiteral.quoted).joined(separator: ", ")
  }
}
