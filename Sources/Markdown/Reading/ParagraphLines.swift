/// A paragraph that people have broken into lines by hand, as HTML's `<br>` does.
///
/// Each line is a paragraph of its own, since a break within one is not seen in source code, and those
/// that begin as items of a list are one.
struct ParagraphLines {
  private(set) var blocks: [MarkdownBlock] = []

  init(_ inlines: [MarkdownInline]) {
    for line in inlines.split(separator: .lineBreak) {
      let words = Array(line).strippedOfSpaces
      if words.isEmpty { continue }
      if blocks.isEmpty || !append(item: words) { blocks.append(.paragraph(words)) }
    }
  }

  /// - Returns: Whether the line is an item of a list.
  private mutating func append(item line: [MarkdownInline]) -> Bool {
    guard let (number, words) = Self.item(line), number ?? 1 == 1 || blocks.nextNumber == number
    else { return false }
    blocks.append(items: [[.paragraph(words)]], numbered: number)
    return true
  }

  /// The number of an item, and what stands behind its mark.
  private static func item(_ line: [MarkdownInline]) -> (number: Int?, words: [MarkdownInline])? {
    let words: [MarkdownInline]
    var number: Int?
    switch line.first {
    case .markdown(let text)?:
      guard let mark = SourceLine(text[...]).itemMark else { return nil }
      number = mark.number
      words = [.markdown(String(mark.rest))] + line.dropFirst()
    // A sign that was to be seen as it is, `\-` or `&bull;`, was meant as the mark all the same.
    case .literal(let sign)? where ["-", "*", "•", "·"].contains(sign):
      guard case .markdown(let text)? = line.dropFirst().first, text.first == " " else {
        return nil
      }
      words = Array(line.dropFirst())
    default: return nil
    }
    let stripped = words.strippedOfSpaces
    return stripped.isEmpty ? nil : (number, stripped)
  }
}
