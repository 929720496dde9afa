import Markdown

/// What DocC takes some blocks for.
enum DocCPage {
  /// The highest heading that means nothing in itself; above it is what DocC calls topics.
  private static let highestHeading = 3

  /// The blocks of a document, none of which says more than it did there.
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
      // At an end it separates nothing.
      case .rule: if !adapted.isEmpty { adapted.append(block) }
      case .paragraph, .list, .code, .quote, .table: adapted.append(nested(block))
      }
    }
    while adapted.last == .rule { adapted.removeLast() }
    return adapted
  }

  /// The blocks within another one.
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

  /// The field of a comment that an item would be, were its first word not marked.
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

  /// The kinds of asides that pages of GitHub have, by what DocC calls them.
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
