import Markdown
import SDKModel
import TextGrammar

extension GuideBuilder {
  /// The environment variables that the client reads.
  var variables: [GuideVariableModel] {
    var variables = credentials.flatMap { credential in
      let words = Self.words(for: credential.shape.credential)
      var variables = [GuideVariableModel(name: credential.variable, words: words)]
      if let variable = credential.passwordVariable {
        variables.append(GuideVariableModel(name: variable, words: "The password."))
      }
      return variables
    }
    let address = "The base URL of the API"
    let otherwise =
      defaultAddress.map { "; by default `\($0.replacing(sign: "`", with: "'"))`" } ?? ""
    variables.append(
      GuideVariableModel(
        name: context.configuration.environmentPrefix + "_BASE_URL",
        words: address + otherwise + "."))
    return variables
  }

  /// What the variable of a credential contains: the document's description of the scheme, or else the
  /// place in a request. A scheme with a user name and a password is described as a whole, so the
  /// description does not say which of the two the variable is for.
  private static func words(for credential: Credential) -> String {
    let description = credential.documentation.description
      .map(DocumentationComment.line).map(DocumentationComment.firstSentence)
      .map(MarkdownText.escaped)
    return switch credential.kind {
    case .bearer: description ?? "The token, sent as a bearer token."
    case .accessToken: description ?? "The OAuth 2 access token."
    case .basic: "The user name." + (description.map { " " + $0 } ?? "")
    case .header(let name):
      description ?? "The key, sent in the header field \(MarkdownText.code(name))."
    case .query(let name):
      description ?? "The key, sent in the query parameter \(MarkdownText.code(name))."
    case .cookie(let name):
      description ?? "The key, sent in the cookie \(MarkdownText.code(name))."
    }
  }
}
