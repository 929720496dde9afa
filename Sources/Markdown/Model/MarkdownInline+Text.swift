import TextGrammar

extension [MarkdownInline] {
  /// The text without markup.
  package var plainText: String { map(\.plainText).joined() }

  var isBlank: Bool {
    allSatisfy { inline in
      switch inline {
      case .markdown(let text), .literal(let text): text.allSatisfy(\.isWhitespace)
      case .softBreak, .lineBreak: true
      case .code(let text): text.isEmpty
      case .styled(_, let words), .link(let words, _): words.isBlank
      }
    }
  }

  /// The text without surrounding spaces and line breaks.
  var strippedOfSpaces: [MarkdownInline] { trimmed.words }

  /// The spaces before the text, the text, and the spaces after it.
  var trimmed: (before: [MarkdownInline], words: [MarkdownInline], after: [MarkdownInline]) {
    var words = self[...]
    var hasSpaceBefore = false
    var hasSpaceAfter = false
    while let first = words.first {
      guard let rest = first.trimmed(atStart: true) else { break }
      hasSpaceBefore = true
      words.removeFirst()
      if let inline = rest.inline {
        words.insert(inline, at: words.startIndex)
        break
      }
    }
    while let last = words.last {
      guard let rest = last.trimmed(atStart: false) else { break }
      hasSpaceAfter = true
      words.removeLast()
      if let inline = rest.inline {
        words.append(inline)
        break
      }
    }
    return (
      hasSpaceBefore ? [.literal(" ")] : [], Array(words), hasSpaceAfter ? [.literal(" ")] : []
    )
  }
}

extension [MarkdownBlock] {
  /// The text of all blocks on one line, for contexts that cannot show blocks.
  package var inlines: [MarkdownInline] {
    if count == 1, case .paragraph(let words) = self[0] { return words.onOneLine }
    var result: [MarkdownInline] = []
    for words in flatMap(\.lines).map(\.onOneLine) where !words.isEmpty {
      if !result.isEmpty { result.append(.literal(result.endsSentence ? " " : "; ")) }
      result += words
    }
    return result
  }

  /// The text without markup, on one line.
  package var plainText: String {
    inlines.plainText.onOneLine
  }
}

extension MarkdownBlock {
  /// The text of each part that begins on a new line.
  fileprivate var lines: [[MarkdownInline]] {
    switch self {
    case .paragraph(let words): words.isEmpty ? [] : [words]
    case .heading(_, let words): [words + [.literal(":")]]
    case .list(let list): list.items.map(\.inlines)
    case .code(_, let lines): [[.code(lines.joined(separator: " "))]]
    case .quote(let blocks): blocks.flatMap(\.lines)
    case .table(let table): [table.header.joinedCells] + table.rows.map(\.joinedCells)
    case .rule: []
    }
  }
}

extension [MarkdownTable.Cell] {
  fileprivate var joinedCells: [MarkdownInline] {
    filter { !$0.isEmpty }.reduce(into: []) { words, cell in
      words += (words.isEmpty ? [] : [.literal(", ")]) + cell
    }
  }
}

extension [MarkdownInline] {
  fileprivate var onOneLine: [MarkdownInline] {
    var result: [MarkdownInline] = []
    for inline in self {
      switch inline {
      case .softBreak: result.append(.literal(" "))
      case .lineBreak: result.append(.literal(result.endsSentence ? " " : "; "))
      case .markdown, .literal, .code, .styled, .link: result.append(inline)
      }
    }
    return result
  }

  /// Whether the text ends with punctuation, so that another sentence can follow.
  package var endsSentence: Bool {
    switch last(where: { ![$0].isBlank })?.lastCharacter {
    case nil, ".", ":", ";", ",", "!", "?": true
    default: false
    }
  }
}

extension MarkdownInline {
  fileprivate var plainText: String {
    switch self {
    case .markdown(let text):
      text.contains(sign: "*") ? text.replacing("**", with: "") : text
    case .literal(let text): text
    case .code(let text): "`" + text + "`"
    case .styled(_, let words), .link(let words, _): words.plainText
    case .softBreak, .lineBreak: " "
    }
  }

  /// The last character that is not a space.
  fileprivate var lastCharacter: Character? {
    switch self {
    case .markdown(let text), .literal(let text), .code(let text): text.last { !$0.isWhitespace }
    case .styled(_, let words), .link(let words, _): words.last?.lastCharacter
    case .softBreak, .lineBreak: nil
    }
  }

  /// The rest without the spaces at one end; `nil` if nothing is left.
  fileprivate func trimmed(atStart: Bool) -> (inline: MarkdownInline?, Void)? {
    switch self {
    case .softBreak, .lineBreak: return (nil, ())
    case .markdown(let text):
      return Self.trimmed(text, atStart).map { ($0.isEmpty ? nil : .markdown($0), ()) }
    case .literal(let text):
      return Self.trimmed(text, atStart).map { ($0.isEmpty ? nil : .literal($0), ()) }
    case .code, .styled, .link: return nil
    }
  }

  private static func trimmed(_ text: String, _ atStart: Bool) -> String? {
    guard let edge = atStart ? text.first : text.last else { return "" }
    guard edge.isWhitespace else { return nil }
    var rest = text[...]
    while atStart, rest.first?.isWhitespace == true { rest.removeFirst() }
    while !atStart, rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
