import DocumentTree
import OpenAPIDocument
import TextGrammar

extension LintRule {
  static let proseDefault = LintRule(
    .proseDefault, "A description states a default that the schema does not have",
    because: """
      The value that is used if none is sent belongs into `default`: the SDK shows it beside the \
      argument. If the description and the schema have different values, one of them is wrong.
      """,
    remedy: """
      The action writes the `default`, where the schema has none and the value agrees with it. \
      Which \
      one holds of two that differ has to be found out.
      """,
    example: """
      components:
        schemas:
          Search:
            type: object
            properties:
              limit: {type: integer, description: How many pets are found. Defaults to 20.}
      """
  ) { document in
    document.values.compactMap { value in
      let schema = value.schema
      guard schema.reference == nil, schema.validation.constant == nil,
        value.parameter?.isRequired != true, value.owner?.requires(value.name) != true,
        let word = DefaultProse.value(in: value.prose),
        let stated = DefaultProse.literal(word, for: schema)
      else { return nil }
      guard let known = schema.annotations.defaultValue else {
        return Finding(
          "the description says that \(value.title) is `\(word.core)` by default",
          at: value.location, [document.update(schema.node, .mapping("default", stated))])
      }
      guard !stated.isEqual(to: known), known.kind != .mapping, known.kind != .sequence else {
        return nil
      }
      return Finding(
        "the description says that \(value.title) is `\(word.core)` by default, the schema "
          + "`\(known.text)`",
        at: value.location, hint: "find out which of them holds")
    }
  }
}

/// Finds the default value that a description states.
enum DefaultProse {
  static func value(in prose: Prose) -> Word? {
    guard prose.mentions("default") else { return nil }
    for sentence in prose.sentences where !sentence.contains(anyOf: conditional) {
      for (position, word) in sentence.words.enumerated() where !word.isQuoted {
        // In a list item, a default applies only to one case.
        guard position == 0 || !sentence.isInList else { continue }
        guard let next = next(sentence.words, position) else { continue }
        return next
      }
    }
    return nil
  }

  private static let conditional: Set<String> = [
    "if", "when", "unless", "depending", "except", "otherwise", "for", "plan", "plans",
  ]

  /// The value after `defaults to`, `default:`, `default is`, `default value is`, `(default 20)`.
  private static func next(_ words: [Word], _ position: Int) -> Word? {
    func lower(_ offset: Int) -> String {
      words.indices.contains(position + offset) ? words[position + offset].lower : ""
    }
    var next: Int
    switch words[position].lower {
    case "defaults" where lower(1) == "to": next = position + 2
    case "default":
      next = position + 1
      if lower(1) == "value" { next += 1 }
      let isStated =
        words[next - 1].mark == ":" || words[position].opens
        || ["is", "=", ":", "of"].contains(next < words.count ? words[next].lower : "")
      guard isStated else { return nil }
      if next < words.count, ["is", "=", ":", "of"].contains(words[next].lower) { next += 1 }
    default: return nil
    }
    guard next < words.count else { return nil }
    let word = words[next]
    // Further words would be part of the default: `20 seconds`, `the name`.
    let isLast = next + 1 == words.count || word.mark != nil || word.closes
    let goesOn =
      isLast || word.isLiteral || ["and", "with", "("].contains(words[next + 1].lower)
      || words[next + 1].opens
    return goesOn ? word : nil
  }

  /// The word as a value that satisfies a schema.
  static func literal(_ word: Word, for schema: Schema) -> OverlayValue? {
    let validation = schema.validation
    guard validation.types.count == 1, schema.applicators.oneOf.isEmpty,
      schema.applicators.anyOf.isEmpty
    else { return nil }
    switch validation.types[0] {
    case .boolean:
      return ["true", "false"].contains(word.lower) ? .boolean(word.lower == "true") : nil
    case .integer, .number:
      guard let number = RangeProse.number(word.core), let value = ExactDecimal(number),
        validation.types[0] == .number || !number.contains("."),
        validation[.minimum]?.decimal.map({ $0 <= value }) ?? true,
        validation[.maximum]?.decimal.map({ $0 >= value }) ?? true
      else { return nil }
      return .number(number)
    case .string:
      if let listed = validation.enumeration {
        if listed.contains(where: { $0.hasText(word.core) }) { return .text(word.core) }
        return schema.annotations.defaultValue != nil && isToken(word) ? .text(word.core) : nil
      }
      guard validation.format == nil, validation.pattern == nil, word.isQuoted, isToken(word) else {
        return nil
      }
      return .text(word.core)
    default: return nil
    }
  }

  /// Whether a word resembles a value rather than an English word.
  private static func isToken(_ word: Word) -> Bool {
    !word.core.contains(" ")
      && (word.isQuoted || word.core.utf8.contains { "/_-.0123456789".utf8.contains($0) })
  }
}

extension OverlayValue {
  fileprivate func isEqual(to node: Node) -> Bool {
    switch self {
    case .text(let text): node.hasText(text)
    case .number(let text): ExactDecimal(text) == node.decimal
    case .boolean(let value): node.boolean == value
    default: false
    }
  }
}
