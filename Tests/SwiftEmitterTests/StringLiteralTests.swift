import Testing

@testable import SwiftEmitter

@Suite("A string literal")
struct StringLiteralTests {
  @Test(
    "means its text and no more",
    arguments: [
      ("plain", #""plain""#), (#"say "hi""#, #""say \"hi\"""#), (#"\(exit(0))"#, #""\\(exit(0))""#),
      ("a\nb\r\tc", #""a\nb\r\tc""#), ("\0", #""\u{0}""#), ("\u{202E}x", #""\u{202E}x""#),
      ("a\u{2028}b\u{85}", #""a\u{2028}b\u{85}""#), ("é中🚀", #""é中🚀""#),
    ])
  func literal(text: String, literal: String) {
    #expect(StringLiteral.quoted(text) == literal)
  }

  @Test("in a comment leaves nothing that a reader cannot see")
  func comment() {
    let comment = DocumentationComment.make(
      ["a\u{202E}b\r\nc\u{2028}d", "", nil, "e"], indentation: 2)
    #expect(comment == "/// a<U+202E>b\n/// c\n/// d\n///\n/// e")
  }
}
