import TextGrammar

/// Writes parts of paragraphs as Markdown.
struct InlineWriter {
  private var output = ""
  private var styles: Set<MarkdownStyle> = []

  /// The lines of a paragraph. A short line of the source keeps its line break, unless a sentence
  /// continues.
  static func lines(_ inlines: [MarkdownInline]) -> [String] {
    var lines: [String] = []
    var writer = InlineWriter()
    for (index, inline) in inlines.enumerated() {
      let next = inlines[(index + 1)...].first?.firstCharacter
      if inline == .softBreak, writer.endsShortLine(before: next) {
        lines.append(writer.output)
        writer.output = ""
      } else {
        writer.write(inline, next: next)
      }
    }
    return lines + [writer.output]
  }

  /// The text on one line.
  static func line(_ inlines: [MarkdownInline]) -> String {
    var writer = InlineWriter()
    writer.write(inlines[...], next: nil)
    return writer.output
  }

  /// A longer line was probably wrapped because it was full.
  private static let shortLine = 60

  private func endsShortLine(before next: Character?) -> Bool {
    guard output.count < Self.shortLine else { return false }
    return output.last.map { ".:;!?".contains($0) } ?? false || next?.isLowercase != true
  }

  private mutating func write(_ inlines: ArraySlice<MarkdownInline>, next: Character?) {
    for (index, inline) in zip(inlines.indices, inlines) {
      write(inline, next: inlines[(index + 1)...].first?.firstCharacter ?? next)
    }
  }

  private mutating func write(_ inline: MarkdownInline, next: Character?) {
    switch inline {
    case .markdown(let text): output += text
    case .literal(let text): writeLiteral(text, next: next)
    case .code(let text): output += Self.code(text)
    case .softBreak, .lineBreak: output += " "
    case .styled(let style, let words): writeStyled(style, words, next: next)
    case .link(let words, let destination): writeLink(words, destination)
    }
  }

  // MARK: Characters

  private mutating func writeLiteral(_ text: String, next: Character?) {
    var rest = text[...]
    while let character = rest.popFirst() {
      if Self.hasMeaning(character, between: output.last, and: rest.first ?? next) {
        output += "\\"
      }
      output.append(character)
    }
  }

  /// Whether the character would be read as markup.
  private static func hasMeaning(
    _ character: Character, between previous: Character?, and next: Character?
  ) -> Bool {
    switch character {
    case "\\", "`", "[", "]", "~": true
    case "<": next.map { $0.isLetter || "/!?".contains($0) } ?? true
    case "&": next.map { $0.isLetter || $0 == "#" } ?? false
    case "_": !(isWord(previous) && isWord(next))
    case "*": !(isSpace(previous) && isSpace(next))
    default: false
    }
  }

  private static func isWord(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }

  private static func isSpace(_ character: Character?) -> Bool { character?.isWhitespace ?? true }

  /// Code in one backtick, or in three or more: DocC reads two backticks as a symbol.
  private static func code(_ text: String) -> String {
    guard text.contains(sign: "`") else { return text.isEmpty ? "" : "`" + text + "`" }
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return fence + " " + text + " " + fence
  }

  // MARK: Elements

  private mutating func writeStyled(
    _ style: MarkdownStyle, _ words: [MarkdownInline], next: Character?
  ) {
    let isMarked =
      !styles.contains(style)
      && Self.canMark(outside: output.last, inside: words.first?.firstCharacter)
      && Self.canMark(outside: next, inside: words.last?.lastWrittenCharacter)
    guard isMarked else { return write(words[...], next: next) }
    styles.insert(style)
    output += style.mark
    write(words[...], next: style.mark.first)
    output += style.mark
    styles.remove(style)
  }

  /// Whether an emphasis marker between two characters is valid: not between a letter and
  /// punctuation.
  private static func canMark(outside: Character?, inside: Character?) -> Bool {
    guard let inside, !inside.isWhitespace else { return false }
    return isWord(inside) || isSpace(outside) || !isWord(outside)
  }

  private mutating func writeLink(_ words: [MarkdownInline], _ destination: String) {
    if [.literal(destination)] == words {
      output += "<" + destination + ">"
      return
    }
    output += "["
    write(words[...], next: "]")
    output += "]("
    let isPlain = destination.hasOnlyBytes { byte in
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"): false
      default: (0x21..<0x80).contains(byte)
      }
    }
    if isPlain { output += destination }
    for character in isPlain ? "" : destination {
      switch character {
      case " ", "\n", "\r", "\t": output += "%20"
      case "(": output += "%28"
      case ")": output += "%29"
      case "<": output += "%3C"
      case ">": output += "%3E"
      default: output.append(character)
      }
    }
    output += ")"
  }
}

extension MarkdownInline {
  fileprivate var firstCharacter: Character? {
    switch self {
    case .markdown(let text), .literal(let text): text.first
    case .code: "`"
    case .styled(let style, _): style.mark.first
    case .link: "["
    case .softBreak, .lineBreak: " "
    }
  }

  fileprivate var lastWrittenCharacter: Character? {
    switch self {
    case .markdown(let text), .literal(let text): text.last
    case .code: "`"
    case .styled(let style, _): style.mark.first
    case .link: ")"
    case .softBreak, .lineBreak: " "
    }
  }
}
