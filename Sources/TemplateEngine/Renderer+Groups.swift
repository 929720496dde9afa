/// Groups and code: lines that may be broken.
extension Renderer {
  mutating func append(_ layout: Layout) {
    for name in layout.names { names.insert(name.name, isImplementation: implementationDepth > 0) }
    let layout = layout.spelled(by: program.spelling)
    guard !layout.marks.isEmpty, !groups.isEmpty else {
      append(layout.text)
      return
    }
    if groups.isWaiting { writeWhatWaits() }
    line.append(layout, at: output.count)
    output.append(contentsOf: layout.text.utf8)
  }

  mutating func appendInGroup(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    guard groups.isWaiting else {
      append(bytes)
      return
    }
    let content = bytes.drop { $0 == .space }
    guard !content.isEmpty else { return }
    writeWhatWaits()
    append(content)
  }

  mutating func writeWhatWaits() {
    groups.writeWhatWaits(in: &line, &output)
  }

  /// What follows a group: the first line end ends its line.
  mutating func appendBehindGroup(_ range: Range<Int>, lines: Range<Int>) {
    guard let lineEnd = literals[range].firstIndex(of: .lineFeed) else {
      append(literals[range])
      return
    }
    append(literals[range.lowerBound..<lineEnd])
    finishLine()
    appendIndented(lineEnd..<range.upperBound, lines: lines)
  }

  /// A value of several lines, in a group or behind one.
  mutating func appendLines(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = output.count
    if program.alignsValues {
      appendAligned(bytes)
    } else {
      output.append(contentsOf: bytes)
    }
    for offset in start..<output.count where output[offset] == .lineFeed {
      line.append(.lineFeed, at: offset)
    }
  }

  /// Breaks the line that is written, where it is too long or has to be.
  mutating func finishLine() {
    if line.isEmpty { return }
    line.finish(in: &output, width: program.width)
  }

  mutating func append(_ comment: Comment) {
    if comment.isEmpty { return }
    let lineStart = output.lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    let margin = output[lineStart...].prefix { $0 == .space }.count
    comment.write(into: &output, margin: margin, width: program.width)
  }
}
