import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Date-times")
struct DateTimeFormatTests {
  @Test(
    "A date-time is written in UTC with the digits needed for microseconds",
    arguments: [
      (0.0, "1970-01-01T00:00:00Z"),
      (1_709_164_800, "2024-02-29T00:00:00Z"),
      (1_709_164_800.25, "2024-02-29T00:00:00.250Z"),
      (1_709_164_800.123456, "2024-02-29T00:00:00.123456Z"),
      (1_709_164_800.999_999_9, "2024-02-29T00:00:01Z"),
      (-1, "1969-12-31T23:59:59Z"),
      (-0.5, "1969-12-31T23:59:59.500Z"),
      (-62_167_219_200, "0000-01-01T00:00:00Z"),
      (253_402_300_799, "9999-12-31T23:59:59Z"),
    ])
  func writing(seconds: Double, text: String) {
    #expect(DateTimeFormat.string(from: Date(timeIntervalSince1970: seconds)) == text)
  }

  @Test(
    "A date-time outside of the years 0 to 9999 has no representation",
    arguments: [253_402_300_800, -62_167_219_201, .infinity, -.infinity, .nan, 1e300])
  func outside(seconds: Double) {
    let date = Date(timeIntervalSince1970: seconds)
    #expect(DateTimeFormat.string(from: date) == nil)
    #expect(throws: EncodingError.self) { try JSONEncoder().encode(Wire(date)) }
  }

  @Test(
    "A date-time is read with or without a fraction, at any offset, in the forms that servers use",
    arguments: [
      ("2024-02-29T12:30:00Z", 1_709_209_800.0),
      ("2024-02-29t12:30:00z", 1_709_209_800),
      ("2024-02-29 12:30:00Z", 1_709_209_800),
      ("2024-02-29T12:30:00.5Z", 1_709_209_800.5),
      ("2024-02-29T12:30:00.123456789Z", 1_709_209_800.123456789),
      ("2024-02-29T12:30:00+02:00", 1_709_202_600),
      ("2024-02-29T12:30:00-0530", 1_709_229_600),
      ("2024-02-29T12:30:00+02", 1_709_202_600),
      ("2024-02-29T12:30:00", 1_709_209_800),
      ("2016-12-31T23:59:60Z", 1_483_228_800),
    ])
  func reading(text: String, seconds: Double) throws {
    let date = try #require(DateTimeFormat.date(from: text))
    #expect(abs(date.timeIntervalSince1970 - seconds) < 1e-6)
  }

  @Test(
    "A string that denotes no point in time is refused",
    arguments: [
      "", "2024-02-29", "2023-02-29T00:00:00Z", "2024-13-01T00:00:00Z", "2024-01-01T24:00:00Z",
      "2024-01-01T00:60:00Z", "2024-01-01T00:00:00.Z", "2024-01-01T00:00:00Z ",
      "2024-1-1T00:00:00Z", "２０24-01-01T00:00:00Z",
    ])
  func refusing(text: String) {
    #expect(DateTimeFormat.date(from: text) == nil)
  }

  @Test("A date-time of any century round-trips through a string")
  func roundTrip() throws {
    for day in stride(from: -62_167_219_200.0, to: 253_402_300_000, by: 86_400 * 371.3) {
      let date = Date(timeIntervalSince1970: day.rounded())
      let text = try #require(DateTimeFormat.string(from: date))
      #expect(DateTimeFormat.date(from: text) == date)
    }
  }
}
