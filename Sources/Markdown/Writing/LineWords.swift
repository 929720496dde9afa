/// Splits a line into words that are safe at the beginning of a line.
enum LineWords {
  static func words(_ line: String) -> [String] {
    let parts = line.spacedParts
    var words: [String] = []
    words.reserveCapacity(parts.count)
    for word in parts {
      if words.isEmpty {
        words.append(escaped(word, line))
      } else if beginsBlock(word) {
        words[words.count - 1] += " " + word
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  /// Whether a line that begins with the word would begin a block.
  private static func beginsBlock(_ word: Substring) -> Bool {
    guard let first = word.utf8.first, !ASCII.isLetter(first) else { return false }
    if word.utf8.count > 1, first == UInt8(ascii: "@") { return true }
    let line = SourceLine(word)
    return line.itemMark != nil || line.interruptsParagraph || line.underline != nil
  }

  /// The first word of a line, escaped if the line would otherwise begin a block.
  private static func escaped(_ word: Substring, _ line: String) -> String {
    // A fast path: most lines begin with a letter.
    if let first = word.utf8.first, ASCII.isLetter(first) { return String(word) }
    let source = SourceLine(line[...])
    if let mark = source.itemMark, mark.number != nil {
      let digits = word.prefix { ("0"..."9").contains($0) }
      return digits + "\\" + word.dropFirst(digits.count)
    }
    let isBlock =
      source.itemMark != nil || source.fence != nil || source.heading != nil || source.isRule
      || source.underline != nil || source.quoted != nil || word.first == "@" && word.count > 1
    return isBlock ? "\\" + word : String(word)
  }
}
