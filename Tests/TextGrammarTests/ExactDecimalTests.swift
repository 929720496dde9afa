import Testing
import TextGrammar

@Suite("Exact decimals")
struct ExactDecimalTests {
  @Test(
    "A number is stored exactly",
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
    "A string that is not a finite number is refused",
    arguments: ["", "x", "1x", ".inf", ".nan", "-", ".", "1e", "--1", "1_0", "0x", "0x1G", "0o8"])
  func none(source: String) {
    #expect(ExactDecimal(source) == nil)
  }

  @Test(
    "A number is rounded to a 64-bit integer",
    arguments: [
      ("1.5", 2, 1), ("-1.5", -1, -2), ("3", 3, 3), ("1e30", Int.max, Int.max),
      ("-1e30", Int.min, Int.min), ("-0.5", 0, -1),
    ])
  func rounding(source: String, up: Int, down: Int) {
    #expect(ExactDecimal(source)?.rounded(.up) == up)
    #expect(ExactDecimal(source)?.rounded(.down) == down)
  }

  @Test(
    "A number is rounded to an unsigned integer",
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
    "Different notations of a number are equal",
    arguments: [("1.50", "15e-1"), ("-0", "0.0"), ("0x10", "16")])
  func equality(_ text: String, _ other: String) throws {
    #expect(try decimal(text) == decimal(other))
  }

  @Test(
    "Numbers are ordered by value, whatever their size",
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
    "A multiple has no remainder",
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
    "A double has its shortest representation",
    arguments: [(0.1, "0.1"), (-2.5, "-2.5"), (1e21, "1000000000000000000000"), (5e-300, "5e-300")])
  func doubles(_ double: Double, _ text: String) throws {
    #expect(try ExactDecimal(double) == decimal(text))
  }

  @Test("A double that is not finite is refused", arguments: [Double.infinity, .nan])
  func infinity(_ double: Double) {
    #expect(ExactDecimal(double) == nil)
  }

  @Test("A number of more than 400 digits is written with an exponent")
  func scientificText() throws {
    #expect(try decimal("12e500").text == "12e500")
    #expect(try decimal("-0.5e-900").text == "-5e-901")
    #expect(try !decimal("12e500").isPlain)
  }

  @Test(
    "Numbers of any exponent and length are read, compared and divided quickly",
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

  @Test("More than 1,000 hexadecimal digits, or an exponent above 2^40, are refused")
  func limits() {
    #expect(ExactDecimal("0x" + String(repeating: "F", count: 1_001)) == nil)
    #expect(ExactDecimal("1e1099511627777") == nil)
  }

  private func decimal(_ text: String) throws -> ExactDecimal {
    try #require(ExactDecimal(text))
  }
}
