import TemplateEngine
import Testing

@testable import SwiftEmitter

@Suite("Documentation comments")
struct DocumentationCommentTests {
  @Test("Invisible characters are removed")
  func invisible() throws {
    let comment = DocumentationComment.make(
      [.document("a\u{202E}b.\r\nC.\u{2028}D"), .document(""), .document(nil), .own("e")])
    #expect(try Code.rendered(comment) == "/// a<U+202E>b.\n/// C.\n/// D\n///\n/// e")
  }

  @Test("Lines are folded at their indentation")
  func folded() throws {
    let words = Array(repeating: "words", count: 20).joined(separator: " ")
    let lines = try Code.rendered(DocumentationComment.make([.document(words)]), indentation: 4)
      .split(separator: "\n")
    #expect(lines.map(\.count) == [97, 37])
  }
}
