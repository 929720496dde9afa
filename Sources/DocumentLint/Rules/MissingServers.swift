import DocumentTree
import OpenAPIDocument

extension LintRule {
  static let missingServers = LintRule(
    .missingServers, "The document does not say where the API is",
    because: "Every user of the client has to know the address and pass it.",
    remedy: "A comment has a sketch, in which the address has to be filled in.",
    example: """
      paths:
        /pets:
          get: {operationId: listPets, responses: {'204': {description: None}}}
      """
  ) { document in
    let own = document.openAPI.servers.filter { !$0.url.isEmpty && $0.url != "/" }
    guard own.isEmpty, !document.operations.isEmpty,
      document.operations.contains(where: { $0.operation.servers.isEmpty })
    else { return [] }
    let isSwagger = document.openAPI.version == .v20
    let proposal: OverlayValue =
      isSwagger
      ? .mapping([("host", .text("api.example.com")), ("schemes", .sequence([.text("https")]))])
      : .mapping("servers", .sequence([.mapping("url", .text("https://api.example.com"))]))
    return [
      Finding(
        "the document does not say where the API is", at: document.root.location,
        [document.update(document.root, proposal, question: "what is the address?")])
    ]
  }

  static let unappliedSecurity = LintRule(
    .unappliedSecurity, "Security schemes are defined, and nothing asks for them",
    because: "The client has no credential, so every call is refused.",
    remedy: """
      The action requires the scheme for all operations. If there are several schemes, one has to \
      be chosen, and the action is a comment.
      """,
    example: """
      paths:
        /pets:
          get: {operationId: listPets, responses: {'204': {description: None}}}
      components:
        securitySchemes:
          key: {type: http, scheme: bearer}
      """
  ) { document in
    let openAPI = document.openAPI
    guard let first = openAPI.securitySchemes.first, openAPI.security == nil,
      !document.operations.isEmpty,
      document.operations.allSatisfy({ $0.operation.security == nil })
    else { return [] }
    let requirements = openAPI.securitySchemes.map { scheme in
      OverlayValue.mapping(scheme.name, .sequence([]))
    }
    return [
      Finding(
        "no operation asks for `\(first.name)`"
          + (requirements.count > 1 ? " or another of the security schemes" : ""),
        at: first.scheme.location,
        [
          document.update(
            document.root, .mapping("security", .sequence(requirements)),
            question: requirements.count > 1 ? "which of them is it?" : nil)
        ])
    ]
  }
}
