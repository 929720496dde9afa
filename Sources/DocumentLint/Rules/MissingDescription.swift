import OpenAPIDocument

extension LintRule {
  static let missingDescription = LintRule(
    .missingDescription, "Operations are described by nothing",
    because: "A call without a summary has no documentation to read while one types.",
    remedy: "There is no action: the document does not contain what the call does.",
    example: """
      paths:
        /pets:
          get: {operationId: listPets, responses: {'204': {description: None}}}
      """
  ) { document in
    let silent = document.operations.filter { site in
      [site.operation.summary, site.operation.description].allSatisfy {
        $0?.allSatisfy(\.isWhitespace) ?? true
      }
    }
    guard let first = silent.first else { return [] }
    let total = document.operations.count
    let count = silent.count == 1 ? "1 operation has" : "\(silent.count) operations have"
    let more =
      silent.count == 1 ? first.title : "\(first.title) is the first of them"
    return [
      Finding(
        "\(count) neither a summary nor a description, of \(total): \(more)",
        at: first.operation.location, hint: "write a `summary` for each")
    ]
  }

  static let untaggedOperation = LintRule(
    .untaggedOperation, "An operation has no tag, and others have",
    because: """
      If the ids do not determine it, the first tag selects the resource of a call. A call without \
      a tag is separate from the others.
      """,
    remedy: "The action gives it the tag that all operations on paths below the same one have.",
    example: """
      paths:
        /pets:
          get: {operationId: list, tags: [pets], responses: {'204': {description: None}}}
          post: {operationId: create, responses: {'204': {description: None}}}
      """
  ) { document in
    let untagged = document.operations.filter(\.operation.tags.isEmpty)
    // If most tags have no description, the document uses tags differently.
    guard !untagged.isEmpty, untagged.count * 2 <= document.operations.count else { return [] }
    var tags: [String: Set<String>] = [:]
    for site in document.operations {
      for prefix in site.operation.path.prefixes {
        if let tag = site.operation.tags.first { tags[prefix, default: []].insert(tag) }
      }
    }
    return untagged.map { site in
      let known = site.operation.path.prefixes.lazy.compactMap { tags[$0] }.first
      let tag = known.flatMap { $0.count == 1 ? $0.first : nil }
      return Finding(
        "\(site.title) has no tag", at: site.operation.location,
        [
          tag.flatMap { tag in
            document.update(site.node, .mapping("tags", .sequence([.text(tag)])))
          }
        ], hint: tag == nil ? "give it the tag of its resource" : nil)
    }
  }
}

extension String {
  /// A path and its parent paths, without the root.
  fileprivate var prefixes: [String] {
    let parts = split(separator: "/")
    return (1..<max(1, parts.count + 1)).reversed().map { parts.prefix($0).joined(separator: "/") }
  }
}
