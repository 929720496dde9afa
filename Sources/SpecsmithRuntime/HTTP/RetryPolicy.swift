import Foundation

/// Which failed requests a client sends again, and how long it waits before.
///
/// A request is sent again only if that does no harm: its method is idempotent (RFC 9110 section
/// 9.2.2), it carries an idempotency key, it had not been sent, or the server says that it has done
/// nothing, by 429, 503 or `x-should-retry: true`.
public struct RetryPolicy: Sendable {
  /// Whether to repeat a request that may have had its effect, such as a POST after a time-out. The
  /// server may then do the work twice.
  public var repeatsUnsafeRequests = false

  /// The wait before the first retry, half a second by default; it doubles with each.
  public var initialDelay: Duration = .milliseconds(500)

  /// The longest computed wait: 8 seconds by default.
  public var maximumDelay: Duration = .seconds(8)

  /// The longest wait that a server can request: a minute by default. If it requests a longer one, there is no retry: the
  /// error is thrown at once, with the time in ``FailedResponse/retryAfter``.
  public var longestRequestedDelay: Duration = .seconds(60)

  /// The fraction of a computed wait to subtract, 0 to 1, so that clients do not retry at the same
  /// time.
  public var jitter: @Sendable () -> Double = { .random(in: 0...0.25) }

  /// How many retries a client makes while most of its requests fail; `nil` for no limit.
  public var budget: RetryBudget? = RetryBudget()

  /// The clock to wait by.
  public var clock: any Clock<Duration> = ContinuousClock()

  /// The current time, for the date in a `Retry-After`.
  public var now: @Sendable () -> Date = { Date() }

  /// The policy of a client that sets no other.
  public init() {}

  /// Whether a server's unsuccessful response allows another attempt: by `x-should-retry` if it sends
  /// that, otherwise by the status.
  func isTransient(_ response: ResponseHead) -> Bool {
    switch response.shouldRetry {
    case true?: true
    case false?: false
    case nil: RetryPolicy.isTransient(response.status)
    }
  }

  static func isTransient(_ status: Int) -> Bool {
    status == 408 || status == 409 || status == 429 || (500...599).contains(status)
  }

  /// The wait before a retry; `nil` if the server requests a longer one than the policy allows.
  ///
  /// - Parameters:
  ///   - retry: The retry's number, from 0.
  ///   - response: The response; `nil` when there was none.
  func delay(beforeRetry retry: Int, after response: ResponseHead?) -> Duration? {
    if let requested = response?.retryAfter(now: now()) {
      return requested <= longestRequestedDelay ? requested : nil
    }
    // After 60 doublings every delay exceeds the maximum, and the power does not overflow.
    let growth = pow(2, Double(min(retry, 60)))
    let seconds = min(initialDelay.inSeconds * growth, maximumDelay.inSeconds)
    let part = 1 - min(max(jitter(), 0), 1)
    return .milliseconds(Int64((seconds * part * 1000).rounded()))
  }
}

extension ResponseHead {
  /// What the server states about another attempt; `nil` if it states nothing.
  var shouldRetry: Bool? {
    switch header("x-should-retry")?.lowercased() {
    case "true": true
    case "false": false
    default: nil
    }
  }

  /// Whether the server says that it has done nothing of what was requested.
  var wasNotProcessed: Bool {
    shouldRetry == true || status == 429 || status == 503
  }
}

extension Duration {
  /// The duration in seconds and their fraction.
  package var inSeconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
