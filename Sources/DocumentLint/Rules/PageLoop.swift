import OpenAPIDocument

extension LintRule {
  static let pageLoop = LintRule(
    "page-loop", "Answers come in pages, and each page is a call",
    because: """
      The SDK offers each call as it is: who wants all pages asks again with the next one. It is told \
      once for a document, so that the code around the SDK can be planned.
      """,
    remedy: "There is no action.",
    example: """
      paths:
        /pets:
          get:
            operationId: listPets
            parameters:
              - {name: page, in: query, schema: {type: integer}}
              - {name: per_page, in: query, schema: {type: integer}}
            responses: {'204': {description: None}}
      """
  ) { document in
    let paged = document.operations.compactMap { site -> (OperationSite, String)? in
      guard site.operation.method == "GET" else { return nil }
      let names = site.operation.parameters.filter { $0.place == .query }.map(\.name)
      let known = Set(names.map { $0.lowercased().filter { $0 != "_" && $0 != "-" } })
      guard !known.isDisjoint(with: sizes), !known.isDisjoint(with: positions),
        let position = names.first(where: {
          positions.contains($0.lowercased().filter { $0 != "_" && $0 != "-" })
        })
      else { return nil }
      return (site, position)
    }
    guard let (first, position) = paged.first else { return [] }
    let count = paged.count == 1 ? "1 operation answers" : "\(paged.count) operations answer"
    return [
      Finding(
        "\(count) in pages, such as \(first.title) by `\(position)`", at: first.operation.location,
        hint: "to have all, call it until no page is left")
    ]
  }

  private static let sizes: Set<String> = ["limit", "perpage", "pagesize", "size", "count", "maxresults"]
  private static let positions: Set<String> = [
    "page", "offset", "cursor", "pagetoken", "after", "startingafter", "nexttoken", "pagenumber",
    "skip", "start", "startindex", "marker",
  ]
}
