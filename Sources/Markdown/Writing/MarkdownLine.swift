/// A line of Markdown that can be wrapped between its words.
package struct MarkdownLine: Hashable, Sendable {
  /// The markers of the enclosing blocks, before the words.
  package var prefix: String
  /// The prefix of the further lines after wrapping.
  package var hanging: String
  /// The words. If a line break is not allowed at a space, the space is part of a word.
  package var words: [String]
}

extension MarkdownPage {
  /// The page as lines, with empty lines between blocks.
  package var lines: [MarkdownLine] { BlockWriter.lines(blocks) }

  /// All words on one line of Markdown.
  package var line: String {
    InlineWriter.line(blocks.inlines).split(separator: " ").joined(separator: " ")
  }
}
