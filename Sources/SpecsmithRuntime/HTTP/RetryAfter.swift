import Foundation
import TextGrammar

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

/// The date of HTTP headers, `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 section 5.6.7).
enum HTTPDate {
  /// - Returns: `nil` if the string does not have the preferred form.
  static func date(from text: String) -> Date? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "," })
    guard words.count == 6, words[5] == "GMT" || words[5] == "UTC",
      let day = Int(words[1]), let month = months.firstIndex(of: String(words[2])),
      let year = Int(words[3]),
      let civilDay = CivilDay(year: year, month: month + 1, day: day)
    else { return nil }
    let time = ByteCursor.scan(String(words[4])) { cursor in
      let time = cursor.takeTimeOfDay()
      return cursor.isAtEnd ? time : nil
    }
    guard let time else { return nil }
    return Date(
      timeIntervalSince1970: Double(civilDay.daysSince1970) * 86_400 + Double(time.seconds))
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
