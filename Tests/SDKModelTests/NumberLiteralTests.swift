import SDKModel
import Testing

@Suite("A number of a document")
struct NumberLiteralTests {
  @Test(
    "is kept exactly",
    arguments: [
      ("0", "0"), ("-0", "0"), ("20000", "20000"), ("1e3", "1000"), ("1.50", "1.5"),
      ("-1e-2", "-0.01"),
      ("9223372036854775808", "9223372036854775808"), ("0x1F", "31"), ("0o17", "15"), (".5", "0.5"),
      ("+7", "7"), ("1.", "1"), ("9.223372036854775807E18", "9223372036854775807"),
    ])
  func text(source: String, text: String) {
    #expect(NumberLiteral(source)?.text == text)
  }

  @Test(
    "is none where it is no finite number",
    arguments: ["", "x", "1x", ".inf", ".nan", "1e999", "-"])
  func none(source: String) {
    #expect(NumberLiteral(source) == nil)
  }

  @Test(
    "is rounded to a whole number that 64 bits can hold",
    arguments: [
      ("1.5", 2, 1), ("-1.5", -1, -2), ("3", 3, 3), ("1e30", Int.max, Int.max),
      ("-1e30", Int.min, Int.min), ("-0.5", 0, -1),
    ])
  func rounding(source: String, up: Int, down: Int) {
    #expect(NumberLiteral(source)?.rounded(.up) == up)
    #expect(NumberLiteral(source)?.rounded(.down) == down)
  }

  @Test(
    "is rounded to what a type without a sign can hold",
    arguments: [
      ("18446744073709551615", UInt64.max, UInt64.max, false),
      ("18446744073709551614.5", UInt64.max, UInt64.max - 1, false),
      ("1e30", UInt64.max, UInt64.max, false), ("-1", 0, 0, true), ("-0.5", 0, 0, true),
      ("9223372036854775808", 1 << 63, 1 << 63, false),
    ])
  func unsigned(source: String, up: UInt64, down: UInt64, isBelow: Bool) throws {
    let number = try #require(NumberLiteral(source))
    #expect(number.rounded(.up, to: UInt64.self) == up)
    #expect(number.rounded(.down, to: UInt64.self) == down)
    #expect(number.isBelow(UInt64.self) == isBelow)
  }
}
