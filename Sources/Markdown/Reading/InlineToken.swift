/// The tokens of a paragraph, in order.
enum InlineToken {
  case inline(MarkdownInline)
  case preformatted(String)
  case open(HTMLTag)
  case close(HTMLTag)
  /// A link. Its text may contain tags.
  case link([InlineToken], destination: String)
  case image(words: [InlineToken], destination: String)
  /// A blank line.
  case paragraphBreak
}
