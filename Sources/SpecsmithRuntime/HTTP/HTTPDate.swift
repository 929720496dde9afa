import Foundation
import TextGrammar

/// The date of HTTP headers, `Sun, 06 Nov 1994 08:49:37 GMT`, or in one of the two forms that are
/// obsolete (RFC 9110 section 5.6.7).
enum HTTPDate {
  /// - Returns: `nil` if the string has none of the forms.
  static func date(from text: String) -> Date? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
    switch words.count {
    case 6 where isUniversal(words[5]):
      return date(year: year(words[3]), month: words[2], day: words[1], time: words[4])
    // `Sunday, 06-Nov-94 08:49:37 GMT`
    case 4 where isUniversal(words[3]):
      let parts = words[1].split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3 else { return nil }
      return date(year: year(parts[2]), month: parts[1], day: parts[0], time: words[2])
    // `Sun Nov  6 08:49:37 1994`
    case 5: return date(year: year(words[4]), month: words[1], day: words[2], time: words[3])
    default: return nil
    }
  }

  private static func isUniversal(_ zone: String) -> Bool { zone == "GMT" || zone == "UTC" }

  /// A year of four digits, or of two: those of this century up to 69.
  private static func year(_ text: String) -> Int? {
    let digits = text.utf8.count
    guard digits == 4 || digits == 2, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(text)
    else { return nil }
    return digits == 4 ? year : year < 70 ? 2000 + year : 1900 + year
  }

  private static func date(year: Int?, month: String, day: String, time: String) -> Date? {
    guard let day = Int(day), let month = months.firstIndex(of: month), let year,
      let civilDay = CivilDay(year: year, month: month + 1, day: day)
    else { return nil }
    let time = ByteCursor.scan(time) { cursor in
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
