import DocumentTree
import OpenAPIDocument
import TextGrammar

/// Translates a condition in a description to a rule between the properties of an object.
struct ConditionSketch {
  private let owner: Schema
  private let names: [String]

  /// - Parameter names: The properties that the condition requires.
  init(_ owner: Schema, _ names: [String]) {
    self.owner = owner
    self.names = names
  }

  /// - Returns: The value to merge into the object's schema; `nil` if the condition does not refer
  ///   to properties of the object.
  func rule(for condition: RequirementProse.Condition, saying text: String) -> OverlayValue? {
    guard let premise = premise(condition) ?? listed(condition) ?? prefixes(condition)
    else { return nil }
    let isNegated = condition.word == "unless"
    return .mapping(
      "allOf",
      .sequence([
        .mapping([
          ("description", .text(text)),
          ("if", isNegated ? .mapping("not", premise) : premise),
          ("then", .mapping("required", .sequence(names.map { .text($0) }))),
        ])
      ]))
  }

  /// The first property in the condition, and the condition on its value.
  private func premise(_ condition: RequirementProse.Condition) -> OverlayValue? {
    let words = condition.words
    for (position, word) in words.enumerated() where !names.contains(word.core) {
      guard let property = owner.applicators.properties.first(where: { $0.name == word.core }),
        word.isLiteral || word.core.contains("_") || position < 2
      else { continue }
      let isThere = OverlayValue.mapping("required", .sequence([.text(property.name)]))
      guard let value = value(of: property, in: words[(position + 1)...]) else {
        let verbs: Set<String> = ["provide", "specify", "set", "using", "use", "pass"]
        let isGiven = words[..<position].suffix(2).contains { verbs.contains($0.lower) }
        if isGiven || isPresence(words[(position + 1)...]) { return isThere }
        continue
      }
      return .mapping([
        ("required", .sequence([.text(property.name)])),
        ("properties", .mapping(property.name, .mapping("const", value))),
      ])
    }
    return nil
  }

  /// `is `card``, `= card`, `is set to true`.
  private func value(
    of property: SchemaApplicators.Property, in words: ArraySlice<Word>
  ) -> OverlayValue? {
    let linking: Set<String> = [
      "is", "=", "==", "equals", "equal", "to", "set", "are", "parameter", "field", "property",
    ]
    guard let word = words.first(where: { !linking.contains($0.lower) }),
      words.first.map({ linking.contains($0.lower) || $0.isLiteral }) == true
    else { return nil }
    let types = property.schema.validation.types
    if let listed = property.schema.validation.enumeration?.first(where: { $0.hasText(word.core) })
    {
      return OverlayValue(listed)
    }
    switch word.lower {
    case "true" where types != [.string]: return .boolean(true)
    case "false" where types != [.string]: return .boolean(false)
    default: return types == [.string] && word.isLiteral ? .text(word.core) : nil
    }
  }

  private func isPresence(_ words: ArraySlice<Word>) -> Bool {
    let presence: Set<String> = [
      "set", "present", "provided", "given", "specified", "used", "supplied", "defined", "passed",
    ]
    return words.prefix(4).contains { presence.contains($0.lower) }
      && !words.prefix(4).contains { ["not", "isn't", "empty", "null"].contains($0.lower) }
  }

  /// `when using `CARD` or `CASH``: the property that has these values.
  private func listed(_ condition: RequirementProse.Condition) -> OverlayValue? {
    let words = condition.words.filter { $0.isQuoted && !$0.core.isEmpty }
    guard let first = words.first else { return nil }
    let matching = owner.applicators.properties.filter { property in
      property.schema.validation.enumeration?.contains { $0.hasText(first.core) } == true
    }
    guard matching.count == 1, let property = matching.first else { return nil }
    let values = (property.schema.validation.enumeration ?? []).filter { value in
      words.contains { value.hasText($0.core) }
    }.map { OverlayValue($0) }
    return .mapping([
      ("required", .sequence([.text(property.name)])),
      (
        "properties",
        .mapping(
          property.name,
          values.count == 1 ? .mapping("const", values[0]) : .mapping("enum", .sequence(values)))
      ),
    ])
  }

  /// `when using acme/models`: the properties with values that have this prefix.
  private func prefixes(_ condition: RequirementProse.Condition) -> OverlayValue? {
    for word in condition.words {
      guard let slash = word.core.firstIndex(of: "/"), slash != word.core.startIndex else {
        continue
      }
      let prefix = String(word.core[...slash])
      let matching = owner.applicators.properties.filter { property in
        property.schema.validation.enumeration?.contains { $0.text.hasScalarPrefix(prefix) } == true
      }
      guard !matching.isEmpty, prefix.utf8.allSatisfy(Self.isPlain) else { continue }
      let premises = matching.map { property -> OverlayValue in
        .mapping([
          ("required", .sequence([.text(property.name)])),
          (
            "properties",
            .mapping(property.name, .mapping("pattern", .text("^" + prefix)))
          ),
        ])
      }
      return premises.count == 1 ? premises[0] : .mapping("anyOf", .sequence(premises))
    }
    return nil
  }

  /// Whether a byte has no special meaning in a regular expression.
  private static func isPlain(_ byte: UInt8) -> Bool {
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-/".utf8.contains(byte)
  }
}
