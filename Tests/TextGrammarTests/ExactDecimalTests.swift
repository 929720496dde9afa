import Testing
import TextGrammar

@Suite("A number of a document")
struct ExactDecimalTests {
  @Test(
    "is kept exactly",
    arguments: [
      ("0", "0"), ("-0", "0"), ("20000", "20000"), ("1e3", "1000"), ("1.50", "1.5"),
      ("-1e-2", "-0.01"),
      ("9223372036854775808", "9223372036854775808"), ("0x1F", "31"), ("0o17", "15"), (".5", "0.5"),
      ("+7", "7"), ("1.", "1"), ("9.223372036854775807E18", "9223372036854775807"),
    ])
  func text(source: String, text: String) {
    #expect(ExactDecimal(source)?.text == text)
  }

  @Test(
    "is none where it is no finite number",
    arguments: ["", "x", "1x", ".inf", ".nan", "-", ".", "1e", "--1", "1_0", "0x", "0x1G", "0o8"])
  func none(source: String) {
    #expect(ExactDecimal(source) == nil)
  }

  @Test(
    "is rounded to a whole number that 64 bits can hold",
    arguments: [
      ("1.5", 2, 1), ("-1.5", -1, -2), ("3", 3, 3), ("1e30", Int.max, Int.max),
      ("-1e30", Int.min, Int.min), ("-0.5", 0, -1),
    ])
  func rounding(source: String, up: Int, down: Int) {
    #expect(ExactDecimal(source)?.rounded(.up) == up)
    #expect(ExactDecimal(source)?.rounded(.down) == down)
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
    let number = try #require(ExactDecimal(source))
    #expect(number.rounded(.up, to: UInt64.self) == up)
    #expect(number.rounded(.down, to: UInt64.self) == down)
    #expect(number.isBelow(UInt64.self) == isBelow)
  }

  @Test(
    "is equal to another way to write it",
    arguments: [("1.50", "15e-1"), ("-0", "0.0"), ("0x10", "16")])
  func equality(_ text: String, _ other: String) throws {
    #expect(try decimal(text) == decimal(other))
  }

  @Test(
    "is less than another by its value, whatever its size",
    arguments: [
      ("9007199254740992", "9007199254740993"), ("-2", "-1"), ("-1", "0"), ("0", "0.1"),
      ("0.1", "0.10000000000000001"), ("9", "10"), ("1e399", "1e400"), ("-1e400", "1e-400"),
      ("99999999999999999999999", "100000000000000000000000"),
    ])
  func order(_ less: String, _ greater: String) throws {
    #expect(try decimal(less) < decimal(greater))
    #expect(try !(decimal(greater) < decimal(less)))
  }

  @Test(
    "is a multiple of what divides it without a rest",
    arguments: [
      ("0.3", "0.1", true), ("0.35", "0.1", false), ("0", "3", true), ("3", "0", false),
      ("0", "0", true), ("-9", "3", true), ("1e300", "3", false), ("3e300", "3", true),
      ("123456789012345678901234567890", "10", true),
      ("246913578024691357802469135780", "123456789012345678901234567890", true),
      ("246913578024691357802469135781", "123456789012345678901234567890", false),
    ])
  func multiples(_ number: String, _ divisor: String, _ isMultiple: Bool) throws {
    #expect(try decimal(number).isMultiple(of: decimal(divisor)) == isMultiple)
  }

  @Test(
    "is the shortest form of a double",
    arguments: [(0.1, "0.1"), (-2.5, "-2.5"), (1e21, "1000000000000000000000"), (5e-300, "5e-300")])
  func doubles(_ double: Double, _ text: String) throws {
    #expect(try ExactDecimal(double) == decimal(text))
  }

  @Test("of a double that is not finite is none", arguments: [Double.infinity, .nan])
  func infinity(_ double: Double) {
    #expect(ExactDecimal(double) == nil)
  }

  @Test("is written with an exponent where there would be more than 400 digits")
  func scientificText() throws {
    #expect(try decimal("12e500").text == "12e500")
    #expect(try decimal("-0.5e-900").text == "-5e-901")
    #expect(try !decimal("12e500").isPlain)
  }

  @Test(
    "of any exponent and any length is read, compared and divided at once",
    arguments: [
      "1e1000000000", "-1e-1000000000", String(repeating: "7", count: 200_000),
      "0x" + String(repeating: "F", count: 1_000),
    ])
  func hostile(_ text: String) throws {
    let number = try decimal(text)
    let clock = ContinuousClock()
    let time = try clock.measure {
      _ = number.text
      _ = number.double
      for other in ["7", "12345678901234567890123", "1e999999999", text] {
        _ = try number < decimal(other)
        _ = try number.isMultiple(of: decimal(other))
      }
    }
    #expect(time < .seconds(10))
  }

  @Test("of more than 1,000 hexadecimal digits, or an exponent beyond 2^40, is none")
  func limits() {
    #expect(ExactDecimal("0x" + String(repeating: "F", count: 1_001)) == nil)
    #expect(ExactDecimal("1e1099511627777") == nil)
  }

  private func decimal(_ text: String) throws -> ExactDecimal {
    try #require(ExactDecimal(text))
  }
}
