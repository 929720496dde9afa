import Foundation

@_spi(Generated) extension APIClient {
  /// Sends a request whose result depends on the status of the response.
  ///
  /// Redirects among the outcomes are not followed.
  ///
  /// - Throws: ``ValidationError``, ``APIError``, ``ConfigurationError``, `CancellationError`.
  public func outcome<Outcome: Sendable>(
    for request: APIRequest, among outcomes: [DocumentedOutcome<Outcome>],
    options: RequestOptions = RequestOptions()
  ) async throws -> Outcome {
    var request = request
    request.outcomes = outcomes.map(\.statuses)
    request.expected = outcomes.map { ExpectedResponse($0.statuses, $0.content) }
    let limit = configuration.maxResponseSize
    let (response, outcome) = try await RequestCall(request, options: options, by: self).run {
      response -> (StreamedResponse, DocumentedOutcome<Outcome>?) in
      let outcome = DocumentedOutcome.outcome(for: response.head.status, among: outcomes)
      if case .body? = outcome?.reading { return (response, outcome) }
      var collected = response
      collected.body = HTTPBody(try await response.body.collected(upTo: limit))
      return (collected, outcome)
    }
    return try await result(response, outcome, of: request)
  }

  private func result<Outcome: Sendable>(
    _ response: StreamedResponse, _ outcome: DocumentedOutcome<Outcome>?, of request: APIRequest
  ) async throws -> Outcome {
    if case .body(let make)? = outcome?.reading { return make(interrupting(response, to: request)) }
    let received = response.with(body: try await response.body.data())
    switch outcome?.reading {
    case .whole(let read)?: return try read(received, request, self)
    case .location(let make)?:
      guard let location = response.location else {
        throw undecodable(received, to: request, because: UnusableOutcome.noLocation)
      }
      return make(location)
    case .body?, nil:
      throw undecodable(
        received, to: request,
        because: UnusableOutcome.undocumentedStatus(response.head.status))
    }
  }
}

extension StreamedResponse {
  /// The target of a redirect.
  fileprivate var location: URL? {
    guard let text = head.headers[.location], !text.isEmpty else { return nil }
    return URL(string: text, relativeTo: source?.absoluteURL)?.absoluteURL
  }
}
