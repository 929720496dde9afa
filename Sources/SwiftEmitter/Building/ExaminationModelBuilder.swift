import Markdown
import SDKModel
import TemplateEngine

/// Builds the view models of assertions about a JSON value.
struct ExaminationModelBuilder {
  let context: EmissionContext

  func statements(_ set: AssertionSet, _ patterns: inout PatternTable) -> [StatementModel] {
    guard !set.isEmpty else { return [] }
    var statements: [StatementModel] = []
    if set.isSensitive { statements.append(StatementModel("value.hide()")) }
    if let reason = set.reason {
      let words = MarkdownPage(reason).blocks.plainText
      statements.append(call("reason", .literal(words)))
    }
    let list = set.assertions.flatMap { self.statements($0, &patterns) }
    guard set.allowsNull else { return statements + list }
    return statements + [
      StatementModel(opening: "value.unlessNull {", parameter: "value", statements: list)
    ]
  }

  /// The calls of the runtime for an assertion: one, or several if it has a list of nested schemas.
  private func statements(
    _ assertion: Assertion, _ patterns: inout PatternTable
  ) -> [StatementModel] {
    switch assertion {
    case .never: return [call("never")]
    case .value(let assertion): return [statement(assertion, &patterns)]
    case .prefixItems(let sets):
      return sets.enumerated().map { index, set in
        block("item", [Layout(String(index))], set, &patterns)
      }
    case .items(let start, let set):
      return [block("items", start == 0 ? [] : ["from: \(String(start))"], set, &patterns)]
    case .contains(let set, let minimum, let maximum):
      return [contains(set, minimum, maximum, &patterns)]
    case .unevaluatedItems(let set): return [block("unevaluatedItems", [], set, &patterns)]
    case .property(let name, let set):
      return [block("property", [.literal(name)], set, &patterns)]
    case .patternProperties(let source, let set):
      let pattern = pattern(source, &patterns)
      return [block("properties", [.argument("matching", pattern)], set, &patterns)]
    case .additionalProperties(let set, let names, let sources):
      return [additional(set, names, sources, &patterns)]
    case .propertyNames(let set): return [block("names", [], set, &patterns)]
    case .dependentSchema(let property, let set):
      return [block("with", [.literal(property)], set, &patterns)]
    case .unevaluatedProperties(let set):
      return [block("unevaluatedProperties", [], set, &patterns)]
    case .allOf(let sets): return all(sets, &patterns)
    case .anyOf(let sets): return [alternatives("value.any", sets, &patterns)]
    case .oneOf(let sets): return [alternatives("value.one", sets, &patterns)]
    case .not(let set): return [block("not", [], set, &patterns)]
    case .conditional(let condition, let consequence, let alternative):
      return [conditional(condition, consequence, alternative, &patterns)]
    case .reference(let id):
      // An SDK contains all schemas that its assertions refer to.
      return context.sharedNames[id].map { [call("reference", "SharedSchemas.\($0)")] } ?? []
    }
  }

  // MARK: Assertions about the value itself

  private func statement(
    _ assertion: ValueAssertion, _ patterns: inout PatternTable
  ) -> StatementModel {
    switch assertion {
    case .types(let types):
      return StatementModel(.call("value.types", types.map { Layout("." + $0.rawValue) }))
    case .constant(.array(let elements)):
      return StatementModel(.call("value.constant", list: elements.map(JSONText.literal)))
    case .constant(let literal): return call("constant", JSONText.literal(literal))
    case .enumeration(let literals):
      return StatementModel(.call("value.enumeration", list: literals.map(JSONText.literal)))

    case .minimum(let bound):
      let limit = JSONText.number(bound.value)
      return bound.isExclusive
        ? call("greater", .argument("than", limit)) : call("minimum", limit)
    case .maximum(let bound):
      let limit = JSONText.number(bound.value)
      return bound.isExclusive ? call("less", .argument("than", limit)) : call("maximum", limit)
    case .multipleOf(let divisor):
      return call("multiple", .argument("of", JSONText.number(divisor)))

    case .minLength(let count): return counted("minLength", count)
    case .maxLength(let count): return counted("maxLength", count)
    case .pattern(let source): return call("pattern", pattern(source, &patterns))
    case .format(let format): return call("format", Layout(format.runtimeCase))

    case .minItems(let count): return counted("minItems", count)
    case .maxItems(let count): return counted("maxItems", count)
    case .uniqueItems: return call("unique")

    case .minProperties(let count): return counted("minProperties", count)
    case .maxProperties(let count): return counted("maxProperties", count)
    case .required(let names):
      return StatementModel(.call("value.required", names.map(Layout.literal)))
    case .dependentRequired(let property, let names):
      let arguments = names.map(Layout.literal) + [.argument("with", .literal(property))]
      return StatementModel(.call("value.required", arguments))
    }
  }

  // MARK: Nested schemas

  private func all(
    _ sets: [AssertionSet], _ patterns: inout PatternTable
  ) -> [StatementModel] {
    sets.enumerated().filter { !$0.element.isEmpty }.map { index, set in
      guard let pointer = context.pointer(of: set.schema) else {
        return block("all", [Layout(String(index))], set, &patterns)
      }
      let location: [Layout] = [.argument("of", .literal(pointer)), "in: .document"]
      return block("rest", location, set, &patterns)
    }
  }

  private func contains(
    _ set: AssertionSet, _ minimum: Int, _ maximum: Int?, _ patterns: inout PatternTable
  ) -> StatementModel {
    var arguments: [Layout] = []
    if minimum != 1 { arguments.append("atLeast: \(NumberText.integer(minimum))") }
    if let maximum { arguments.append("atMost: \(NumberText.integer(maximum))") }
    return block("contains", arguments, set, &patterns)
  }

  private func additional(
    _ set: AssertionSet, _ names: [String], _ sources: [String], _ patterns: inout PatternTable
  ) -> StatementModel {
    var arguments: [Layout] = []
    if !names.isEmpty { arguments.append(.argument("besides", .list(ofTexts: names))) }
    let matching = sources.map { pattern($0, &patterns) }
    if !matching.isEmpty { arguments.append(.argument("matching", .list(matching))) }
    return block("additionalProperties", arguments, set, &patterns)
  }

  private func alternatives(
    _ call: Layout, _ sets: [AssertionSet], _ patterns: inout PatternTable
  ) -> StatementModel {
    StatementModel(
      opening: call + " {", parameter: "alternatives",
      statements: sets.map { block("alternatives.option", $0, &patterns) })
  }

  private func conditional(
    _ condition: AssertionSet, _ consequence: AssertionSet?, _ alternative: AssertionSet?,
    _ patterns: inout PatternTable
  ) -> StatementModel {
    var model = StatementModel(
      opening: "value.when {", parameter: condition.isEmpty ? "_" : "value",
      statements: statements(condition, &patterns))
    for (label, set) in [("then", consequence), ("otherwise", alternative)] {
      guard let set, !set.isEmpty else { continue }
      model.blocks.append(
        BlockModel(
          opening: "} \(label): {", parameter: "value", statements: statements(set, &patterns)))
    }
    return model
  }

  private func block(
    _ method: String, _ arguments: [Layout], _ set: AssertionSet, _ patterns: inout PatternTable
  ) -> StatementModel {
    block(.callWithClosure("value.\(method)", arguments), set, &patterns)
  }

  private func block(
    _ call: Layout, _ set: AssertionSet, _ patterns: inout PatternTable
  ) -> StatementModel {
    let inner = statements(set, &patterns)
    if inner.isEmpty { return StatementModel(call + " { _ in }") }
    return StatementModel(opening: call + " {", parameter: "value", statements: inner)
  }

  // MARK: Calls

  private func call(_ method: String, _ arguments: Layout...) -> StatementModel {
    StatementModel(.call("value.\(method)", arguments))
  }

  private func counted(_ keyword: String, _ count: Int) -> StatementModel {
    call(keyword, Layout(NumberText.integer(count)))
  }

  private func pattern(_ source: String, _ patterns: inout PatternTable) -> Layout {
    patterns.reference(source, suggestedName: PatternName.make(source) ?? "pattern")
  }
}
