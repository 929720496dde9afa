import TextGrammar

/// The words of a line, such that a line break between two of them begins no block.
struct LineWords {
  /// The words, with one space between them.
  let text: String
  /// The offsets of the spaces behind which a word would begin a block, in UTF-8.
  let fixedSpaces: [Int]

  /// Words in a line of Markdown.
  init(_ line: String) {
    let line = Self.isSpacedOnce(line) ? line : line.spacedParts.joined(separator: " ")
    let end = line.utf8.firstIndex(of: Self.space) ?? line.endIndex
    let first = line[..<end]
    let escaped = Self.escaped(first, line)
    let isEscaped = escaped.utf8.count > first.utf8.count
    let text = isEscaped ? String(escaped) + line[first.endIndex...] : line
    fixedSpaces = Self.spaces(in: text) { Self.mayBeginBlock($0) }
      .filter { Self.isFixed(text, at: $0) }
    self.text = text
  }

  /// A line without breaks.
  init(unbroken text: String) {
    self.text = text
    fixedSpaces = Self.spaces(in: text) { _ in true }
  }

  private static let space = UInt8(ascii: " ")

  /// Whether there is one space between each two words, and none around them. Only for ASCII.
  private static func isSpacedOnce(_ line: String) -> Bool {
    var previous = space
    let isSpacedOnce = line.hasOnlyBytes { byte in
      defer { previous = byte }
      return byte < 0x80 && !(byte == space && previous == space)
    }
    return isSpacedOnce && previous != space
  }

  /// The offsets of the spaces behind which the text meets a condition.
  private static func spaces(
    in text: String, where isIncluded: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool
  ) -> [Int] {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.filter { bytes[$0] == space && isIncluded(bytes[($0 + 1)...]) }
    }
  }

  // MARK: Blocks

  /// Whether a word may begin a block, by its first bytes. Nearly all begin with letters, or with a
  /// single backtick.
  private static func mayBeginBlock(_ word: some Collection<UInt8>) -> Bool {
    guard let first = word.first else { return true }
    return switch first {
    case UInt8(ascii: "`"): word.starts(with: "```".utf8)
    case 0...0x20, 0x80..., UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"),
      UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="),
      UInt8(ascii: ">"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Whether the space at an offset belongs to a word, because a line that begins with the next one
  /// would begin a block.
  private static func isFixed(_ text: String, at offset: Int) -> Bool {
    let index = text.utf8.index(text.startIndex, offsetBy: offset)
    // A combining mark makes it another character.
    guard text[index] == " " else { return true }
    let rest = text[text.utf8.index(after: index)...]
    return beginsBlock(rest[..<(rest.utf8.firstIndex(of: space) ?? rest.endIndex)])
  }

  /// Whether a line that begins with the word would begin a block.
  private static func beginsBlock(_ word: Substring) -> Bool {
    if word.utf8.count > 1, word.utf8.first == UInt8(ascii: "@") { return true }
    let line = SourceLine(word)
    return line.itemMark != nil || line.interruptsParagraph || line.underline != nil
  }

  /// The first word of a line, escaped if the line would otherwise begin a block.
  private static func escaped(_ word: Substring, _ line: String) -> Substring {
    guard mayBeginBlock(word.utf8) else { return word }
    let source = SourceLine(line[...])
    if let mark = source.itemMark, mark.number != nil {
      let digits = word.prefix { ("0"..."9").contains($0) }
      return digits + "\\" + word.dropFirst(digits.count)
    }
    let isBlock =
      source.itemMark != nil || source.fence != nil || source.heading != nil || source.isRule
      || source.underline != nil || source.quoted != nil || word.first == "@" && word.count > 1
    return isBlock ? "\\" + word : word
  }
}
