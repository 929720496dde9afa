import TemplateEngine

/// What somebody who begins with an SDK needs to know: for the README of a new package, and for the
/// landing page of its documentation.
struct GuideModel: ViewModel {
  var client: String
  var environmentPrefix: String
  var summary: String
  var variables: [GuideVariableModel]
  var needsBaseURL: Bool
  var credentials: [GuideCredentialModel]
  var hasSeveralCredentials: Bool
  var shownImports: [String]
  /// At most one each.
  var shown: [GuideCallModel]
  var failing: [GuideCallModel]
  var paged: [GuideCallModel]
  var streamed: [GuideCallModel]
  var waited: [GuideCallModel]

  static let fields: [Field<GuideModel>] = [
    .text("client", "the client's type") { $0.client },
    .text("environmentPrefix", "the prefix of environment variables") { $0.environmentPrefix },
    .text("summary", "what the API is, in the document's words, for Markdown") { $0.summary },
    .list("variables", "the environment variables that the client looks for") { $0.variables },
    .flag("needsBaseURL", "whether the document does not say where the API is") {
      $0.needsBaseURL
    },
    .list("credentials", "how a client is made with credentials, if the API needs some") {
      $0.credentials
    },
    .flag("hasSeveralCredentials", "whether calls can need different credentials") {
      $0.hasSeveralCredentials
    },
    .lines("shownImports", "the modules that the first call needs") { $0.shownImports },
    .list("shown", "the first call, if there is one") { $0.shown },
    .list("failing", "the same call, and the type of what the server says if it fails") {
      $0.failing
    },
    .list("paged", "a call that iterates over all pages, if there is one") { $0.paged },
    .list("streamed", "a call that returns a stream, if there is one") { $0.streamed },
    .list("waited", "a call that waits for the end of what it starts, if there is one") {
      $0.waited
    },
  ]
}

/// An environment variable that the client reads.
struct GuideVariableModel: ViewModel {
  var name: String
  var words: String

  static let fields: [Field<GuideVariableModel>] = [
    .text("name", "the variable's name") { $0.name },
    .text("words", "its meaning, for Markdown") { $0.words },
  ]
}

/// A client with credentials.
struct GuideCredentialModel: ViewModel {
  var construction: Layout
  var provider: Layout
  var isToken: Bool

  static let fields: [Field<GuideCredentialModel>] = [
    .code("construction", "the client made of its credentials") { $0.construction },
    .code("provider", "the client made of a provider; empty if there is none") { $0.provider },
    .flag("isToken", "whether the credential is a token of OAuth 2") { $0.isToken },
  ]
}

/// A call of an operation.
struct GuideCallModel: ViewModel {
  var words: String
  var request: String
  var statement: Layout
  var hasResult: Bool
  var problem: Layout = ""

  static let fields: [Field<GuideCallModel>] = [
    .text("words", "what the operation does, in the document's words, for Markdown") { $0.words },
    .text("request", "the method and the path as code, for Markdown") { $0.request },
    .code("statement", "the call, and what its result is assigned to") { $0.statement },
    .flag("hasResult", "whether the call returns something") { $0.hasResult },
    .code("problem", "the type of a failure's body; empty if none is described") { $0.problem },
  ]
}
