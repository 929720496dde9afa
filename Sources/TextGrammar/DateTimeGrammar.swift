/// A time of day without an offset.
package struct TimeOfDay {
  package let seconds: Int
  package let fraction: Double
  package let isLeapSecond: Bool
}

extension ByteCursor {
  /// Parses a `full-date` of RFC 3339 that exists in the calendar.
  package mutating func takeCalendarDay() -> CivilDay? {
    guard
      let year = takeDigits(4), take("-"),
      let month = takeDigits(2), take("-"),
      let day = takeDigits(2)
    else { return nil }
    return CivilDay(year: year, month: month, day: day)
  }

  /// Parses a `partial-time` of RFC 3339: its seconds, 60 in a leap second, and their fraction.
  ///
  /// - Parameter hasComma: Whether a comma may precede the fraction, as ISO 8601 allows.
  package mutating func takeTimeOfDay(hasComma: Bool = true) -> TimeOfDay? {
    guard
      let hour = takeDigits(2), hour < 24, take(":"),
      let minute = takeDigits(2), minute < 60, take(":"),
      let second = takeDigits(2), second <= 60
    else { return nil }
    var fraction = 0.0
    if take(".") || hasComma && take(",") {
      var value = 0.0
      var scale = 1.0
      var digits = 0
      while let next, next.isDigit {
        // A `Double` cannot represent more than 15 digits.
        if digits < 15 {
          value = value * 10 + Double(next - 0x30)
          scale *= 10
        }
        digits += 1
        advance()
      }
      guard digits > 0 else { return nil }
      fraction = value / scale
    }
    return TimeOfDay(
      seconds: hour * 3600 + minute * 60 + second, fraction: fraction, isLeapSecond: second == 60)
  }

  /// Parses a `time-numoffset` of RFC 3339, in seconds east of UTC.
  package mutating func takeOffset(needsColon: Bool) -> Int? {
    let sign: Int
    if take("+") {
      sign = 1
    } else if take("-") {
      sign = -1
    } else {
      return nil
    }
    guard let hours = takeDigits(2), hours < 24 else { return nil }
    let hasColon = take(":")
    if !hasColon, needsColon { return nil }
    if !hasColon, isAtEnd { return sign * hours * 3600 }
    guard let minutes = takeDigits(2), minutes < 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}

/// A point in time, as seconds and a fraction of a second.
package struct Instant {
  package let secondsSince1970: Int64
  package let fraction: Double
}

extension ByteCursor {
  /// Parses a date-time with or without a fraction, at any offset.
  ///
  /// More lenient than RFC 3339, since servers are: a space may replace the `T`, letters may be
  /// lowercase, the offset may lack its colon, and a time without an offset is read as UTC.
  package mutating func takeInstant() -> Instant? {
    guard
      let day = takeCalendarDay(),
      take(anyOf: "T", "t") || take(anyOf: " ", "_"),
      let time = takeTimeOfDay()
    else { return nil }
    var offset = 0
    if !take(anyOf: "Z", "z"), !isAtEnd {
      guard let taken = takeOffset(needsColon: false) else { return nil }
      offset = taken
    }
    return Instant(
      secondsSince1970: Int64(day.daysSince1970) * 86_400 + Int64(time.seconds - offset),
      fraction: time.fraction)
  }
}
