import Testing
import TextGrammar

@Suite("Regular expressions without operators")
struct PatternLiteralTests {
  @Test(
    "A literal expression compares bytes",
    arguments: [
      ("b", "abc", true), ("^b", "abc", false), ("^a", "abc", true), ("c$", "abc", true),
      ("^abc$", "abc", true), ("^abc$", "abc\n", false), ("", "", true), ("^", "", true),
      ("$", "a", true), ("é", "e\u{301}", false), ("a b#", "xa b#", true), ("abc", "ab", false),
    ])
  func literal(source: String, text: String, isFound: Bool) throws {
    let program = try #require(PatternProgram(source))
    guard case .literal = program else {
      Issue.record("\(source) is no literal")
      return
    }
    #expect(program.matches(text) == isFound)
    #expect(program.matches(text, stepLimit: 0) == isFound)
  }
}
