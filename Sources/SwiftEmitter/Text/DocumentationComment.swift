import Markdown
import TemplateEngine
import TextGrammar

/// Writes words of a document as a documentation comment, as Quick Help and DocC show it well.
enum DocumentationComment {
  enum Part {
    /// Words of the document.
    case document(String?)
    /// A paragraph of Markdown that the generator wrote.
    case own(String?)
    /// Blocks that the generator put together.
    case blocks([MarkdownBlock])

    fileprivate var blocks: [MarkdownBlock] {
      switch self {
      case .document(let text): text.map(DocumentationComment.blocks) ?? []
      case .own(let text): text.map { [.paragraph([.markdown($0)])] } ?? []
      case .blocks(let blocks): blocks
      }
    }
  }

  /// Lines that each begin with `///`, or nothing where there is nothing to say.
  static func make(_ parts: [Part]) -> Comment {
    let page = MarkdownPage(blocks: parts.flatMap(\.blocks))
    return Comment(
      page.lines.map { line in
        Comment.Line(
          prefix: line.prefix, hanging: line.hanging, words: line.words.map(visible))
      }, marker: "///")
  }

  /// The words of a document on one line.
  static func line(_ text: String) -> String { visible(MarkdownPage(text).line) }

  /// The blocks of a document's text, where nothing is taken for something else by DocC.
  static func blocks(_ text: String) -> [MarkdownBlock] {
    DocCPage.adapted(MarkdownPage(text).blocks)
  }

  /// The text, with a word for each character that cannot be seen.
  private static func visible(_ text: String) -> String {
    // Most words are plain.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\u{FE0F}", previous?.properties.isEmoji == true {
        // That the sign before it has colours is seen.
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
