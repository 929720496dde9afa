import DocumentTree
import OpenAPIDocument

extension LintRule {
  static let proseConditionalRequired = LintRule(
    .proseConditionalRequired,
    "A description says when a property is required, and no rule does",
    because: """
      A rule by `if` and `then` is checked before anything is sent, and its description is the \
      reason \
      that people read. What only prose says is found out by a refusal of the server.
      """,
    remedy: """
      If the condition names other properties, a comment has a sketch of the rule, which has to be \
      confirmed.
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
    let claims = document.values.compactMap { value -> ConditionalClaim? in
      guard case .sometimes(let sentence, let condition) = RequirementProse.claim(of: value.prose),
        let owner = value.owner, !owner.requires(value.name),
        !ruled.contains(value.name, of: owner)
      else { return nil }
      return ConditionalClaim(
        value: value, owner: owner, text: sentence.text, condition: condition)
    }
    // A condition that several properties have in the same words is one rule.
    let names = Dictionary(grouping: claims, by: \.key).mapValues { $0.map(\.value.name) }
    return claims.compactMap { claim in
      let names = names[claim.key] ?? []
      let sketch = ConditionSketch(claim.owner, names)
      let rule = sketch.rule(for: claim.condition, saying: claim.text)
      // `Required for purchases` depends on something that is not a property.
      guard rule != nil || ["if", "when", "unless"].contains(claim.condition.word) else {
        return nil
      }
      let isFirst = names.first == claim.value.name
      return Finding(
        "the description says when \(claim.value.title) is required, and nothing checks it",
        at: claim.value.location,
        [
          isFirst
            ? rule.flatMap {
              document.update(claim.owner.node, $0, question: "is that what the words mean?")
            } : nil
        ],
        hint: rule == nil
          ? "write the condition as a rule by `if` and `then`"
          : isFirst ? nil : "the rule proposed for `\(names[0])` holds for this, too")
    }
  }
}

/// A property that is required under a condition.
private struct ConditionalClaim {
  struct Key: Hashable {
    var owner: Node
    var text: String
  }

  var value: DescribedValue
  var owner: Schema
  var text: String
  var condition: RequirementProse.Condition

  var key: Key { Key(owner: owner.node, text: text) }
}

/// The properties that an object requires under some condition.
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
    for part in applicators.allOf where part.reference == nil {
      names.formUnion(Self.names(in: part))
    }
    return names
  }
}
