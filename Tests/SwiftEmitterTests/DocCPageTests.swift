import Markdown
import Testing

@testable import SwiftEmitter

@Suite("DocC comments")
struct DocCPageTests {
  private func rendered(_ text: String) throws -> String {
    try Code.rendered(DocumentationComment.make([.document(text)]))
  }

  @Test("No list item becomes a field of the comment")
  func fields() throws {
    #expect(
      try rendered("- Returns: a\n- parameter b: c\n- Note: d")
        == "/// - **Returns:** a\n/// - **parameter b:** c\n/// - Note: d")
  }

  @Test("No heading becomes a section")
  func headings() throws {
    #expect(
      try rendered("# Topics\n\n## a\n\n- # b")
        == "/// ### Topics\n///\n/// #### a\n///\n/// - **b**")
  }

  @Test("No line becomes a directive, and no code a symbol link")
  func directives() throws {
    #expect(try rendered("@Metadata {\n``Name``") == "/// \\@Metadata {\n/// `Name`")
  }

  @Test("GitHub's alerts are asides")
  func asides() throws {
    #expect(try rendered("> [!CAUTION]\n> Hot.") == "/// > Warning: Hot.")
  }

  @Test("The whole description of a parameter is below its name")
  func parameters() throws {
    let list = DocumentedParameter(
      name: "kind", blocks: DocumentationComment.blocks("One of:\n- a\n\n```\nb\n```"))
    #expect(
      try Code.rendered(DocumentationComment.make([.fields([list], throws: "``E``.")])) == """
        /// - Parameters:
        ///   - kind: One of:
        ///     - a
        ///
        ///     ```
        ///     b
        ///     ```
        /// - Throws: ``E``.
        """)
  }
}
