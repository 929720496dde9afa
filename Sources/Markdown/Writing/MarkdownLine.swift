/// A line of Markdown that can be wrapped between its words.
package struct MarkdownLine: Hashable, Sendable {
  /// The markers of the enclosing blocks, before the words.
  package var prefix: String
  /// The prefix of the further lines after wrapping.
  package var hanging: String
  /// The words, with one space between them.
  package var text: String
  /// The spaces at which a line break is not allowed, so that they are part of a word: their offsets
  /// in UTF-8.
  package var fixedSpaces: [Int] = []

  package var words: [String] {
    guard !text.isEmpty else { return [] }
    let bytes = Array(text.utf8)
    let isFixed = Set(fixedSpaces)
    var ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: " ") && !isFixed.contains($0) }
    ends.append(bytes.count)
    var start = 0
    return ends.map { end in
      defer { start = end + 1 }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }
}

extension MarkdownPage {
  /// The page as lines, with empty lines between blocks.
  package var lines: [MarkdownLine] { BlockWriter.lines(blocks) }

  /// All words on one line of Markdown.
  package var line: String {
    InlineWriter.line(blocks.inlines).spacedParts.joined(separator: " ")
  }
}
