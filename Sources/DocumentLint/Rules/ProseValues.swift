import DocumentTree
import OpenAPIDocument

extension LintRule {
  static let proseValues = LintRule(
    .proseValues, "A description lists the values that are valid, and no `enum` does",
    because: """
      An `enum` becomes an enumeration, with code completion and checks. It stays open to values \
      that are newer than the document. A string can be anything.
      """,
    remedy: """
      The action lists the values in `enum`, or writes the only one as `const`. It stands in a comment \
      where the document shows another value, and where a response may hold one.
      """,
    example: """
      components:
        schemas:
          Pet:
            type: object
            properties:
              kind: {type: string, description: 'What it is, one of: `cat`, `dog`, `bird`.'}
      """
  ) { document in
    document.values.compactMap { value in
      let schema = value.elementSchema
      let validation = schema.validation
      guard schema.hasUnrestrictedValues,
        validation.types == [.string] || validation.types == [.integer],
        value.prose.mentions(
          "one of", "value", "can be", "must be", "either", "options", " or ", " for ", "always"),
        !value.prose.mentions(
          "comma-separated", "comma separated", "comma-delimited", "comma delimited",
          "regex")
      else { return nil }
      let siblings = Set(value.owner?.applicators.properties.map(\.name) ?? [])
      let listing = ListedWords(value.prose, of: value.name)
      guard let values = listing.values(besides: siblings) ?? listing.onlyValue.map({ [$0] }),
        values.count <= 60,
        !Set(values).isSubset(of: ["true", "false"])
      else { return nil }
      let isInteger = validation.types == [.integer]
      guard !isInteger || values.allSatisfy({ Int($0) != nil }) else { return nil }
      var listed: [OverlayValue] = values.map { isInteger ? .number($0) : .text($0) }
      if validation.isNullable { listed.append(.null) }
      let keywords: OverlayValue =
        listed.count == 1 && document.openAPI.version >= .v31
        ? .mapping("const", listed[0]) : .mapping("enum", .sequence(listed))
      let stray = document.exampleValues.values(of: schema).first { node in
        node.kind != .null && !values.contains { node.hasText($0) }
      }
      return Finding(
        (values.count == 1
          ? "the description tells the only value of \(value.title): "
          : "the description lists the values of \(value.title): ")
          + values.prefix(6).map { "`\($0)`" }.joined(separator: ", ")
          + (values.count > 6 ? ", …" : ""),
        at: value.location,
        [
          document.narrow(
            schema, keywords,
            doubt: stray.map { "`\($0.text)`, which the document shows, is not among them" })
        ])
    }
  }
}

extension Schema {
  /// Whether nothing restricts the values yet, so that a proposal cannot contradict it.
  var hasUnrestrictedValues: Bool {
    reference == nil && boolean == nil && validation.enumeration == nil
      && validation.constant == nil && validation.pattern == nil
      && (validation.format == nil || validation.types == [.integer])
      && applicators.allOf.isEmpty && applicators.anyOf.isEmpty && applicators.oneOf.isEmpty
  }
}
