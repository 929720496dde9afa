import TextGrammar

extension ByteCursor {
  /// Parses a `date-time` of RFC 3339 section 5.6.
  ///
  /// A leap second is only valid at 23:59:60 UTC on the last day of a month, when the Earth
  /// Rotation Service may insert one (section 5.7).
  mutating func takeDateTime() -> Bool {
    guard
      let day = takeCalendarDay(), take(anyOf: "T", "t"),
      let time = takeTimeOfDay(hasComma: false), let offset = takeUTCOffset()
    else { return false }
    guard time.isLeapSecond else { return true }
    let next = day.daysSince1970 * 86_400 + time.seconds - offset
    return next % 86_400 == 0 && CivilDay(daysSince1970: next / 86_400).day == 1
  }

  /// Parses a `full-time` of RFC 3339 section 5.6. A leap second is only valid at 23:59:60 UTC.
  mutating func takeFullTime() -> Bool {
    guard let time = takeTimeOfDay(hasComma: false), let offset = takeUTCOffset() else {
      return false
    }
    return !time.isLeapSecond || (time.seconds - offset) % 86_400 == 0
  }

  /// Parses a `time-offset` of RFC 3339 section 5.6, in seconds east of UTC.
  private mutating func takeUTCOffset() -> Int? {
    take(anyOf: "Z", "z") ? 0 : takeOffset(needsColon: true)
  }

  /// Parses a `date-time` of RFC 3339 section 5.6 without its offset.
  mutating func takeLocalDateTime() -> Bool {
    takeCalendarDay() != nil && take(anyOf: "T", "t") && takeLocalTime()
  }

  /// Parses a `partial-time` of RFC 3339 section 5.6. A leap second is valid in any minute, since
  /// the offset is not known.
  mutating func takeLocalTime() -> Bool {
    takeTimeOfDay(hasComma: false) != nil
  }

  /// Parses a `duration` of RFC 3339 appendix A.
  mutating func takeDuration() -> Bool {
    guard take("P") else { return false }
    if takeAmount(of: "W") { return true }
    guard let days = takeAmounts("Y", "M", "D") else { return false }
    guard take("T") else { return days > 0 }
    return (takeAmounts("H", "M", "S") ?? 0) > 0
  }

  /// Parses numbers with units, such as `1H30M`, in order and without gaps.
  ///
  /// - Returns: The number of amounts; `nil` if there is a gap.
  private mutating func takeAmounts(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar
  ) -> Int? {
    let hasFirst = takeAmount(of: first)
    let hasSecond = takeAmount(of: second)
    let hasThird = takeAmount(of: third)
    if hasFirst, hasThird, !hasSecond { return nil }
    return (hasFirst ? 1 : 0) + (hasSecond ? 1 : 0) + (hasThird ? 1 : 0)
  }

  private mutating func takeAmount(of unit: Unicode.Scalar) -> Bool {
    let start = position
    if takeWhile({ $0.isDigit }) > 0, take(unit) { return true }
    move(to: start)
    return false
  }
}
