/// Writes the output, line by line.
extension Renderer {
  mutating func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes))
  }

  /// Writes a literal part of the template. Its first line end ends the current line.
  mutating func append(_ text: LiteralText) {
    guard let breaks = text.breaks else {
      appendIndented(text.bytes, lines: text.lines)
      meter.note(text.head)
      return
    }
    let head = indentation.count + breaks.first - text.bytes.lowerBound
    // A fast path: most lines are short, and the text can be copied as a whole.
    if line.isEmpty, meter.hasRoom(for: head, behind: output) {
      appendIndented(text.bytes, lines: text.lines)
    } else {
      appendIndented(
        text.bytes.lowerBound..<breaks.first, lines: text.lines.lowerBound..<breaks.linesEnd)
      meter.note(text.head)
      finishLine()
      appendIndented(
        breaks.first..<text.bytes.upperBound, lines: breaks.linesEnd..<text.lines.upperBound)
    }
    meter.note(length: breaks.longest + indentation.count)
    let margin = breaks.tailIsIndented ? indentation.count : 0
    meter.beginLine(at: output.count - breaks.tail - margin)
    meter.note(breaks.tailContent)
  }

  /// Writes a range of literals, with the indentation of partials before each line that begins in
  /// it, except for text after a group.
  private mutating func appendIndented(_ range: Range<Int>, lines: Range<Int>) {
    guard !indentation.isEmpty, line.isEmpty else {
      append(literals[range])
      return
    }
    var start = range.lowerBound
    for lineStart in program.lineStarts[lines] {
      append(literals[start..<lineStart])
      output.append(contentsOf: indentation)
      start = lineStart
    }
    append(literals[start..<range.upperBound])
  }

  mutating func append(_ text: String) {
    if text.isEmpty { return }
    if groups.isWaiting { writePending() }
    var text = text
    text.withUTF8 { bytes in
      if bytes.contains(.lineFeed) {
        appendLines(bytes)
      } else {
        output.append(contentsOf: bytes)
        meter.note(.code)
      }
    }
  }

  mutating func appendEscaped(_ text: String) {
    append(program.options.escape.map { $0(text) } ?? text)
  }

  /// Writes a value. If values are aligned, each further line is indented like the first one.
  private mutating func appendLines(_ bytes: UnsafeBufferPointer<UInt8>) {
    let margin = program.options.alignsValues ? margin : 0
    let lines = bytes.split(separator: .lineFeed, omittingEmptySubsequences: false)
    for (index, content) in lines.enumerated() {
      if index > 0 { endLineOfValue() }
      if content.isEmpty { continue }
      if index > 0 { output.append(contentsOf: repeatElement(.space, count: margin)) }
      output.append(contentsOf: content)
      meter.note(.code)
    }
  }

  private mutating func endLineOfValue() {
    guard line.isEmpty else {
      // The line is measured when it is complete.
      line.append(.lineFeed, at: output.count)
      output.append(.lineFeed)
      return
    }
    meter.endLine(of: output)
    output.append(.lineFeed)
    meter.beginLine(at: output.count)
  }

  /// The number of spaces at the beginning of the current line.
  private var margin: Int {
    let lineStart = output.lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    return output[lineStart...].prefix { $0 == .space }.count
  }

  mutating func append(_ comment: Comment) {
    if comment.isEmpty { return }
    meter.beginComment(behind: output)
    comment.write(into: &output, margin: margin, width: program.options.width)
  }

  /// Ends the current line, and breaks it if it is too long or contains a forced line break.
  mutating func finishLine() {
    guard !line.isEmpty else {
      meter.endLine(of: output)
      return
    }
    meter.note(isTooLong: line.finish(in: &output, width: program.options.width))
  }
}
