import DocumentTree
import Naming
import OpenAPIDocument

extension LintRule {
  static let unhiddenSecret = LintRule(
    .unhiddenSecret, "A request carries a secret that is not marked as one",
    because: """
      The value of a string with `format: password` never appears in an error, a violation or a \
      log of the SDK. Any other string does.
      """,
    remedy: "The action sets `format: password`.",
    example: """
      paths:
        /login:
          post:
            operationId: login
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    properties: {user: {type: string}, password: {type: string}}
            responses: {'204': {description: None}}
      """
  ) { document in
    document.schemas.compactMap { site in
      let schema = site.schema
      guard case .property(let name, _) = site.role, document.messageSchemas.isSent(schema),
        schema.validation.types == [.string], schema.reference == nil,
        schema.validation.format == nil, schema.validation.enumeration == nil,
        schema.validation.constant == nil, SecretName.isSecret(name)
      else { return nil }
      return Finding(
        "`\(name)` is a secret by its name, and is shown in errors and logs",
        at: schema.location,
        [document.update(schema.node, .mapping("format", .text("password")))])
    }
  }
}

/// Distinguishes names of secrets from names of information about secrets.
enum SecretName {
  static func isSecret(_ name: String) -> Bool {
    let words = NameWords.lowercasedWords(name)
    guard let last = words.last else { return false }
    let before = words.dropLast().last ?? ""
    switch last {
    case "password", "passwd", "passphrase", "secret": return true
    case "apikey", "secretkey", "privatekey", "accesstoken": return true
    case "key": return ["api", "secret", "private", "encryption", "signing"].contains(before)
    case "token":
      return ["access", "refresh", "auth", "bearer", "api", "secret", "session", "oauth"]
        .contains(before)
    default: return false
    }
  }
}
