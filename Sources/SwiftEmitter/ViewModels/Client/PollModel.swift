import TemplateEngine

/// The methods that wait for the end of the work that an operation polls.
struct PollModel: ViewModel {
  var wait: DocumentedMethodModel
  var updates: DocumentedMethodModel?
  var call: Layout
  var value: Layout
  var subject: String
  var rule: Layout
  var fetch: OutcomeExtractionModel

  static let fields: [Field<PollModel>] = [
    .model("wait", "the method that waits for the end") { $0.wait },
    .model("updates", "the method that returns each value; none if only the last one is known") {
      $0.updates
    },
    .code("call", "the call of the method that returns each value; empty if there is none") {
      $0.call
    },
    .code("value", "the type of the value at the end") { $0.value },
    .text("subject", "the parameter that identifies the work") { $0.subject },
    .code("rule", "the rule that says when the work has ended") { $0.rule },
    .model("fetch", "how the value is asked for once") { $0.fetch },
  ]
}

/// A method with a comment.
struct DocumentedMethodModel: MethodViewModel {
  var documentation: Comment
  var method: MethodShape

  static let fields: [Field<DocumentedMethodModel>] =
    [.comment("documentation", "the comment, each line with its slashes") { $0.documentation }]
    + signature
}

/// How the value at the end of some work is taken from the result of a call.
struct OutcomeExtractionModel: ViewModel {
  var call: Layout
  var cases: String
  var emptyCases: String
  var emptyValue: String

  static let fields: [Field<OutcomeExtractionModel>] = [
    .code("call", "the call") { $0.call },
    .flag("hasOutcomes", "whether only some outcomes of the call are the end") {
      !$0.cases.isEmpty || !$0.emptyCases.isEmpty
    },
    .text("cases", "the patterns of outcomes with a `value`; may be empty") { $0.cases },
    .text("emptyCases", "the patterns of outcomes at the end without a value; may be empty") {
      $0.emptyCases
    },
    .text("emptyValue", "the value of those outcomes") { $0.emptyValue },
  ]
}
