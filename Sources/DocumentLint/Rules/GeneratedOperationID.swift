import OpenAPIDocument
import OperationNames

extension LintRule {
  static let generatedOperationID = LintRule(
    .generatedOperationID, "An operation's id repeats its method and path",
    because: """
      Frameworks write such ids where nobody gives one. The SDK names the call after the path instead, but \
      links, settings and other tools show an id that says nothing which the path does not.
      """,
    remedy: """
      The action keeps the words that the id has besides, or else writes the call as the id: \
      `customers.sources.list`. The call remains as it is.
      """,
    example: """
      paths:
        /customers:
          get: {operationId: GetCustomers, responses: {'204': {description: None}}}
          post: {operationId: PostCustomers, responses: {'204': {description: None}}}
        /customers/{customer}:
          get: {operationId: GetCustomersCustomer, responses: {'204': {description: None}}}
      """
  ) { document in
    var naming = OperationIDNaming(document)
    return GeneratedIDs(document.operations).all.map { site, id, rest in
      let new = naming.name(replacing: rest, of: site.operation)
      return Finding(
        "the id `\(id)` repeats the method and the path of \(site.title)",
        at: site.node?["operationId"]?.location ?? site.operation.location,
        [document.update(site.node, .mapping("operationId", .text(new)))])
    }
  }
}

/// The operation ids that were generated from methods and paths.
private struct GeneratedIDs {
  /// The operations, with the part of each id that does not repeat the path.
  private(set) var all: [(site: OperationSite, id: String, rest: String?)] = []

  private enum Kind {
    /// The id consists of the words of the method and the path, including those of variables.
    case whole
    /// The same, for a path without variables. People also choose such ids.
    case short
    /// The generated words follow a chosen name.
    case suffix(String)
  }

  init(_ operations: [OperationSite]) {
    let kinds = operations.compactMap { site in
      site.operation.id.map { (site, $0, Self.kind(of: $0, site.operation)) }
    }
    let known = kinds.count { if case .none = $0.2 { false } else { true } }
    let isCommon =
      known * 3 >= kinds.count * 2
      && kinds.contains { if case .whole? = $0.2 { true } else { false } }
    all = kinds.compactMap { site, id, kind in
      switch kind {
      case .suffix(let rest)?: (site, id, rest)
      case .whole? where isCommon, .short? where isCommon: (site, id, nil)
      case .whole?, .short?, nil: nil
      }
    }
  }

  private static func kind(of id: String, _ operation: OperationObject) -> Kind? {
    let letters = plain(id)
    let method = operation.method.lowercased()
    let segments = operation.path.split(separator: "/").map(String.init)
    let hasVariable = segments.contains { $0.contains("{") }
    let whole: Kind = hasVariable ? .whole : .short
    let short = Array(segments.drop { OperationPath.isPrefix($0) })
    for parts in [segments, short] where !parts.isEmpty {
      let names = plain(parts.joined())
      let linked = plain(parts.map { $0.hasPrefix("{") ? "by" + $0 : $0 }.joined())
      if [method + names, names + method, method + linked, linked + method].contains(letters) {
        return whole
      }
      // `read_item_items__item_id__get`: a single word of the path is not enough evidence.
      let tail = names + method
      if parts.count == segments.count, letters.hasSuffix(tail), names.count > 3 {
        return rest(of: id, without: tail.count).map { .suffix($0) }
      }
    }
    return nil
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The beginning of an id, without a number of final letters and digits.
  private static func rest(of id: String, without count: Int) -> String? {
    var text = id[...]
    var left = count
    while left > 0, let last = text.popLast() { if last.isLetter || last.isNumber { left -= 1 } }
    while let last = text.last, !last.isLetter, !last.isNumber { text.removeLast() }
    return text.isEmpty ? nil : String(text)
  }
}
