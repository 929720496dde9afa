import OpenAPIDocument
import SDKModel

/// Responses to requests that are refused.
extension Mock {
  /// The document's own error, or else a problem as RFC 9457 describes it.
  mutating func error(
    _ statuses: [Int], _ message: String, _ problems: [Problem], _ call: Call
  ) -> MockResult {
    let choice = StatusChoice(operation: call.operation).error(statuses)
    var result = MockResult(
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
        fill(&result, with: body)
        result.source = "documented error"
      }
      result.response.headers += HeaderValues.fields(
        of: response, status: choice.status, path: call.request.path, &bodies.values)
    }
    if result.response.parts.isEmpty {
      result.response.parts = [
        ProblemDetails.body(status: choice.status, detail: message, problems)
      ]
      result.response.set("Content-Type", "application/problem+json")
    }
    if !problems.isEmpty {
      result.response.set("Specsmith-Problems", ProblemDetails.header(problems))
    }
    return result
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
  func refusal(_ status: Int, _ problems: [Problem], _ call: Call? = nil) -> MockResult {
    var result = MockResult(
      response: MockResponse(status: status), operation: call?.title, source: "problem",
      problems: problems)
    let detail = problems.first?.text ?? ""
    result.response.parts = [ProblemDetails.body(status: status, detail: detail, problems)]
    result.response.set("Content-Type", "application/problem+json")
    return result
  }
}
