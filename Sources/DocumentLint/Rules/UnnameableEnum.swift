import DocumentTree
import Naming
import OpenAPIDocument

extension LintRule {
  static let unnameableEnum = LintRule(
    .unnameableEnum, "The values of an enumeration are numbers with a meaning",
    because: """
      A case named `_1` does not show its meaning in code. `x-enum-varnames` names the cases, one \
      for each value.
      """,
    remedy: """
      The action uses the names in a description that has one for each value. Otherwise a comment \
      has a sketch with names to fill in.
      """,
    example: """
      components:
        schemas:
          State: {type: integer, enum: [0, 1], description: '0 - closed, 1 - open'}
      """
  ) { document in
    document.schemas.compactMap { site in
      let schema = site.schema
      guard let values = schema.validation.enumeration?.filter({ $0.kind != .null }),
        (2...40).contains(values.count), isRun(values),
        !["x-enum-varnames", "x-enumNames", "x-enum-names"].contains(where: {
          schema.extension($0) != nil
        })
      else { return nil }
      var text = schema.annotations.description
      if case .parameter(let parameter) = site.role { text = parameter.description ?? text }
      let names = text.flatMap { ValueNames.names(of: values.map(\.text), in: Prose($0)) }
      let all = schema.validation.enumeration ?? []
      let listed = all.map { node -> OverlayValue in
        guard let position = values.firstIndex(of: node) else { return .null }
        return .text(names?[position] ?? "nameFor\(node.text.replacing("-", with: "Minus"))")
      }
      // Two numbers usually mean no and yes.
      guard names != nil || values.count > 2 else { return nil }
      return Finding(
        "the values \(values.prefix(4).map { "`\($0.text)`" }.joined(separator: ", ")) have no names",
        at: schema.node["enum"]?.location ?? schema.location,
        [
          document.update(
            schema.node, .mapping("x-enum-varnames", .sequence(listed)),
            question: names == nil ? "what does each number stand for?" : nil)
        ])
    }
  }

  /// Whether the values are consecutive numbers such as 0, 1, 2: codes rather than quantities.
  private static func isRun(_ values: [Node]) -> Bool {
    let numbers = values.compactMap { Int($0.text) }.sorted()
    guard numbers.count == values.count, let first = numbers.first, (-1...1).contains(first) else {
      return false
    }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }
}

/// Finds names for values in a description.
enum ValueNames {
  /// - Returns: `nil` unless every value has a name.
  static func names(of values: [String], in prose: Prose) -> [String]? {
    let words = prose.sentences.flatMap(\.words)
    var names: [String] = []
    for value in values {
      guard let position = words.firstIndex(where: { $0.core == value }), position + 1 < words.count
      else {
        return nil
      }
      var next = position + 1
      if ["-", "–", "—", "=", ":", "is", "means", "for"].contains(words[next].lower) {
        next += 1
      } else if words[position].mark != ":", !words[next].opens {
        return nil
      }
      var phrase: [String] = []
      var isWhole = false
      while next < words.count, phrase.count < 5 {
        let word = words[next]
        guard !values.contains(word.core), word.core.contains(where: \.isLetter) else { break }
        phrase.append(word.core)
        next += 1
        isWhole = word.mark != nil || word.closes || next == words.count
        if isWhole { break }
      }
      // A name that is cut off does not count.
      isWhole = isWhole || next >= words.count || values.contains(words[next].core)
      let name = IdentifierStyle.camel.join(phrase.flatMap(NameWords.identifierWords))
      guard isWhole, !name.isEmpty, !names.contains(name) else { return nil }
      names.append(name)
    }
    return names
  }
}
