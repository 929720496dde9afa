import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("A nullable")
struct NullableTests {
  @Test("of an optional is absent when that is nil")
  func optionals() {
    let nothing: Int? = nil
    #expect(Nullable(nothing) == .absent)
    #expect(Nullable(Optional(1)) == .value(1))
    #expect(Nullable<Int>() == .absent)
  }

  @Test("that is required is null if its optional is nil")
  func requiredOptionals() {
    let nothing: Int? = nil
    #expect(Nullable(orNull: nothing) == .null)
    #expect(Nullable(orNull: 1) == .value(1))
  }
}

@Suite("A calendar date")
struct CalendarDateTests {
  @Test("exists in the calendar", arguments: ["2023-02-29", "2024-00-10", "24-01-01", "2024-1-1"])
  func refused(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test("is the day of a moment in a time zone")
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

  @Test("is ordered")
  func order() throws {
    #expect(
      try #require(CalendarDate("2024-02-29")) < #require(CalendarDate("2024-03-01")))
  }
}

@Suite("An open enumeration")
struct OpenEnumTests {
  @Test("of numbers keeps an unknown number")
  func numbers() throws {
    let values = try JSONDecoder().decode([JobCreate.Priority].self, from: Data("[1, 7]".utf8))
    #expect(values == [.low, .unrecognized(7)])
    #expect(String(decoding: try JSONEncoder().encode(values), as: UTF8.self) == "[1,7]")
  }

  @Test("is equal by its raw value")
  func equality() {
    #expect(JobCreate.RevisionType.unrecognized("consistency") == .consistency)
    #expect(JobCreate.RevisionType.unrecognized("consistency").isRecognized)
    #expect(
      Set([JobCreate.RevisionType.unrecognized("consistency"), .consistency]).count == 1)
  }
}

@Suite("Bytes in base64")
struct Base64Tests {
  private func data(_ text: String) throws -> Data {
    try SpecsmithJSONDecoder().decode([Data].self, from: Data(#"["\#(text)"]"#.utf8))[0]
  }

  @Test(
    "are read in either alphabet, with padding or without",
    arguments: [
      "+/+/8Q==", "+/+/8Q", "-_-_8Q==", "-_-_8Q", "+_-/8Q=", #"+/+/\r\n 8Q==\n"#,
    ])
  func accepted(text: String) throws {
    #expect(try data(text) == Data([0xFB, 0xFF, 0xBF, 0xF1]))
  }

  @Test("are refused if they are of no alphabet", arguments: ["*+/+", "YWJjZ", "Y=Jj", "ä"])
  func refused(text: String) {
    #expect(throws: DecodingError.self) { try data(text) }
  }

  @Test("are written in the standard alphabet, with padding")
  func writing() throws {
    let text = try JSONValue(encoding: Wire(Data([0xFB, 0xFF, 0xBF, 0xF1])))
    #expect(text == "+/+/8Q==")
  }
}
