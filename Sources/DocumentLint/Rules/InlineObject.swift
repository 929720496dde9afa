import DocumentTree
import Naming
import OpenAPIDocument
import OperationNames
import TextGrammar

extension LintRule {
  static let inlineObject = LintRule(
    .inlineObject, "A large body or response has no name",
    because: """
      An inline schema of a body or a response is named after the operation, and is the type of \
      that call alone. A `title` gives it a meaningful name.
      """,
    remedy: "The action gives it a `title`, of the operation's words: a better one is soon found.",
    example: """
      paths:
        /pets:
          get:
            operationId: getPets
            responses:
              '200':
                description: All pets
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        {a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {}, h: {}, i: {}, j: {}, k: \
                        {}, l: {}}
      """
  ) { document in
    let titles = document.schemas.compactMap { $0.schema.annotations.title?.lowercased() }
    var names = NameSeries(
      besides: Set(document.openAPI.schemas.map { $0.name.lowercased() } + titles),
      key: { $0.lowercased() })
    return document.schemas.compactMap { site in
      let schema = site.schema
      let (operation, kind): (OperationSite, String)
      switch site.role {
      case .body(let site, _): (operation, kind) = (site, "the body of")
      case .response(let site, let status, _):
        guard status.isSuccess else { return nil }
        (operation, kind) = (site, "the response of")
      default: return nil
      }
      let count = schema.applicators.properties.count
      guard count >= 12, schema.annotations.title == nil, schema.reference == nil else {
        return nil
      }
      let name = ContentName.unused(
        for: operation.operation, isResponse: kind == "the response of", besides: &names)
      return Finding(
        "\(kind) \(operation.title) has \(count) properties and no name", at: schema.location,
        [document.update(schema.node, .mapping("title", .text(name)))])
    }
  }
}

/// Names bodies and responses after the subject of the path.
private enum ContentName {
  static func unused(
    for operation: OperationObject, isResponse: Bool, besides names: inout NameSeries
  ) -> String {
    let parts = operation.path.split(separator: "/").map(String.init)
    let literals = OperationPath(operation.path).names.map { part in
      IdentifierStyle.pascal.join(
        NameWords.identifierWords(part).map { EnglishNoun.singular($0.lowercased()) })
    }
    let isOne = parts.last?.hasScalarPrefix("{") ?? false
    let suffix: String
    switch (isResponse, operation.method) {
    case (true, "GET"): suffix = isOne || parts.last.map(EnglishNoun.isPlural) != true ? "" : "List"
    case (true, _): suffix = "Result"
    case (false, "POST") where !isOne: suffix = "Create"
    case (false, _): suffix = "Update"
    }
    // The shortest end of the path that gives a unique name.
    for count in 1...max(1, literals.count) {
      let name = literals.suffix(count).joined() + suffix
      if name.first?.isLetter == true, !names.contains(name) {
        return names.next(name) { name + String($0) }
      }
    }
    // A number would tell nobody what it is: the id and the method do.
    let kind = isResponse ? "Result" : "Body"
    let method = IdentifierStyle.capitalized(operation.method.lowercased())
    let others = [
      IdentifierStyle.pascal.join(NameWords.identifierWords(operation.id ?? "")) + kind,
      method + literals.joined() + kind,
    ]
    let name = others.first { name in
      name != kind && name.first?.isLetter == true && !names.contains(name)
    }
    return ComponentName.unused(name ?? literals.joined() + suffix, besides: &names)
  }
}

extension StatusPattern {
  var isSuccess: Bool {
    switch self {
    case .code(let code): (200...299).contains(code)
    case .range(let digit): digit == 2
    case .fallback: false
    }
  }
}
