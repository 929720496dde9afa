import Foundation
import HTTPTypes
import Logging

/// One call of an operation: its attempts, until one succeeds or no other may follow.
struct RequestCall: Sendable {
  let client: APIClient
  let request: APIRequest
  let options: RequestOptions
  let body: RequestBody?
  let idempotencyKey: HTTPField?

  /// Removes the secrets of the client and of the request from strings.
  let redaction: Redaction

  /// The credentials to send, before providers are called.
  let credentials: [Credential]

  var configuration: ClientConfiguration { client.configuration }

  /// How long an attempt may take.
  var timeout: Duration { options.timeout ?? request.timeout ?? configuration.timeout }

  /// Makes all checks that are possible before anything is sent.
  ///
  /// - Throws: ``ValidationError`` with every violation; `EncodingError` when the body cannot be
  ///   written; ``ConfigurationError``.
  init(_ request: APIRequest, options: RequestOptions, by client: APIClient) throws {
    try client.check(request, options: options)
    self.client = client
    self.request = request
    self.options = options
    var secrets = request.secrets
    if let unmade = request.body {
      let sent = SentSecrets()
      body = try SentSecrets.$current.withValue(sent) { try unmade.made() }
      secrets += sent.texts
    } else {
      body = nil
    }
    redaction = client.redaction.adding(secrets).addingHeaders(options.headers)
    idempotencyKey = try RequestCall.idempotencyKey(
      of: request, options: options, configuration: client.configuration)
    credentials =
      request.sendsCredentials
      ? CredentialChoice.credentials(
        among: client.credentials, for: request.security ?? client.security) : []
  }

  private static func idempotencyKey(
    of request: APIRequest, options: RequestOptions, configuration: ClientConfiguration
  ) throws -> HTTPField? {
    guard request.method != .get, request.method != .head else { return nil }
    let known = request.idempotencyHeader ?? configuration.idempotencyHeader
    let name = known ?? "Idempotency-Key"
    func isKey(_ header: String) -> Bool { header.lowercased() == name.lowercased() }
    // In the order in which headers override each other.
    let given =
      options.idempotencyKey ?? options.headers.first { isKey($0.key) }?.value
      ?? request.headers.last { isKey($0.name) }?.value
      ?? configuration.additionalHeaders.first { isKey($0.key) }?.value
    guard known != nil || given != nil else { return nil }
    guard let fieldName = HTTPField.Name(name) else {
      throw ConfigurationError.invalidHeaderName(name)
    }
    return HTTPField(name: fieldName, value: given ?? UUID().lowercaseString)
  }

  /// Runs the call.
  ///
  /// - Parameter receive: What is done with a successful response, within the time-out of the
  ///   attempt.
  /// - Throws: ``APIError``, ``ConfigurationError``, what a provider of credentials or a middleware
  ///   throws, `CancellationError`.
  func run<Output: Sendable>(
    _ receive: @escaping @Sendable (StreamedResponse) async throws -> Output
  ) async throws -> Output {
    guard let limit = options.totalTimeout ?? configuration.totalTimeout else {
      return try await attempts(until: nil, receive)
    }
    let end = ContinuousClock.now + limit
    let output = try await client.timeLimit.run(limit) { try await attempts(until: end, receive) }
    guard let output else {
      throw APIError.timedOut(
        TimeoutFailure(limit, awaiting: .response, to: request, redaction: redaction))
    }
    return output
  }

  private func attempts<Output: Sendable>(
    until end: ContinuousClock.Instant?,
    _ receive: @escaping @Sendable (StreamedResponse) async throws -> Output
  ) async throws -> Output {
    let retries = max(0, options.maxRetries ?? configuration.maxRetries)
    var retry = 0
    var attempt = RequestAttempt(of: self, number: 1)
    while true {
      do {
        try await attempt.resolveCredentials()
        let output = try await attempt.run(receive)
        client.allowance.returnForSuccess()
        return output
      } catch let failure as AttemptFailure {
        guard canRepeatBody else { throw recorded(failure) }
        if let renewed = try await renewed(attempt, after: failure) {
          attempt = renewed
          continue
        }
        guard retry < retries, mayRepeat(after: failure),
          let delay = configuration.retryPolicy.delay(beforeRetry: retry, after: failure.head),
          // The error of now says more than that the time was over.
          end.map({ ContinuousClock.now + delay < $0 }) ?? true,
          client.allowance.take()
        else { throw recorded(failure) }
        retry += 1
        configuration.logger?.notice(
          "Trying again in \(delay), \(retry) of \(retries): \(failure.error)",
          metadata: attempt.metadata())
        try await client.clock.sleep(for: delay)
        try Task.checkCancellation()
        attempt = attempt.next
      }
    }
  }

  private func renewed(
    _ attempt: RequestAttempt, after failure: AttemptFailure
  ) async throws -> RequestAttempt? {
    do {
      return try await attempt.renewed(after: failure)
    } catch let failure as AttemptFailure {
      throw recorded(failure)
    }
  }

  /// The error to throw. Whoever records responses learns of the failed one.
  private func recorded(_ failure: AttemptFailure) -> APIError {
    if let head = failure.head {
      ResponseRecorder.current?.record(
        head, of: .init(request: request, redaction: redaction))
    }
    return failure.error
  }

  /// Whether the body can be sent again: one that can be read once may be unread so far.
  private var canRepeatBody: Bool { body?.content.canBeRead ?? true }

  private func mayRepeat(after failure: AttemptFailure) -> Bool {
    guard failure.isTransient, request.retry != .never else { return false }
    return request.retry == .always || !failure.mayHaveTakenEffect || idempotencyKey != nil
      || request.method.isIdempotent || configuration.retryPolicy.repeatsUnsafeRequests
  }
}

extension HTTPRequest.Method {
  /// Whether doing it twice is doing it once (RFC 9110 section 9.2.2).
  var isIdempotent: Bool {
    [.get, .head, .options, .trace, .put, .delete].contains(self)
  }
}

/// An attempt that came to nothing.
struct AttemptFailure: Error {
  let error: APIError
  var head: ResponseHead?
  let isTransient: Bool
  /// Whether the server may have done what was requested.
  let mayHaveTakenEffect: Bool
}
