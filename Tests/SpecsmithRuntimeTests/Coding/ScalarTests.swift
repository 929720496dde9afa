import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Nullables")
struct NullableTests {
  @Test("A nullable made of an optional is absent if that is nil")
  func optionals() {
    let nothing: Int? = nil
    #expect(Nullable(nothing) == .absent)
    #expect(Nullable(Optional(1)) == .value(1))
    #expect(Nullable<Int>() == .absent)
  }

  @Test("A required nullable is null if its optional is nil")
  func requiredOptionals() {
    let nothing: Int? = nil
    #expect(Nullable(orNull: nothing) == .null)
    #expect(Nullable(orNull: 1) == .value(1))
  }
}

@Suite("Calendar dates")
struct CalendarDateTests {
  @Test(
    "A date must exist in the calendar",
    arguments: ["2023-02-29", "2024-00-10", "24-01-01", "2024-1-1"])
  func refused(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test("A date is that of a point in time in a time zone")
  func moments() throws {
    let moment = Date(timeIntervalSince1970: 1_709_164_799)
    let utc = try #require(TimeZone(secondsFromGMT: 0))
    let east = try #require(TimeZone(secondsFromGMT: 3600))
    #expect(CalendarDate(moment, in: utc)?.description == "2024-02-28")
    #expect(CalendarDate(moment, in: east)?.description == "2024-02-29")
    #expect(
      CalendarDate(year: 2024, month: 2, day: 29)?.start(in: utc)
        == Date(timeIntervalSince1970: 1_709_164_800))
  }

  @Test("Dates are ordered")
  func order() throws {
    #expect(
      try #require(CalendarDate("2024-02-29")) < #require(CalendarDate("2024-03-01")))
  }
}

@Suite("Open enumerations")
struct OpenEnumTests {
  @Test("An unrecognized number is preserved")
  func numbers() throws {
    let values = try JSONDecoder().decode([JobCreate.Priority].self, from: Data("[1, 7]".utf8))
    #expect(values == [.low, .unrecognized(7)])
    #expect(String(decoding: try JSONEncoder().encode(values), as: UTF8.self) == "[1,7]")
  }

  @Test("Values are equal by their raw values")
  func equality() {
    #expect(JobCreate.RevisionType.unrecognized("consistency") == .consistency)
    #expect(JobCreate.RevisionType.unrecognized("consistency").isRecognized)
    #expect(
      Set([JobCreate.RevisionType.unrecognized("consistency"), .consistency]).count == 1)
  }
}

@Suite("Base64")
struct Base64Tests {
  private func data(_ text: String) throws -> Data {
    try SpecsmithJSONDecoder().decode([Data].self, from: Data(#"["\#(text)"]"#.utf8))[0]
  }

  @Test(
    "Both alphabets are read, with or without padding",
    arguments: [
      "+/+/8Q==", "+/+/8Q", "-_-_8Q==", "-_-_8Q", "+_-/8Q=", #"+/+/\r\n 8Q==\n"#,
    ])
  func accepted(text: String) throws {
    #expect(try data(text) == Data([0xFB, 0xFF, 0xBF, 0xF1]))
  }

  @Test("Bytes outside of both alphabets are refused", arguments: ["*+/+", "YWJjZ", "Y=Jj", "ä"])
  func refused(text: String) {
    #expect(throws: DecodingError.self) { try data(text) }
  }

  @Test("The standard alphabet is written, with padding")
  func writing() throws {
    let text = try JSONValue(encoding: Wire(Data([0xFB, 0xFF, 0xBF, 0xF1])))
    #expect(text == "+/+/8Q==")
  }
}
