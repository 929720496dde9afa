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

  private var client: APIClient { call.client }
  private var request: APIRequest { call.request }

  init(of call: RequestCall, number: Int) {
    self.call = call
    self.number = number
    credentials = call.credentials
    redaction = call.redaction
  }

  /// The attempt after this one.
  var next: RequestAttempt {
    var next = RequestAttempt(of: call, number: number + 1)
    next.hasRenewed = hasRenewed
    return next
  }

  // MARK: - Credentials

  /// Asks the providers of credentials for their tokens, unless they have just been asked.
  ///
  /// - Throws: What a provider throws.
  mutating func resolveCredentials() async throws {
    guard !isResolved, call.credentials.contains(where: \.isProvided) else { return }
    var resolved: [Credential] = []
    for credential in call.credentials { resolved.append(try await credential.resolved()) }
    use(resolved)
  }

  private mutating func use(_ resolved: [Credential]) {
    credentials = resolved
    redaction = call.redaction.adding(resolved.flatMap(\.secrets))
    isResolved = true
  }

  /// The attempt with other tokens, after the server has refused one: once for a call.
  ///
  /// - Returns: `nil` if no provider has another.
  func renewed(after failure: AttemptFailure) async throws -> RequestAttempt? {
    guard failure.head?.status == 401, !hasRenewed,
      call.credentials.contains(where: \.isProvided)
    else { return nil }
    var renewed: [Credential] = []
    for (offered, refused) in zip(call.credentials, credentials) {
      renewed.append(try await offered.resolved(replacing: refused.secrets.first))
    }
    guard renewed.map(\.secrets) != credentials.map(\.secrets) else { return nil }
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
    let outgoing = OutgoingRequest(
      try call.message(with: credentials), body: call.body?.content,
      operation: request.operation, attempt: number)
    warnOfPlainText(outgoing.head)
    let start = ContinuousClock.now
    call.configuration.logger?.trace(
      "Request, attempt \(number)", metadata: metadata(headers: outgoing.head.headerFields))
    let timeout = call.options.timeout ?? request.timeout ?? call.configuration.timeout
    let output: Output?
    do {
      output = try await client.timeLimit.run(timeout) {
        let exchange = MessageExchange(
          client: client, redirects: call.options.redirects, outcomes: request.outcomes,
          timeout: timeout)
        let response = try await exchange.send(outgoing)
        return try await receive(try await self.success(response, after: start))
      }
    } catch let error as TransportError {
      try Task.checkCancellation()
      throw failure(error)
    }
    guard let output else {
      throw AttemptFailure(
        error: .timedOut(TimeoutFailure(timeout, to: request, redaction: redaction)),
        isTransient: true, mayHaveTakenEffect: true)
    }
    return output
  }

  private func success(
    _ response: IncomingResponse, after start: ContinuousClock.Instant
  ) async throws -> StreamedResponse {
    let head = ResponseHead(
      status: response.head.status.code, headers: response.head.headerFields)
    if let logger = call.configuration.logger {
      let milliseconds = Int((ContinuousClock.now - start).inSeconds * 1000)
      logger.debug("Response \(head.status) after \(milliseconds) ms", metadata: metadata(head))
      logger.trace("Headers of the response", metadata: metadata(head, headers: head.headers))
    }
    if response.head.status.kind == .successful || request.isOutcome(head.status) {
      ResponseRecorder.current?.record(head)
      return StreamedResponse(
        head: head, url: response.url, body: response.body, redaction: redaction)
    }
    let body = try await response.body.collected(upTo: call.configuration.maxResponseSize)
    let policy = call.configuration.retryPolicy
    let failed = FailedResponse(
      head, body: body, to: request, redaction: redaction, now: policy.now())
    throw AttemptFailure(
      error: APIError(failed), head: head, isTransient: policy.isTransient(head),
      mayHaveTakenEffect: !head.saysNothingWasDone)
  }

  private func failure(_ error: TransportError) -> AttemptFailure {
    AttemptFailure(
      error: .connectionFailed(ConnectionFailure(error, to: request, redaction: redaction)),
      isTransient: error.isTransient, mayHaveTakenEffect: error.mayHaveBeenSent)
  }

  // MARK: - Logging

  /// Says once that credentials go over a network unencrypted.
  private func warnOfPlainText(_ head: HTTPRequest) {
    guard let logger = call.configuration.logger, head.scheme == "http", !credentials.isEmpty,
      let host = head.absoluteURL?.host, !Origin.isLoopback(host),
      client.state.hasWarnedOfPlainText.raise()
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

/// A successful response whose body is still to be read.
struct StreamedResponse: Sendable {
  let head: ResponseHead
  /// Where it came from, after redirects; `nil` if a middleware made it.
  let url: URL?
  var body: HTTPBody
  /// Removes the secrets of the request from strings.
  let redaction: Redaction
}

/// A successful response with its body in memory.
struct ReceivedResponse: Sendable {
  let head: ResponseHead
  let body: Data
  /// Removes the secrets of the request from strings.
  let redaction: Redaction
}

extension HTTPBody {
  /// The body in memory.
  ///
  /// - Throws: ``TransportError`` if it is too large.
  func collected(upTo limit: Int) async throws -> Data {
    do {
      return try await data(upTo: limit)
    } catch HTTPBodyError.tooLarge {
      throw TransportError(
        .responseTooLarge, reason: "the response has more than \(limit) bytes (maxResponseSize)")
    }
  }
}
