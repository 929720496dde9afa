import TemplateEngine

/// An operation: one method that sends, and those that lead to it.
struct OperationModel: ViewModel {
  var documentation: String
  var deprecation: String
  var name: String
  var parameters: String
  var result: String
  var isDiscardable: Bool
  var sender: String
  var request: RequestModel
  var overloads: [OverloadModel]
  var poll: PollModel?

  static let fields: [Field<OperationModel>] = [
    .text("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("deprecation", "the message as a string literal; empty where not deprecated") {
      $0.deprecation
    },
    .text("name", "the method's name") { $0.name },
    .text("parameters", "the parameters with types and defaults, on one line") { $0.parameters },
    .text("result", "the type of what is returned; empty for nothing") { $0.result },
    .flag("isDiscardable", "whether the result is worth something even if nobody looks at it") {
      $0.isDiscardable
    },
    .text("sender", "the client's method that sends and decodes") { $0.sender },
    .model("request", "what is sent") { $0.request },
    .list("overloads", "the same call with the body's properties as arguments") { $0.overloads },
    .model("poll", "how to wait for the end of what is asked about") { $0.poll },
  ]
}

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

/// A method that makes the body of its arguments.
struct OverloadModel: ViewModel {
  var documentation: String
  var deprecation: String
  var name: String
  var parameters: String
  var result: String
  var isDiscardable: Bool
  var call: String

  static let fields: [Field<OverloadModel>] = [
    .text("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("deprecation", "the message as a string literal; empty where not deprecated") {
      $0.deprecation
    },
    .text("name", "the method's name") { $0.name },
    .text("parameters", "the parameters with types and defaults, on one line") { $0.parameters },
    .text("result", "the type of what is returned; empty for nothing") { $0.result },
    .flag("isDiscardable", "whether the result is worth something even if nobody looks at it") {
      $0.isDiscardable
    },
    .text("call", "the call of the method, with the body made of the arguments") { $0.call },
  ]
}

/// How to wait for the end of a long-running job.
struct PollModel: ViewModel {
  var deprecation: String
  var noun: String
  var subject: String
  var parameters: String
  var sequenceParameters: String
  var call: String
  var result: String
  var status: String
  var succeeded: String
  var failed: String

  static let fields: [Field<PollModel>] = [
    .text("deprecation", "the message as a string literal; empty where not deprecated") {
      $0.deprecation
    },
    .text("noun", "the type of what is waited for: `Run`") { $0.noun },
    .text("subject", "the parameter that tells which") { $0.subject },
    .text("parameters", "the parameters of `wait`, before the interval") { $0.parameters },
    .text("sequenceParameters", "the parameters of `updates`, before the interval") {
      $0.sequenceParameters
    },
    .text("call", "the call that asks again") { $0.call },
    .text("result", "the type of the answer") { $0.result },
    .text("status", "the expression of the status's raw value, below `answer`") { $0.status },
    .text("succeeded", "the values that mean success, as literals with commas") { $0.succeeded },
    .text("failed", "the values that mean failure, as literals with commas; may be empty") {
      $0.failed
    },
  ]
}
