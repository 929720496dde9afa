import Foundation

/// Why a request failed: the status of the response, or the reason why there is none.
public enum APIError: Error, Sendable {
  /// 400
  case badRequest(FailedResponse)
  /// 401: the credential is missing or not accepted.
  case unauthorized(FailedResponse)
  /// 402
  case paymentRequired(FailedResponse)
  /// 403: the credential does not allow this.
  case forbidden(FailedResponse)
  /// 404
  case notFound(FailedResponse)
  /// 409
  case conflict(FailedResponse)
  /// 422
  case unprocessableContent(FailedResponse)
  /// 429: too many requests; see ``FailedResponse/retryAfter``.
  case tooManyRequests(FailedResponse)
  /// 500 to 599
  case serverError(FailedResponse)
  /// Any other unsuccessful status.
  case unexpectedStatus(FailedResponse)
  /// There is no response: the server was not reached, or the connection broke.
  case connectionFailed(ConnectionFailure)
  /// There is no response within the time-out of the attempt.
  case timedOut(TimeoutFailure)
  /// The response is a success, but its body does not match the document.
  case undecodableResponse(UndecodableResponse)
  /// The server reported an error within a stream, after its successful status.
  case streamFailed(StreamFailure)

  init(_ response: FailedResponse) {
    self =
      switch response.status {
      case 400: .badRequest(response)
      case 401: .unauthorized(response)
      case 402: .paymentRequired(response)
      case 403: .forbidden(response)
      case 404: .notFound(response)
      case 409: .conflict(response)
      case 422: .unprocessableContent(response)
      case 429: .tooManyRequests(response)
      case 500...599: .serverError(response)
      default: .unexpectedStatus(response)
      }
  }
}

extension APIError {
  /// The unsuccessful response; `nil` when there was none.
  public var response: FailedResponse? {
    switch self {
    case .badRequest(let response), .unauthorized(let response), .paymentRequired(let response),
      .forbidden(let response), .notFound(let response), .conflict(let response),
      .unprocessableContent(let response), .tooManyRequests(let response),
      .serverError(let response), .unexpectedStatus(let response):
      response
    case .connectionFailed, .timedOut, .undecodableResponse, .streamFailed: nil
    }
  }

  /// The status code of the response; `nil` when there was none.
  public var statusCode: Int? {
    if case .undecodableResponse(let response) = self { return response.status }
    return response?.status
  }

  /// The server's name for the request; `nil` when it gave none.
  public var requestID: String? {
    switch self {
    case .undecodableResponse(let response): response.requestID
    case .streamFailed(let failure): failure.requestID
    default: response?.requestID
    }
  }

  /// Whether the same request may succeed another time. The client has tried already, as often as
  /// its configuration says.
  public var isRetryable: Bool {
    switch self {
    case .connectionFailed(let failure): failure.isRetryable
    case .timedOut: true
    case .undecodableResponse, .streamFailed: false
    default: response.map { RetryPolicy.isTransient($0.status) } ?? false
    }
  }
}

extension APIError: CustomStringConvertible, CustomDebugStringConvertible, LocalizedError {
  /// A sentence for a person; it holds no credential.
  public var description: String {
    switch self {
    case .connectionFailed(let failure): failure.description
    case .timedOut(let failure): failure.description
    case .undecodableResponse(let response): response.description
    case .streamFailed(let failure): failure.description
    default: response?.description ?? ""
    }
  }

  public var debugDescription: String { description }
  public var errorDescription: String? { description }
}
