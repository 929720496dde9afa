import TemplateEngine
import Testing

@testable import SwiftEmitter

@Suite("A documentation comment")
struct DocumentationCommentTests {
  @Test("leaves nothing that a reader cannot see")
  func invisible() throws {
    let comment = DocumentationComment.make(
      [.document("a\u{202E}b.\r\nC.\u{2028}D"), .document(""), .document(nil), .own("e")])
    #expect(try Code.rendered(comment) == "/// a<U+202E>b.\n/// C.\n/// D\n///\n/// e")
  }

  @Test("is folded at its location")
  func folded() throws {
    let words = Array(repeating: "words", count: 20).joined(separator: " ")
    let lines = try Code.rendered(DocumentationComment.make([.document(words)]), indentation: 4)
      .split(separator: "\n")
    #expect(lines.map(\.count) == [97, 37])
  }
}
