import TemplateEngine

/// The method that makes a call which starts work, and waits for the end of the work.
struct StartedWorkModel: MethodViewModel {
  var documentation: Comment
  var method: MethodShape
  var call: Layout
  var wait: Layout = ""
  /// The name of the response that started the work.
  var started: String
  var monitor: MonitorModel?

  static let fields: [Field<StartedWorkModel>] =
    [.comment("documentation", "the comment, each line with its slashes") { $0.documentation }]
    + signature + [
      .code("call", "the call that starts the work") { $0.call },
      .code("wait", "the call that waits for the work; empty if there is none") { $0.wait },
      .text("started", "the name of the response that started the work") { $0.started },
      .model("monitor", "how a header field of the response leads to the end; none if `wait` does")
      {
        $0.monitor
      },
    ]
}

/// Waiting for work that a header field of a response names.
struct MonitorModel: ViewModel {
  var value: Layout
  var final: Layout
  var fetch: OutcomeExtractionModel
  var isIgnored: Bool

  static let fields: [Field<MonitorModel>] = [
    .code("value", "the type of the value at the end; empty for none") { $0.value },
    .code("final", "where the value is at the end") { $0.final },
    .model("fetch", "how the work is started, and which result is the value at the end") {
      $0.fetch
    },
    .flag("isIgnored", "whether the result of the call is not the value") { $0.isIgnored },
  ]
}
