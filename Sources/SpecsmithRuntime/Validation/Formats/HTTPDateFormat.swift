import TextGrammar

extension ByteCursor {
  /// Parses an `HTTP-date` of RFC 9110 section 5.6.7, in any of its three forms.
  ///
  /// The date must exist. Whether the day of the week is right is not checked.
  mutating func takeHTTPDate() -> Bool {
    if takeName(of: Self.longWeekdays) != nil { return takeRFC850Date() }
    guard takeName(of: Self.weekdays) != nil else { return false }
    return take(",") ? takeFixedDate() : takeASCTimeDate()
  }

  /// Parses the part after the comma of `Sun, 06 Nov 1994 08:49:37 GMT`.
  private mutating func takeFixedDate() -> Bool {
    guard
      take(" "), let day = takeDigits(2),
      take(" "), let month = takeName(of: Self.months),
      take(" "), let year = takeDigits(4)
    else { return false }
    return CivilDay(year: year, month: month, day: day) != nil && takeTimeInGMT()
  }

  /// Parses the part after the weekday of `Sunday, 06-Nov-94 08:49:37 GMT`.
  private mutating func takeRFC850Date() -> Bool {
    guard
      take(","), take(" "), let day = takeDigits(2),
      take("-"), let month = takeName(of: Self.months),
      take("-"), let year = takeDigits(2)
    else { return false }
    // The century is missing. 2000 was a leap year, so every day that exists in some century is
    // accepted.
    return CivilDay(year: 2000 + year, month: month, day: day) != nil && takeTimeInGMT()
  }

  /// Parses the part after the weekday of `Sun Nov 6 08:49:37 1994`.
  private mutating func takeASCTimeDate() -> Bool {
    guard
      take(" "), let month = takeName(of: Self.months), take(" "),
      let day = takeDigits(take(" ") ? 1 : 2),
      take(" "), takeHTTPTime(), take(" "), let year = takeDigits(4)
    else { return false }
    return CivilDay(year: year, month: month, day: day) != nil
  }

  private mutating func takeTimeInGMT() -> Bool {
    guard take(" "), takeHTTPTime(), take(" ") else { return false }
    return take("G") && take("M") && take("T")
  }

  /// Parses a `time-of-day`, which has no fraction. A leap second is only valid at the end of a
  /// day.
  private mutating func takeHTTPTime() -> Bool {
    let start = position
    guard let time = takeTimeOfDay(hasComma: false), position - start == 8 else { return false }
    return !time.isLeapSecond || time.seconds == 86_400
  }

  /// Parses one of the names, case-sensitively.
  ///
  /// - Returns: The number of the name, from 1.
  private mutating func takeName(of names: [StaticString]) -> Int? {
    for (index, name) in names.enumerated() where takeExactly(name) { return index + 1 }
    return nil
  }

  private mutating func takeExactly(_ text: StaticString) -> Bool {
    guard count - position >= text.utf8CodeUnitCount else { return false }
    let start = position
    let isThere = text.withUTF8Buffer { bytes in
      bytes.indices.allSatisfy { self[start + $0] == bytes[$0] }
    }
    if isThere { move(to: start + text.utf8CodeUnitCount) }
    return isThere
  }

  private static let weekdays: [StaticString] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let longWeekdays: [StaticString] = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months: [StaticString] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
