import TemplateEngine

/// What an operation sends.
struct RequestModel: ViewModel {
  var method: String
  var path: String
  var id: String
  var isAnonymous: Bool
  var security: String
  var server: String
  var accept: String
  var values: [RequestValueModel]
  var checks: [CheckModel]
  var body: String
  var bodyMethod: String
  var failures: [FailureModel]
  /// The type of the answer, and what it must satisfy as a whole.
  var answer: String
  var answerChecks: [CheckModel]

  /// Whether method and path are all that there is to it.
  private var isPlain: Bool {
    !isAnonymous && security.isEmpty && server.isEmpty && accept.isEmpty && values.isEmpty
      && checks.isEmpty && body.isEmpty
      && failures.isEmpty && answerChecks.isEmpty
  }

  static let fields: [Field<RequestModel>] = [
    .flag("isPlain", "whether method and path are all that there is to it") { $0.isPlain },
    .text("method", "the argument that names the method: `.get`, or its text after a label") {
      $0.method
    },
    .text("path", "the path as an interpolated literal") { $0.path },
    .text("id", "the operation's id, as a literal") { $0.id },
    .flag("isAnonymous", "whether the credentials stay at home") { $0.isAnonymous },
    .text("security", "the schemes that let it in, as a literal; empty for the usual ones") {
      $0.security
    },
    .text("server", "where else than the others it is, as a literal; empty for there") {
      $0.server
    },
    .text("accept", "the media type of the answer, as a literal; empty for JSON") { $0.accept },
    .list("values", "the query items, header fields and cookies") { $0.values },
    .flag("hasChecks", "whether a parameter has anything to satisfy") { !$0.checks.isEmpty },
    .list("checks", "what the parameters must satisfy") { $0.checks },
    .text("body", "the arguments that set the body; empty where there is none") { $0.body },
    .text("bodyMethod", "the method that sets the body") { $0.bodyMethod },
    .flag("hasFailures", "whether failures are documented") { !$0.failures.isEmpty },
    .flag("hasSeveralFailures", "whether several failures are documented") {
      $0.failures.count > 1
    },
    .list("failures", "the documented failures") { $0.failures },
    .text("answer", "the type of the answer") { $0.answer },
    .flag("hasAnswerChecks", "whether the answer as a whole has anything to satisfy") {
      !$0.answerChecks.isEmpty
    },
    .list("answerChecks", "what the answer as a whole must satisfy") { $0.answerChecks },
  ]
}

/// A value that travels outside of the body.
struct RequestValueModel: ViewModel {
  var method: String
  var name: String
  var value: String
  var style: String

  static let fields: [Field<RequestValueModel>] = [
    .text("method", "`setQuery`, `setQueryString`, `setHeader` or `setCookie`") { $0.method },
    .text("name", "the name on the wire as a literal, and a comma; empty where there is none") {
      $0.name
    },
    .text("value", "the argument") { $0.value },
    .text("style", "further arguments, each after a comma; empty for the usual style") { $0.style },
  ]
}

/// A documented failure.
struct FailureModel: ViewModel {
  var arguments: String

  static let fields: [Field<FailureModel>] = [
    .text("arguments", "the failure as a member expression") { $0.arguments }
  ]
}
