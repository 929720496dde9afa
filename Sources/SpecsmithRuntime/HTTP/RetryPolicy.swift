import Foundation

/// How long to wait before a request is tried again, and which answers are worth it.
public struct RetryPolicy: Sendable {
  /// The wait before the first retry; it doubles with each.
  public var initialDelay: Duration = .milliseconds(500)

  /// The longest computed wait.
  public var maximumDelay: Duration = .seconds(8)

  /// The longest wait that a server may ask for. When it asks for longer, the computed one counts.
  public var longestRequestedDelay: Duration = .seconds(60)

  /// What part of a computed wait is taken off, 0 to 1, so that clients do not come back in step.
  public var jitter: @Sendable () -> Double = { .random(in: 0...0.25) }

  /// The clock to wait by.
  public var clock: any Clock<Duration> = ContinuousClock()

  /// The present, from which the date in a `Retry-After` counts.
  public var now: @Sendable () -> Date = { Date() }

  public init() {}

  /// Whether an unsuccessful answer is worth another try: `x-should-retry` if the server says so,
  /// otherwise 408, 409, 429 and 5xx.
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
  ///   - response: The answer; `nil` when there was none.
  func delay(beforeRetry retry: Int, after response: ResponseHead?) -> Duration {
    if let requested = response?.retryAfter(now: now()), requested <= longestRequestedDelay {
      return requested
    }
    // Beyond some doublings every delay is above the maximum, and a double has no limit to meet.
    let growth = pow(2, Double(min(retry, 60)))
    let seconds = min(initialDelay.inSeconds * growth, maximumDelay.inSeconds)
    let part = 1 - min(max(jitter(), 0), 1)
    return .milliseconds(Int64((seconds * part * 1000).rounded()))
  }
}
