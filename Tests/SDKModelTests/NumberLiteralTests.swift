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
}
