import Foundation

/// How long to wait before a retry, and which responses to retry.
public struct RetryPolicy: Sendable {
  /// The wait before the first retry; it doubles with each.
  public var initialDelay: Duration = .milliseconds(500)

  /// The longest computed wait.
  public var maximumDelay: Duration = .seconds(8)

  /// The longest wait that a server can request. If it requests a longer one, the computed wait is
  /// used.
  public var longestRequestedDelay: Duration = .seconds(60)

  /// The fraction of a computed wait to subtract, 0 to 1, so that clients do not retry at the same
  /// time.
  public var jitter: @Sendable () -> Double = { .random(in: 0...0.25) }

  /// The clock to wait by.
  public var clock: any Clock<Duration> = ContinuousClock()

  /// The current time, for the date in a `Retry-After`.
  public var now: @Sendable () -> Date = { Date() }

  public init() {}

  /// Whether to retry after an unsuccessful response: the value of `x-should-retry` if the server
  /// sends it, otherwise whether the status is 408, 409, 429 or 5xx.
  func retries(_ response: ResponseHead) -> Bool {
    switch response.header("x-should-retry")?.lowercased() {
    case "true": true
    case "false": false
    default: RetryPolicy.isTransient(response.status)
    }
  }

  static func isTransient(_ status: Int) -> Bool {
    status == 408 || status == 409 || status == 429 || (500...599).contains(status)
  }

  /// The wait before a retry.
  ///
  /// - Parameters:
  ///   - retry: The retry's number, from 0.
  ///   - response: The response; `nil` when there was none.
  func delay(beforeRetry retry: Int, after response: ResponseHead?) -> Duration {
    if let requested = response?.retryAfter(now: now()), requested <= longestRequestedDelay {
      return requested
    }
    // After 60 doublings every delay exceeds the maximum, and the power does not overflow.
    let growth = pow(2, Double(min(retry, 60)))
    let seconds = min(initialDelay.inSeconds * growth, maximumDelay.inSeconds)
    let part = 1 - min(max(jitter(), 0), 1)
    return .milliseconds(Int64((seconds * part * 1000).rounded()))
  }
}
