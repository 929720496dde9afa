import Foundation

extension ResponseHead {
  /// The wait that the server requests: `retry-after-ms`, or `Retry-After` in seconds or as a date
  /// (RFC 9110 section 10.2.3). Never negative; `nil` when it does not say, or not legibly.
  ///
  /// - Parameter now: The current time, for a date in the field.
  public func retryAfter(now: Date = Date()) -> Duration? {
    if let text = header("retry-after-ms"), let milliseconds = Double(text) {
      return ResponseHead.wait(seconds: milliseconds / 1000)
    }
    guard let text = header("retry-after")?.trimmingCharacters(in: .whitespaces) else { return nil }
    if let seconds = Double(text) { return ResponseHead.wait(seconds: seconds) }
    guard let date = HTTPDate.date(from: text) else { return nil }
    return ResponseHead.wait(seconds: date.timeIntervalSince(now))
  }

  private static func wait(seconds: Double) -> Duration? {
    guard seconds.isFinite else { return nil }
    // A wait of centuries is no less a wait.
    return .milliseconds(Int64((min(max(0, seconds), 1e9) * 1000).rounded()))
  }
}
