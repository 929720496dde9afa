/// Decides which text between tags is written: not the rest of a line on which a tag is alone.
extension TemplateParser {
  /// Adds the text before a tag and moves past the tag, including its line if the tag is alone
  /// there.
  mutating func addTextBefore(_ tag: Tag) {
    let line = tag.isStandalone ? tag.leadingBlanks : nil
    addText(cursor..<(line?.lowerBound ?? tag.bytes.lowerBound), precedesTag: line == nil)
    cursor = (line == nil ? nil : tag.trailingBlanks)?.upperBound ?? tag.bytes.upperBound
  }

  mutating func addText(_ bytes: Range<Int>, precedesTag: Bool) {
    let text = text(bytes, precedesTag: precedesTag)
    if !text.bytes.isEmpty || !text.lineStarts.isEmpty { append(.text(text)) }
  }

  /// - Parameter precedesTag: Whether a tag follows on the text's last line.
  mutating func text(_ bytes: Range<Int>, precedesTag: Bool) -> TemplateText {
    var text = TemplateText(bytes: bytes, lineStarts: [])
    let end = precedesTag ? bytes.upperBound + 1 : bytes.upperBound
    for offset in bytes.lowerBound..<max(end, bytes.lowerBound) {
      if offset < bytes.upperBound, isLineEnd(offset) { continue }
      if offset == beginning {
        beginsLine = true
      } else if source.bytes[offset - 1] == .lineFeed {
        text.lineStarts.append(offset)
      }
    }
    return text
  }

  private func isLineEnd(_ offset: Int) -> Bool {
    switch source.bytes[offset] {
    case .lineFeed: true
    case .carriageReturn:
      offset + 1 < source.bytes.count && source.bytes[offset + 1] == .lineFeed
    default: false
    }
  }
}
