/// Words of a document, read as CommonMark with tables and with the HTML that people write in it.
///
/// HTML becomes the Markdown that means the same, since readers of Swift's documentation see none of
/// it. What is no tag of HTML, such as `<id>`, is nothing but characters. A link whose address is not
/// complete leads nowhere from an SDK, and is only its words.
package struct MarkdownPage: Hashable, Sendable {
  package var blocks: [MarkdownBlock]

  package init(_ text: String) {
    blocks = Self.plainLine(text) ?? BlockReader.read(text)
  }

  package init(blocks: [MarkdownBlock]) { self.blocks = blocks }

  /// Most texts are one line of letters, in which nothing is to be read.
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
