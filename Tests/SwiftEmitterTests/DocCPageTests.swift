import Markdown
import Testing

@testable import SwiftEmitter

@Suite("A page for DocC")
struct DocCPageTests {
  private func rendered(_ text: String) throws -> String {
    try Code.rendered(DocumentationComment.make([.document(text)]))
  }

  @Test("has no item that would be a field of the comment")
  func fields() throws {
    #expect(
      try rendered("- Returns: a\n- parameter b: c\n- Note: d")
        == "/// - **Returns:** a\n/// - **parameter b:** c\n/// - Note: d")
  }

  @Test("has no heading that would be a section of its own")
  func headings() throws {
    #expect(
      try rendered("# Topics\n\n## a\n\n- # b")
        == "/// ### Topics\n///\n/// #### a\n///\n/// - **b**")
  }

  @Test("has no line that would be a directive, and no code that would be a symbol")
  func directives() throws {
    #expect(try rendered("@Metadata {\n``Name``") == "/// \\@Metadata {\n/// `Name`")
  }

  @Test("has GitHub's alerts as asides")
  func asides() throws {
    #expect(try rendered("> [!CAUTION]\n> Hot.") == "/// > Warning: Hot.")
  }

  @Test("has the whole description of a parameter below its name")
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
