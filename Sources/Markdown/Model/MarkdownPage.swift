/// A description from a document, parsed as CommonMark with tables and with the HTML that is common
/// in descriptions.
///
/// HTML becomes equivalent Markdown, since Swift's documentation does not show HTML. Unknown tags
/// such as `<id>` are plain characters. A link without a complete address leads nowhere from an
/// SDK, so it becomes its text.
package struct MarkdownPage: Hashable, Sendable {
  package var blocks: [MarkdownBlock]

  package init(_ text: String) {
    blocks = Self.plainLine(text) ?? BlockReader.read(text)
  }

  package init(blocks: [MarkdownBlock]) { self.blocks = blocks }

  /// A fast path for descriptions that are one line without markup.
  private static func plainLine(_ text: String) -> [MarkdownBlock]? {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "["), UInt8(ascii: "`"),
        UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "~"):
        return nil
      case 0x20: guard previous != 0x20 else { return nil }
      case 0x21..<0x7F: break
      default: return nil
      }
      previous = byte
    }
    guard previous != 0x20, text.utf8.first.map(ASCII.isLetter) ?? false else { return nil }
    return [.paragraph([.markdown(text)])]
  }
}
