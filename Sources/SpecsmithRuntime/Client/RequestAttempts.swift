import Foundation
import HTTPTypes
import Logging

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A successful response.
struct ReceivedResponse: Sendable {
  let head: ResponseHead
  let body: Data
  /// Removes the secrets of the request from strings.
  let redaction: Redaction
}

extension APIClient {
  /// Checks and sends a request, as often as it takes and may.
  func response(to request: APIRequest, options: RequestOptions) async throws -> ReceivedResponse {
    try check(request, options: options)
    return try await prepared(for: request).checkedResponse(to: request, options: options)
  }

  private func checkedResponse(to request: APIRequest, options: RequestOptions) async throws
    -> ReceivedResponse
  {
    let (message, body) = try message(for: request, options: options)
    let retries = max(0, options.maxRetries ?? configuration.maxRetries)
    var retry = 0
    while true {
      let outcome = try await attempt(message, body, for: request, options: options)
      switch outcome {
      case .success(let response):
        options.onResponse?(response.head)
        return response
      case .failure(let failure):
        guard retry < retries, failure.isWorthRetrying else {
          if let head = failure.head { options.onResponse?(head) }
          throw failure.error
        }
        let delay = configuration.retryPolicy.delay(beforeRetry: retry, after: failure.head)
        retry += 1
        configuration.logger?.notice(
          "Trying again in \(delay), \(retry) of \(retries): \(failure.error)",
          metadata: metadata(of: request))
        try await configuration.retryPolicy.clock.sleep(for: delay)
        try Task.checkCancellation()
      }
    }
  }

  /// An attempt that came to nothing.
  private struct Failure: Error {
    let error: APIError
    var head: ResponseHead?
    let isWorthRetrying: Bool
  }

  private func attempt(
    _ message: HTTPRequest, _ body: Data?, for request: APIRequest, options: RequestOptions
  ) async throws -> Result<ReceivedResponse, Failure> {
    let timeout = options.timeout ?? configuration.timeout
    let response: HTTPResponse
    let data: Data
    do {
      let transport = transport
      let received = try await TimeLimit.run(timeout, by: ContinuousClock()) {
        try await transport.send(message, body: body, timeout: timeout)
      }
      guard let received else { return .failure(timeoutFailure(timeout, request)) }
      (response, data) = received
    } catch {
      try Task.checkCancellation()
      if error is CancellationError { throw error }
      if (error as? URLError)?.code == .timedOut {
        return .failure(timeoutFailure(timeout, request))
      }
      let failure = ConnectionFailure(error, to: request, redaction: redaction)
      return .failure(
        Failure(error: .connectionFailed(failure), isWorthRetrying: failure.isRetryable))
    }
    let head = ResponseHead(status: response.status.code, headers: response.headerFields)
    configuration.logger?.debug("Answered \(head.status)", metadata: metadata(of: request, head))
    guard response.status.kind != .successful else {
      return .success(ReceivedResponse(head: head, body: data, redaction: redaction))
    }
    let failed = FailedResponse(
      head, body: data, to: request, redaction: redaction, now: configuration.retryPolicy.now())
    return .failure(
      Failure(
        error: APIError(failed), head: head,
        isWorthRetrying: configuration.retryPolicy.retries(head)))
  }

  private func timeoutFailure(_ timeout: Duration, _ request: APIRequest) -> Failure {
    Failure(
      error: .timedOut(TimeoutFailure(timeout, to: request, redaction: redaction)),
      isWorthRetrying: true)
  }

  /// What every log line about a request carries.
  func metadata(of request: APIRequest, _ head: ResponseHead? = nil) -> Logger.Metadata {
    var metadata: Logger.Metadata = [
      "operation": "\(request.operation)",
      "request": "\(redaction.redact(request.summary))",
    ]
    if let head { metadata["status"] = "\(head.status)" }
    if let requestID = head?.requestID {
      metadata["request-id"] = "\(Excerpt.plain(redaction.redact(requestID)))"
    }
    return metadata
  }
}
