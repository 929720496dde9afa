import Markdown

/// Adapts blocks that have a special meaning in DocC.
enum DocCPage {
  /// The highest heading level without a special meaning in DocC. Higher ones become topics.
  private static let highestHeading = 3

  /// The document's blocks, changed so that DocC gives none a special meaning.
  static func adapted(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    let levels = blocks.compactMap { block -> Int? in
      guard case .heading(let level, _) = block else { return nil }
      return level
    }
    let shift = max(0, highestHeading - (levels.min() ?? highestHeading))
    var adapted: [MarkdownBlock] = []
    for block in blocks {
      switch block {
      case .heading(let level, let words):
        adapted.append(.heading(level: min(6, level + shift), words))
      // At the beginning, a rule separates nothing.
      case .rule: if !adapted.isEmpty { adapted.append(block) }
      case .paragraph, .list, .code, .quote, .table: adapted.append(nested(block))
      }
    }
    while adapted.last == .rule { adapted.removeLast() }
    return adapted
  }

  /// The blocks inside of another block.
  static func nested(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] { blocks.map(nested) }

  private static func nested(_ block: MarkdownBlock) -> MarkdownBlock {
    switch block {
    case .heading(_, let words): .paragraph([.styled(.strong, words)])
    case .list(let list):
      .list(MarkdownList(start: list.start, items: list.items.map { item($0) }))
    case .quote(let blocks): .quote(aside(nested(blocks)))
    case .paragraph, .code, .table, .rule: block
    }
  }

  /// Words at the beginning of a list item that DocC would read as a field of the comment.
  private static let fields: Set<String> = ["parameter", "parameters", "returns", "throws"]

  private static func item(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    var blocks = nested(blocks)
    guard case .paragraph(var words)? = blocks.first, case .markdown(let text)? = words.first,
      let colon = text.firstIndex(of: ":"),
      let word = text[..<colon].split(separator: " ").first, fields.contains(word.lowercased())
    else { return blocks }
    words.replaceSubrange(
      0...0,
      with: [
        .styled(.strong, [.markdown(String(text[...colon]))]),
        .markdown(String(text[colon...].dropFirst())),
      ])
    blocks[0] = .paragraph(words)
    return blocks
  }

  /// GitHub's kinds of alerts, with DocC's names for them.
  private static let asides = [
    "[!NOTE]": "Note", "[!TIP]": "Tip", "[!IMPORTANT]": "Important", "[!WARNING]": "Warning",
    "[!CAUTION]": "Warning",
  ]

  private static func aside(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    guard case .paragraph(let words)? = blocks.first else { return blocks }
    let mark = words.prefix { $0 != .softBreak && $0 != .lineBreak }
    guard let kind = asides[Array(mark).plainText.uppercased()] else { return blocks }
    let rest = Array(words.dropFirst(mark.count + 1))
    return [.paragraph([.markdown(kind + ": ")] + rest)] + blocks.dropFirst()
  }
}
