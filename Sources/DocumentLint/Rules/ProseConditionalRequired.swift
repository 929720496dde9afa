import DocumentTree
import OpenAPIDocument

extension LintRule {
  static let proseConditionalRequired = LintRule(
    "prose-conditional-required", "A description says when a property is required, and no rule does",
    because: """
      A rule by `if` and `then` is checked before anything is sent, and its description is the reason \
      that people read. What only prose says is found out by a refusal of the server.
      """,
    remedy: """
      Where the condition names other properties, a sketch of the rule stands in a comment: what the \
      words mean has to be confirmed.
      """,
    example: """
      components:
        schemas:
          Payment:
            type: object
            properties:
              kind: {type: string, enum: [card, cash]}
              number: {type: string, description: Required if `kind` is `card`.}
      """
  ) { document in
    let ruled = RuledProperties(document)
    return document.values.compactMap { value in
      guard case .sometimes(let sentence, let condition) = RequirementProse.claim(of: value.prose),
        let owner = value.owner, !owner.requires(value.name),
        !ruled.contains(value.name, of: owner)
      else { return nil }
      let rule = ConditionSketch(owner, value.name).rule(for: condition, saying: sentence.text)
      return Finding(
        "the description says when \(value.title) is required, and nothing checks it",
        at: value.location,
        [rule.flatMap { document.update(owner.node, $0, isSketch: true) }],
        hint: rule == nil ? "write the condition as a rule by `if` and `then`" : nil)
    }
  }
}

/// The properties that an object must have under some condition.
private struct RuledProperties {
  private var names: [Node: Set<String>] = [:]

  init(_ document: LintedDocument) {
    for site in document.schemas {
      let found = Self.names(in: site.schema)
      if !found.isEmpty { names[site.schema.node] = found }
    }
  }

  func contains(_ name: String, of owner: Schema) -> Bool {
    names[owner.node]?.contains(name) ?? false
  }

  private static func names(in schema: Schema) -> Set<String> {
    let applicators = schema.applicators
    var names = Set(schema.validation.dependentRequired.flatMap { $0.required.map(\.text) })
    for part in [applicators.consequence, applicators.alternative].compactMap(\.self) {
      names.formUnion(part.validation.required.map(\.text))
    }
    for part in applicators.anyOf + applicators.oneOf {
      names.formUnion(part.validation.required.map(\.text))
    }
    for part in applicators.allOf where part.reference == nil { names.formUnion(Self.names(in: part)) }
    return names
  }
}
