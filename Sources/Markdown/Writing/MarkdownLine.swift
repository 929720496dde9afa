/// A line of Markdown that may be folded between its words.
package struct MarkdownLine: Hashable, Sendable {
  /// What stands before the words: the marks of the blocks that they stand in.
  package var prefix: String
  /// What stands before the words of the lines that this one is folded into.
  package var hanging: String
  /// Where a line may not be broken, a word has spaces in it.
  package var words: [String]
}

extension MarkdownPage {
  /// The page as lines, of which empty ones stand between blocks.
  package var lines: [MarkdownLine] { BlockWriter.lines(blocks) }

  /// All words on one line of Markdown.
  package var line: String {
    InlineWriter.line(blocks.inlines).split(separator: " ").joined(separator: " ")
  }
}
