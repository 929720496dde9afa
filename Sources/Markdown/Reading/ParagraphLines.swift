/// Splits a paragraph with manual line breaks, such as HTML's `<br>`.
///
/// Each line becomes a paragraph, since a line break inside of a paragraph is invisible in source
/// code. Lines that begin like list items become a list.
struct ParagraphLines {
  private(set) var blocks: [MarkdownBlock] = []

  init(_ inlines: [MarkdownInline]) {
    for line in inlines.split(separator: .lineBreak) {
      let words = Array(line).strippedOfSpaces
      if words.isEmpty { continue }
      if blocks.isEmpty || !append(item: words) { blocks.append(.paragraph(words)) }
    }
  }

  /// - Returns: Whether the line is a list item.
  private mutating func append(item line: [MarkdownInline]) -> Bool {
    guard let (number, words) = Self.item(line), number ?? 1 == 1 || blocks.nextNumber == number
    else { return false }
    blocks.append(items: [[.paragraph(words)]], numbered: number)
    return true
  }

  /// The number of an item, and the text after its marker.
  private static func item(_ line: [MarkdownInline]) -> (number: Int?, words: [MarkdownInline])? {
    let words: [MarkdownInline]
    var number: Int?
    switch line.first {
    case .markdown(let text)?:
      guard let mark = SourceLine(text[...]).itemMark else { return nil }
      number = mark.number
      words = [.markdown(String(mark.rest))] + line.dropFirst()
    // An escaped marker, such as `\-` or `&bull;`, is meant as a marker too.
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
