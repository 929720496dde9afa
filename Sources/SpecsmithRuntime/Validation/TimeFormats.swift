import TextGrammar

extension ByteCursor {
  /// Takes a `date-time` of RFC 3339.
  mutating func takeDateTime() -> Bool {
    takeCalendarDay() != nil && take(anyOf: "T", "t") && takeFullTime()
  }

  /// Takes a `full-time` of RFC 3339. A leap second is one only at 23:59:60 UTC.
  mutating func takeFullTime() -> Bool {
    guard let time = takeTimeOfDay(hasComma: false) else { return false }
    var offset = 0
    if !take(anyOf: "Z", "z") {
      guard let taken = takeOffset(needsColon: true) else { return false }
      offset = taken
    }
    guard time.isLeapSecond else { return true }
    let minute = ((time.seconds - 60 - offset) % 86_400 + 86_400) % 86_400
    return minute == 86_340
  }

  /// Takes a `duration` of RFC 3339 appendix A.
  mutating func takeDuration() -> Bool {
    guard take("P") else { return false }
    if takeDurationUnits("W") == 1 { return true }
    let days = takeDurationUnits("Y", "M", "D")
    guard let days else { return false }
    guard take("T") else { return days > 0 }
    return (takeDurationUnits("H", "M", "S") ?? 0) > 0
  }

  /// Takes `1H30M`: numbers with these units, in this order and with none left out between.
  ///
  /// - Returns: How many there were; `nil` when a unit between two others is missing.
  private mutating func takeDurationUnits(_ units: Unicode.Scalar...) -> Int? {
    var count = 0
    var last: Int?
    for (index, unit) in units.enumerated() {
      let start = position
      guard takeWhile({ $0.isDigit }) > 0, take(unit) else {
        move(to: start)
        continue
      }
      if let last, last + 1 != index { return nil }
      last = index
      count += 1
    }
    return count
  }
}
