/// What a paragraph is made of, in the order of the text.
indirect enum InlineToken {
  case inline(MarkdownInline)
  case preformatted(String)
  case open(HTMLTag)
  case close(HTMLTag)
  /// A link, whose words may hold tags.
  case link([InlineToken], destination: String)
  case image(words: [InlineToken], destination: String)
  /// A blank line.
  case paragraphBreak
}
