import Markdown
import TemplateEngine
import TextGrammar

/// Writes text as a documentation comment for Quick Help and DocC.
enum DocumentationComment {
  /// The first sentence of a text on one line.
  static func firstSentence(_ line: String) -> String {
    guard let end = line.firstRange(of: ". ") else { return line }
    return line[..<end.lowerBound] + "."
  }

  enum Part {
    /// Text from the document.
    case document(String?)
    /// A paragraph of Markdown that the generator wrote.
    case own(String?)
    /// Blocks that the generator built.
    case blocks([MarkdownBlock])

    fileprivate var blocks: [MarkdownBlock] {
      switch self {
      case .document(let text): text.map(DocumentationComment.blocks) ?? []
      case .own(let text): text.map { [.paragraph([.markdown($0)])] } ?? []
      case .blocks(let blocks): blocks
      }
    }
  }

  /// The lines of a comment, each beginning with `///`; empty if there is no text.
  static func make(_ parts: [Part]) -> Comment {
    let page = MarkdownPage(blocks: parts.flatMap(\.blocks))
    return Comment(
      page.lines.map { line in
        isPlain(line.text)
          ? Comment.Line(
            prefix: line.prefix, hanging: line.hanging, text: line.text,
            fixedSpaces: line.fixedSpaces)
          : Comment.Line(
            prefix: line.prefix, hanging: line.hanging, words: line.words.map(visible))
      }, marker: "///")
  }

  /// Text from the document on one line.
  static func line(_ text: String) -> String { line(MarkdownPage(text)) }

  /// A page from the document on one line.
  static func line(_ page: MarkdownPage) -> String { visible(page.line) }

  /// The blocks of a text from the document, adapted for DocC.
  static func blocks(_ text: String) -> [MarkdownBlock] {
    DocCPage.adapted(MarkdownPage(text).blocks)
  }

  /// Whether the text consists of visible ASCII characters and spaces.
  private static func isPlain(_ text: String) -> Bool {
    text.hasOnlyBytes { $0 >= 0x20 && $0 < 0x7F }
  }

  /// The text with spaces or code points in place of invisible characters.
  private static func visible(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\u{FE0F}", previous?.properties.isEmoji == true {
        // This character requests the colored form of the emoji before it, so its effect is visible.
        result.unicodeScalars.append(scalar)
      } else if scalar == "\t" {
        result += "  "
      } else if scalar.isInvisible {
        result +=
          scalar.isASCII ? " " : "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
