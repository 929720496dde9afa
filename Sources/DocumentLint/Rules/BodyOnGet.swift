import DocumentTree
import OpenAPIDocument

extension LintRule {
  static let bodyOnGet = LintRule(
    .bodyOnGet, "A request that only reads has a body",
    because: """
      HTTP gives the body of a GET or HEAD no meaning (RFC 9110, section 9.3.1): caches pass it over, and \
      many servers and clients refuse it.
      """,
    remedy: """
      The action removes a body of which nothing is described. One that holds something has to be sent \
      otherwise, in the query or by POST, so that the action stands in a comment.
      """,
    example: """
      paths:
        /pets:
          get:
            operationId: listPets
            requestBody:
              content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {}}}}
            responses: {'204': {description: None}}
      """
  ) { document in
    document.operations.compactMap { site in
      guard ["GET", "HEAD"].contains(site.operation.method), let body = site.operation.requestBody
      else { return nil }
      let isEmpty = !body.isRequired && body.content.allSatisfy(\.isUnrestricted)
      let parts =
        site.node.map { node in
          [node["requestBody"]].compactMap(\.self)
            + node.elements(of: "parameters").filter {
              ["body", "formData"].contains($0["in"]?.string)
            }
        } ?? []
      // From the last to the first, so that no removal changes the target of another one.
      let actions = parts.reversed().map {
        document.remove($0, question: isEmpty ? nil : "is nothing sent in it?")
      }
      return Finding(
        "\(site.title) has a body" + (isEmpty ? ", of which nothing is said" : ""),
        at: site.operation.requestBody?.location ?? site.operation.location, actions,
        hint: isEmpty ? nil : "send what it holds in the query, or by POST")
    }
  }
}

extension MediaTypeObject {
  /// Whether the schema has no properties and does not restrict values.
  fileprivate var isUnrestricted: Bool {
    guard itemSchema == nil else { return false }
    guard let schema else { return true }
    let applicators = schema.applicators
    return schema.reference == nil && applicators.properties.isEmpty && applicators.allOf.isEmpty
      && applicators.anyOf.isEmpty && applicators.oneOf.isEmpty && applicators.items == nil
      && schema.validation.types.allSatisfy { $0 == .object }
      && schema.validation.required.isEmpty && schema.annotations.examples.isEmpty
      && examples.isEmpty
  }
}
