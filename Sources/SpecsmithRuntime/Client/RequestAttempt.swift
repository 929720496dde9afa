import Foundation
import HTTPTypes
import Logging

/// One attempt of a call: the request with its credentials, and what came of it.
struct RequestAttempt: Sendable {
  private let call: RequestCall
  private let number: Int
  private var hasRenewed = false
  /// Whether the providers of credentials were asked.
  private var isResolved = false
  private var credentials: [Credential]
  private(set) var redaction: Redaction
  /// How much of the attempt's time is left for the exchange.
  private var timeLeft: Duration

  private var client: APIClient { call.client }
  private var request: APIRequest { call.request }

  init(of call: RequestCall, number: Int) {
    self.call = call
    self.number = number
    credentials = call.credentials
    redaction = call.redaction
    timeLeft = call.timeout
  }

  /// The attempt after this one.
  var next: RequestAttempt {
    var next = RequestAttempt(of: call, number: number + 1)
    next.hasRenewed = hasRenewed
    return next
  }

  // MARK: - Credentials

  /// Asks the providers of credentials for their tokens, unless they have just been asked. The time
  /// that they take is a part of the attempt's.
  ///
  /// - Throws: ``AttemptFailure`` if they take too long; what a provider throws.
  mutating func resolveCredentials() async throws {
    guard !isResolved, hasProviders else { return }
    try await use(askProviders(replacing: nil))
  }

  private var hasProviders: Bool { call.credentials.contains(where: \.isProvided) }

  /// - Parameter refused: The credentials of which the server has refused one.
  /// - Throws: ``AttemptFailure`` if the providers take too long; what a provider throws.
  private func askProviders(
    replacing refused: [Credential]?
  ) async throws -> (credentials: [Credential], timeLeft: Duration) {
    let start = ContinuousClock.now
    let offered = call.credentials
    let credentials = try await client.timeLimit.run(call.timeout) {
      var credentials: [Credential] = []
      for (index, credential) in offered.enumerated() {
        let token = refused.flatMap { $0[index].secrets.first }
        credentials.append(try await credential.resolved(replacing: token))
      }
      return credentials
    }
    guard let credentials else { throw timeout(awaiting: .credential) }
    return (credentials, call.timeout - (ContinuousClock.now - start))
  }

  private mutating func use(_ resolved: (credentials: [Credential], timeLeft: Duration)) {
    credentials = resolved.credentials
    timeLeft = resolved.timeLeft
    redaction = call.redaction.adding(credentials.flatMap(\.secrets))
    isResolved = true
  }

  /// The attempt with other tokens, after the server has refused one: once for a call.
  ///
  /// - Returns: `nil` if no provider has another.
  /// - Throws: ``AttemptFailure`` if the providers take too long; what a provider throws.
  func renewed(after failure: AttemptFailure) async throws -> RequestAttempt? {
    guard failure.head?.status == 401, !hasRenewed, hasProviders else { return nil }
    let renewed = try await askProviders(replacing: credentials)
    guard renewed.credentials.map(\.secrets) != credentials.map(\.secrets) else { return nil }
    var next = next
    next.hasRenewed = true
    next.use(renewed)
    return next
  }

  // MARK: - The exchange

  /// - Throws: ``AttemptFailure``; ``ConfigurationError``; what a middleware throws;
  ///   `CancellationError`.
  func run<Output: Sendable>(
    _ receive: @escaping @Sendable (StreamedResponse) async throws -> Output
  ) async throws -> Output {
    try Task.checkCancellation()
    let outgoing = OutgoingRequest(
      try call.message(with: credentials), body: call.body?.content,
      operation: request.operation, pathTemplate: request.path.template, attempt: number,
      expected: request.expected, redaction: redaction)
    warnOfPlainText(outgoing.head)
    let start = ContinuousClock.now
    call.configuration.logger?.trace(
      "Request, attempt \(number)", metadata: metadata(headers: outgoing.head.headerFields))
    let end = SuspendingClock.now + timeLeft
    do {
      let exchange = MessageExchange(
        client: client, redirects: call.options.redirects, outcomes: request.outcomes)
      guard let response = try await exchange.send(outgoing, until: end) else {
        throw timeout(awaiting: .response)
      }
      let head = self.head(of: response, after: start)
      guard response.head.status.kind == .successful || request.isOutcome(head.status) else {
        throw try await failure(head, response.body, until: end)
      }
      ResponseRecorder.current?.record(head, of: .init(request: request, redaction: redaction))
      let received = StreamedResponse(
        head: head, source: response.source, body: response.body, redaction: redaction)
      let output = try await client.timeLimit.run(end - .now, startsHere: true) {
        try await receive(received)
      }
      guard let output else { throw timeout(awaiting: .response) }
      return output
    } catch let error as TransportError {
      try Task.checkCancellation()
      throw error.kind == .timedOut ? timeout(awaiting: .response) : failure(error)
    }
  }

  private func head(
    of response: IncomingResponse, after start: ContinuousClock.Instant
  ) -> ResponseHead {
    let head = ResponseHead(
      status: response.head.status.code, headers: response.head.headerFields)
    if let logger = call.configuration.logger {
      let milliseconds = Int((ContinuousClock.now - start).inSeconds * 1000)
      logger.debug("Response \(head.status) after \(milliseconds) ms", metadata: metadata(head))
      logger.trace("Headers of the response", metadata: metadata(head, headers: head.headers))
    }
    return head
  }

  // MARK: - Failures

  /// The failure that a response reports. Its status counts even if its body cannot be read.
  ///
  /// - Parameter end: When the body must have arrived.
  private func failure(
    _ head: ResponseHead, _ body: HTTPBody, until end: SuspendingClock.Instant
  ) async throws -> AttemptFailure {
    let limit = call.configuration.maxResponseSize
    let collected = try await client.timeLimit.run(end - .now) {
      try await body.collectedBeginning(upTo: limit)
    }
    let (data, bodyFailure) =
      collected ?? (Data(), TransportError(.idle, reason: "the body did not arrive in time"))
    let policy = call.configuration.retryPolicy
    let failed = FailedResponse(
      head, body: data, bodyFailure: bodyFailure, to: request, redaction: redaction,
      now: policy.now())
    return AttemptFailure(
      error: APIError(failed), head: head, isTransient: policy.isTransient(head),
      mayHaveTakenEffect: !head.wasNotProcessed)
  }

  private func failure(_ error: TransportError) -> AttemptFailure {
    AttemptFailure(
      error: .connectionFailed(ConnectionFailure(error, to: request, redaction: redaction)),
      isTransient: error.isTransient, mayHaveTakenEffect: error.mayHaveBeenSent)
  }

  private func timeout(awaiting awaited: TimeoutFailure.Awaited) -> AttemptFailure {
    AttemptFailure(
      error: .timedOut(
        TimeoutFailure(call.timeout, awaiting: awaited, to: request, redaction: redaction)),
      isTransient: true, mayHaveTakenEffect: awaited == .response)
  }

  // MARK: - Logging

  /// Says once that credentials go over a network unencrypted.
  private func warnOfPlainText(_ head: HTTPRequest) {
    guard let logger = call.configuration.logger, head.scheme == "http", !credentials.isEmpty,
      let host = head.absoluteURL?.host, !Origin.isLoopback(host),
      client.hasWarnedOfPlainText.raise()
    else { return }
    logger.warning("Credentials are sent unencrypted, over http", metadata: metadata())
  }

  /// What every log line about a request carries.
  func metadata(
    _ head: ResponseHead? = nil, headers: HTTPFields? = nil
  ) -> Logger.Metadata {
    var metadata = request.metadata(head, redaction: redaction)
    if let headers { metadata["headers"] = headers.metadata(redaction: redaction) }
    return metadata
  }
}
