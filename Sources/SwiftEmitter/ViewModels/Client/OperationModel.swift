import SDKModel
import TemplateEngine

/// An operation: the method that sends the request, and the methods that call it.
struct OperationModel: MethodViewModel {
  /// The method of the runtime's client that sends a request and reads the response.
  enum Sender {
    /// Decodes JSON, or expects no content.
    case send
    case text
    /// Returns the body as it arrives.
    case body
    case stream(StreamedContent)
    /// Returns what the status of the response says.
    case outcome([Layout])

    fileprivate var call: Layout {
      switch self {
      case .send: .call("client.send", ["request", "options: options"])
      case .text: .call("client.text", ["for: request", "options: options"])
      case .body: .call("client.body", ["for: request", "options: options"])
      case .stream(let stream):
        .call(stream.sender, ["for: request"] + stream.form + stream.errors + ["options: options"])
      case .outcome(let outcomes):
        .call(
          "client.outcome",
          ["for: request", .argument("among", .list(outcomes)), "options: options"])
      }
    }
  }

  var documentation: Comment
  var method: MethodShape
  var sender: Sender
  /// The enumeration that the method returns, if there are several outcomes.
  var outcomes: OutcomesModel?
  var request: RequestModel
  var overloads: [OverloadModel]
  var poll: PollModel?
  var startedWork: StartedWorkModel?
  var pages: PagesModel?

  static let fields: [Field<OperationModel>] =
    [.comment("documentation", "the comment, each line with its slashes") { $0.documentation }]
    + signature + [
      .code("call", "the call that sends the request and reads what comes back") {
        $0.sender.call
      },
      .model("outcomes", "the enumeration that it returns; none if there is one outcome") {
        $0.outcomes
      },
      .model("request", "what is sent") { $0.request },
      .list("overloads", "the same call with the body's properties as arguments") { $0.overloads },
      .model("poll", "the methods that wait for the end of what it asks for") { $0.poll },
      .model("startedWork", "the method that waits for the end of what it starts") {
        $0.startedWork
      },
      .model("pages", "the method that iterates over the items of all pages") { $0.pages },
    ]
}

extension StreamedContent {
  fileprivate var sender: Layout {
    switch framing {
    case .serverSentEvents: "client.events"
    case .jsonLines: "client.jsonLines"
    case .jsonSequence: "client.jsonSequence"
    }
  }

  /// A union itself determines whether an error is one of its values.
  fileprivate var errors: [Layout] {
    hasErrorElements ? [.argument("errors", ".elements")] : []
  }

  /// The argument that says how events become elements; none where their data are JSON.
  fileprivate var form: [Layout] {
    switch element {
    case .json: []
    case .undescribedEvent: [.argument("as", ".event")]
    case .event(_, .string): [.argument("as", ".object(data: .string)")]
    case .event(_, .json): [.argument("as", ".object(data: .json)")]
    case .event(_, .jsonInEvents(let names)):
      [
        .argument(
          "as",
          .call(
            ".object",
            [.argument("data", .call(".jsonInEvents", [.list(ofTexts: names)]))]))
      ]
    }
  }
}

/// A method that creates the body from its arguments.
struct OverloadModel: MethodViewModel {
  var documentation: Comment
  var method: MethodShape
  var body: Layout
  var call: Layout

  static let fields: [Field<OverloadModel>] =
    [.comment("documentation", "the comment, each line with its slashes") { $0.documentation }]
    + signature + [
      .code("body", "the body made of the arguments, where one without any of them is not sent") {
        $0.body
      },
      .code("call", "the call of the method, with the body made of the arguments") { $0.call },
    ]
}
