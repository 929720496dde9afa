import Diagnostics

/// Compiles groups, in which line ends are possible line breaks.
extension TemplateCompiler {
  mutating func compile(_ group: GroupNode, in context: Context) {
    var inner = context
    inner.isInGroup = true
    let blanks = Int32(max(0, group.blanks - context.removedIndentation))
    builder.append(
      .openGroup(group.kind, blanks: blanks, beginsLine: group.opensOnOwnLine))
    compile(group.body, in: inner)
    builder.append(.closeGroup(onOwnLine: group.closesOnOwnLine))
  }

  mutating func compileSeparator(at offset: Int, in context: Context) {
    if context.isInGroup {
      builder.append(.separator)
    } else {
      diagnostics.append(
        .error(
          .templateUnbalancedGroup, "no group is open whose items the comma could separate",
          at: context.source.location(at: offset)))
    }
  }

  /// Splits the text into the content of lines, line ends, and the blanks at the beginning of
  /// lines.
  mutating func compileInGroup(_ text: TemplateText, in context: Context) {
    let bytes = context.source.bytes
    var start = text.bytes.lowerBound
    var isAtLineStart = text.lineStarts.first == start
    while start < text.bytes.upperBound || isAtLineStart {
      let lineEnd =
        bytes[start..<text.bytes.upperBound].firstIndex(of: .lineFeed) ?? text.bytes.upperBound
      if isAtLineStart {
        let blanks = bytes[start..<lineEnd].prefix(while: \.isBlank).count
        start += blanks
        builder.append(.beginLine(blanks: Int32(max(0, blanks - context.removedIndentation))))
      }
      builder.appendGroupText(bytes[start..<lineEnd])
      guard lineEnd < text.bytes.upperBound else { return }
      builder.append(.endLine)
      start = lineEnd + 1
      isAtLineStart = start < text.bytes.upperBound
    }
  }

  /// Appends text without a line end.
  mutating func append(_ text: some Collection<UInt8>, in context: Context) {
    if context.isInGroup {
      builder.appendGroupText(text)
    } else {
      builder.appendLiteral(text, beginsLine: false)
    }
  }
}
