import OpenAPIDocument
import SDKModel

/// Answers to requests that are refused.
extension Mock {
  /// The document's own error, or else a problem as RFC 9457 describes it.
  mutating func error(
    _ statuses: [Int], _ message: String, _ problems: [Problem], _ call: Call
  ) -> MockAnswer {
    let choice = StatusChoice(operation: call.operation).error(statuses)
    var answer = MockAnswer(
      response: MockResponse(status: choice.status), operation: call.title, source: "problem",
      problems: problems, requestBody: call.checked.body)
    if let response = choice.response {
      let media =
        ContentNegotiation(accept: call.request.header("Accept"))
        .choice(among: response.content, prefersStream: false) ?? response.content.first
      if let media, media.schema != nil || !media.examples.isEmpty,
        var body = try? bodies.body(of: media, example: nil, isDynamic: false)
      {
        setMessage(message, choice.status, in: &body, media)
        fill(&answer, with: body)
        answer.source = "documented error"
      }
      answer.response.headers += HeaderValues.fields(
        of: response, status: choice.status, path: call.request.path, &bodies.values)
    }
    if answer.response.parts.isEmpty {
      answer.response.parts = [
        ProblemDetails.body(status: choice.status, detail: message, problems)
      ]
      answer.response.set("Content-Type", "application/problem+json")
    }
    if !problems.isEmpty {
      answer.response.set("Specsmith-Problems", ProblemDetails.header(problems))
    }
    return answer
  }

  /// Puts the message into a made error, unless its schema forbids that.
  private mutating func setMessage(
    _ message: String, _ status: Int, in body: inout ResponseBody, _ media: MediaTypeObject
  ) {
    guard body.source == "made", let literal = body.literal, let schema = body.schema else {
      return
    }
    let informative = ProblemDetails.setting(message, status: status, in: literal)
    guard informative != literal, bodies.values.agrees(informative, with: schema) else { return }
    body.parts = [BodyText.bytes(of: informative, media)]
  }

  /// A problem that has nothing to do with the operation's own errors.
  func refusal(_ status: Int, _ problems: [Problem], _ call: Call? = nil) -> MockAnswer {
    var answer = MockAnswer(
      response: MockResponse(status: status), operation: call?.title, source: "problem",
      problems: problems)
    let detail = problems.first?.text ?? ""
    answer.response.parts = [ProblemDetails.body(status: status, detail: detail, problems)]
    answer.response.set("Content-Type", "application/problem+json")
    return answer
  }
}
