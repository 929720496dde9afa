import Foundation
import TextGrammar

/// A date without a time and a time zone: the format `date`, `2024-02-29` (RFC 3339, `full-date`).
public struct CalendarDate: Hashable, Sendable {
  /// The year, 0 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// A day of the Gregorian calendar.
  ///
  /// - Parameters:
  ///   - year: The year, 0 to 9999.
  ///   - month: The month, 1 to 12.
  ///   - day: The day of the month, from 1.
  /// - Returns: `nil` if the day does not exist, or if its year is not within 0 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), let day = CivilDay(year: year, month: month, day: day) else {
      return nil
    }
    self.init(day)
  }

  /// Parses a string such as `2024-02-29`.
  ///
  /// - Returns: `nil` if the string has another form, or if the day does not exist.
  public init?(_ text: String) {
    let day = ByteCursor.scan(text) { cursor in
      let day = cursor.takeCalendarDay()
      return cursor.isAtEnd ? day : nil
    }
    guard let day else { return nil }
    self.init(day)
  }

  /// The calendar date of a point in time.
  ///
  /// - Returns: `nil` if its year is not within 0 to 9999.
  public init?(_ date: Date, in timeZone: TimeZone) {
    let seconds =
      date.timeIntervalSince1970 + TimeInterval(timeZone.secondsFromGMT(for: date))
    guard abs(seconds) < 1e12 else { return nil }
    let day = CivilDay(daysSince1970: Int((seconds / 86_400).rounded(.down)))
    guard (0...9999).contains(day.year) else { return nil }
    self.init(day)
  }

  private init(_ day: CivilDay) {
    year = day.year
    month = day.month
    self.day = day.day
  }

  /// The point in time at which the day begins in a time zone.
  ///
  /// - Returns: `nil` if the calendar has no such date.
  public func start(in timeZone: TimeZone) -> Date? {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    return calendar.date(from: DateComponents(year: year, month: month, day: day))
  }
}

extension CalendarDate: Comparable {
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: LosslessStringConvertible {
  public var description: String {
    var text = ""
    text.appendPadded(year, to: 4)
    text += "-"
    text.appendPadded(month, to: 2)
    text += "-"
    text.appendPadded(day, to: 2)
    return text
  }
}

extension CalendarDate: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CalendarDate(text) else {
      throw container.mismatch(of: text, with: "a date such as 2024-02-29")
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
