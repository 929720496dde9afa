import Testing

@testable import SwiftEmitter

@Suite("String literals")
struct StringLiteralTests {
  @Test(
    "A literal evaluates to the string",
    arguments: [
      ("plain", #""plain""#), (#"say "hi""#, #""say \"hi\"""#), (#"\(exit(0))"#, #""\\(exit(0))""#),
      ("a\nb\r\tc", #""a\nb\r\tc""#), ("\0", #""\u{0}""#), ("\u{202E}x", #""\u{202E}x""#),
      ("a\u{2028}b\u{85}", #""a\u{2028}b\u{85}""#), ("é中🚀", #""é中🚀""#),
    ])
  func literal(text: String, literal: String) {
    #expect(StringLiteral.quoted(text) == literal)
  }

  @Test("A literal of several lines evaluates to the same string")
  func lines() {
    let text = String(repeating: "word ", count: 5) + "\"\\\n"
    #expect(
      StringLiteral(text).lines(width: 14)
        == [#"""""#, #"word word \"#, #"word word \"#, #"word \"\\\n"#, #"""""#])
  }

  @Test("A word that is too long is split, but never within an escape or an interpolation")
  func pieces() {
    var literal = StringLiteral()
    literal.append(text: String(repeating: "a", count: 59) + "\u{202E}" + "b")
    literal.append(interpolation: "id, name: \"id (x)\"")
    let lines = literal.lines(width: 40)
    #expect(
      lines == [
        #"""""#, String(repeating: "a", count: 59) + #"\u{202E}\"#, #"b\(id, name: "id (x)")"#,
        #"""""#,
      ])
  }
}
