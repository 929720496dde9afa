import Foundation
import TextGrammar

/// Formats and parses a `date-time` of RFC 3339 section 5.6, such as `2024-02-29T12:30:00.250Z`.
public enum DateTimeFormat {
  /// The date in UTC: without a fraction if it is a whole second, otherwise with 3 or 6 digits,
  /// rounded to the microsecond.
  ///
  /// - Returns: `nil` if the date is outside of the years 0000 to 9999.
  public static func string(from date: Date) -> String? {
    let seconds = date.timeIntervalSinceReferenceDate
    guard abs(seconds) < 1e12 else { return nil }
    // Split first: a `Double` represents the whole seconds and the fraction separately with more
    // precision than their sum.
    var whole = Int64(seconds.rounded(.down))
    var microseconds = Int64(((seconds - seconds.rounded(.down)) * 1e6).rounded())
    if microseconds == 1_000_000 {
      whole += 1
      microseconds = 0
    }
    let (days, secondOfDay) = (whole + referenceSeconds).quotientAndRemainderFloored(by: 86_400)
    let day = CivilDay(daysSince1970: Int(days))
    guard (0...9999).contains(day.year) else { return nil }
    var text = ""
    text.reserveCapacity(27)
    text.appendPadded(day.year, to: 4)
    text += "-"
    text.appendPadded(day.month, to: 2)
    text += "-"
    text.appendPadded(day.day, to: 2)
    text += "T"
    text.appendPadded(Int(secondOfDay) / 3600, to: 2)
    text += ":"
    text.appendPadded(Int(secondOfDay) / 60 % 60, to: 2)
    text += ":"
    text.appendPadded(Int(secondOfDay) % 60, to: 2)
    if microseconds > 0 {
      text += "."
      if microseconds % 1000 == 0 {
        text.appendPadded(Int(microseconds / 1000), to: 3)
      } else {
        text.appendPadded(Int(microseconds), to: 6)
      }
    }
    return text + "Z"
  }

  /// Parses a date-time with or without a fraction, at any offset.
  ///
  /// More lenient than the RFC, since servers are: a space may replace the `T`, letters may be
  /// lowercase, the offset may lack its colon, and a time without an offset is read as UTC.
  ///
  /// - Returns: `nil` if the string is not a date-time, or if the day or the time does not exist.
  public static func date(from text: String) -> Date? {
    ByteCursor.scan(text) { cursor in
      guard let instant = cursor.takeInstant(), cursor.isAtEnd else { return nil }
      return Date(
        timeIntervalSinceReferenceDate: Double(instant.secondsSince1970 - referenceSeconds)
          + instant.fraction)
    }
  }

  /// Seconds from 1970-01-01 to 2001-01-01, the reference date of Foundation.
  private static let referenceSeconds: Int64 = 978_307_200
}

extension Int64 {
  fileprivate func quotientAndRemainderFloored(by divisor: Int64) -> (Int64, Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

extension String {
  mutating func appendPadded(_ number: Int, to width: Int) {
    let digits = String(number)
    for _ in 0..<max(0, width - digits.utf8.count) { self += "0" }
    self += digits
  }
}
