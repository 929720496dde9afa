/// The marks in the current line.
struct MarkedLine {
  /// The marks, with offsets in the output.
  private var marks: [LayoutMark] = []
  private var foldables: [any FoldableText] = []
  private var commas = 0
  private var holdsLineFeed = false

  var isEmpty: Bool { marks.isEmpty }

  mutating func append(_ kind: LayoutMark.Kind, at offset: Int) {
    switch kind {
    case .commaInLines: commas += 1
    case .lineFeed: holdsLineFeed = true
    case .open, .openItems, .close, .lineEnd, .spaceOrLineEnd, .spaceOrMargin, .lineEndIfNeeded,
      .lineEndIfUseful, .foldable:
      break
    }
    marks.append(LayoutMark(offset: offset, kind: kind))
  }

  /// Appends the text of a layout to the output, and its marks to the line. Names of other modules
  /// move the marks behind them.
  mutating func append(
    _ layout: Layout, to output: inout [UInt8], spelling: (ExternalName) -> String
  ) {
    var next = 0
    layout.visitPieces(
      spelledBy: spelling,
      text: { offset, part in
        let shift = output.count - offset
        let end = offset + part.count
        while next < layout.marks.count, layout.marks[next].offset <= end {
          append(layout.marks[next].kind, at: layout.marks[next].offset + shift)
          next += 1
        }
        output.append(contentsOf: part)
      },
      name: { output.append(contentsOf: $0.utf8) })
    foldables += layout.foldables
  }

  /// Breaks the line at the end of the output if it is too long or contains a forced line break,
  /// and begins the next one.
  ///
  /// - Returns: Whether a line is still too long.
  mutating func finish(in output: inout [UInt8], width: Int) -> Bool {
    guard let first = marks.first else { return false }
    var isTooLong = false
    let start = output[..<first.offset].lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    if holdsLineFeed || output.count - start + commas > width {
      for index in marks.indices { marks[index].offset -= start }
      let lines = LineLayout.write(Array(output[start...]), marks, foldables, width: width)
      output.removeSubrange(start...)
      output.append(contentsOf: lines.text)
      isTooLong = lines.hasLongLine
    }
    marks.removeAll(keepingCapacity: true)
    if !foldables.isEmpty { foldables.removeAll(keepingCapacity: true) }
    commas = 0
    holdsLineFeed = false
    return isTooLong
  }
}
