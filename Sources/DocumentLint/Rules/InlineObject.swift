import DocumentTree
import OpenAPIDocument
import SDKModelBuilder

extension LintRule {
  static let inlineObject = LintRule(
    "inline-object", "A large body or answer has no name of its own",
    because: """
      A schema that stands in a body or an answer is named after the operation, and is the type of \
      that call alone. A `title` names it after what it is.
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
                        {a: {type: string}, b: {type: string}, c: {type: string}, d: {type: string},
                          e: {type: string}, f: {type: string}, g: {type: string}, h: {type: string}}
      """
  ) { document in
    var names = Set(document.openAPI.schemas.map { $0.name.lowercased() })
    names.formUnion(document.schemas.compactMap { $0.schema.annotations.title?.lowercased() })
    return document.schemas.compactMap { site in
      let schema = site.schema
      let (operation, suffix, kind): (OperationSite, String, String)
      switch site.role {
      case .body(let place, _): (operation, suffix, kind) = (place, "Request", "the body of")
      case .answer(let place, let status, _):
        guard status.isSuccess else { return nil }
        (operation, suffix, kind) = (place, "Response", "the answer of")
      default: return nil
      }
      let count = schema.applicators.properties.count
      guard count >= 8, schema.annotations.title == nil, schema.reference == nil else { return nil }
      let words = IdentifierWords.split(operation.operation.id ?? operation.title)
      let name = ComponentName.unused(IdentifierStyle.pascal.join(words) + suffix, besides: &names)
      return Finding(
        "\(kind) \(operation.title) has \(count) properties and no name", at: schema.location,
        [document.update(schema.node, .mapping("title", .text(name)))])
    }
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
