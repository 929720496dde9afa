import Testing

@testable import Markdown

@Suite("Parts of texts")
struct TextPartsTests {
  private static let texts = [
    "", "a", "a\nb", "a\r\nb\r\n\r\nc", "\n", "\r", "a\r\r\nb\n\rc", "a\u{B}b\u{C}c",
    "a\u{85}b\u{2028}c\u{2029}d", "e\u{301}x\nn  y", "\u{A0}\u{A0}x", "a  b c ", " a",
    "x \u{301}y z",
  ]

  @Test("Lines end where a character ends a line", arguments: texts)
  func lines(text: String) {
    #expect(text.lines == text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline))
  }

  @Test("Words are separated by characters that are spaces, not by their bytes", arguments: texts)
  func words(text: String) {
    #expect(text.spacedParts == text.split(separator: " "))
    #expect(text.dropFirst().spacedParts == text.dropFirst().split(separator: " "))
  }
}
