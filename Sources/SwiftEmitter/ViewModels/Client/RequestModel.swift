import TemplateEngine

/// The request of an operation.
struct RequestModel: ViewModel {
  var method: String
  var path: Layout
  var id: Layout
  var isAnonymous: Bool
  var security: Layout
  var server: Layout
  var accept: Layout
  /// The header of the idempotency key; empty where the document has none.
  var idempotencyHeader: Layout
  /// Whether the request is retried, and the time-out of an attempt; empty for the defaults.
  var retry: String
  var timeout: String
  var values: [RequestValueModel]
  var checks: [CheckModel]
  var body: RequestValueModel?
  /// The property of the body that requests a stream, if the method sets it.
  var flag: String
  var failures: [FailureModel]
  /// The checks of the whole response.
  var responseChecks: [ResponseChecksModel]

  /// Whether the request consists only of the method and the path.
  private var isPlain: Bool {
    !isAnonymous && security.isEmpty && server.isEmpty && accept.isEmpty
      && idempotencyHeader.isEmpty && retry.isEmpty
      && timeout.isEmpty && values.isEmpty
      && checks.isEmpty && body == nil
      && failures.isEmpty && responseChecks.isEmpty
  }

  static let fields: [Field<RequestModel>] = [
    .flag("isPlain", "whether method and path are all that there is to it") { $0.isPlain },
    .text("method", "the method, as a literal") { $0.method },
    .code("path", "the path as an interpolated literal") { $0.path },
    .code("id", "the operation's id, as a literal") { $0.id },
    .flag("isAnonymous", "whether the credentials stay at home") { $0.isAnonymous },
    .code("security", "its security schemes, as a literal; empty for the client's") {
      $0.security
    },
    .code("server", "where else than the others it is, as a literal; empty for there") {
      $0.server
    },
    .code("accept", "the media type of the response, as a literal; empty for JSON") { $0.accept },
    .code("idempotencyHeader", "the header of the idempotency key, as a literal; empty for none") {
      $0.idempotencyHeader
    },
    .text("retry", "whether the request is sent again; empty if its method decides") { $0.retry },
    .text("timeout", "how long an attempt may take; empty for as long as the client allows") {
      $0.timeout
    },
    .list("values", "the parameters to hide, the query items, header fields and cookies") {
      $0.values
    },
    .flag("hasChecks", "whether a parameter has anything to satisfy") { !$0.checks.isEmpty },
    .list("checks", "the checks of the parameters") { $0.checks },
    .model("body", "how the body is set, where there is one") { $0.body },
    .text("flag", "the property of the body that is set to ask for a stream; empty for none") {
      $0.flag
    },
    .flag("hasFailures", "whether failures are documented") { !$0.failures.isEmpty },
    .flag("hasSeveralFailures", "whether several failures are documented") {
      $0.failures.count > 1
    },
    .list("failures", "the documented failures") { $0.failures },
    .list("responseChecks", "the checks of the whole response, or of each outcome") {
      $0.responseChecks
    },
  ]
}

/// The code that adds a value or the body to a request.
struct RequestValueModel: ViewModel {
  var method: String
  var arguments: [ArgumentModel]

  static let fields: [Field<RequestValueModel>] = [
    .text(
      "method", "`hide`, `setQuery`, `setHeader`, `setJSONBody` or another method of the request"
    ) {
      $0.method
    },
    .list("arguments", "the name on the wire, the value, and how it is written") { $0.arguments },
  ]
}

/// The checks of a whole response.
struct ResponseChecksModel: ViewModel {
  /// The outcome that has them; empty if there is one.
  var statuses: String
  var response: Layout
  /// Empty for an outcome that is not checked, unlike a less specific one.
  var checks: [CheckModel]

  static let fields: [Field<ResponseChecksModel>] = [
    .text("statuses", "the statuses of the outcome that is checked; empty for all") { $0.statuses },
    .code("response", "the type of the response") { $0.response },
    .flag("hasChecks", "whether the response has anything to satisfy") { !$0.checks.isEmpty },
    .list("checks", "what the response has to satisfy") { $0.checks },
  ]
}

/// A documented failure.
struct FailureModel: ViewModel {
  var failure: Layout

  static let fields: [Field<FailureModel>] = [
    .code("failure", "the failure as a member expression") { $0.failure }
  ]
}
