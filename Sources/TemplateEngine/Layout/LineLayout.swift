/// Decides which groups of a line with marks are broken, and writes the line.
///
/// This is Oppen's algorithm with the whole line available: a group is written on one line if it
/// fits there together with the text up to the next possible line break.
struct LineLayout {
  /// The line without line breaks, beginning with its indentation.
  private let text: [UInt8]
  private let marks: [LayoutMark]
  private var foldables: ArraySlice<any FoldableText>
  private let width: Int
  private let isASCII: Bool

  /// What is known of a mark before the line is written.
  private struct Measure {
    /// The index of the next mark after it at which the line may end.
    var nextBreak: Int
    /// The index of the mark that closes the group.
    var closing: Int
    /// The number of possible commas before it.
    var commas: Int
    /// Whether its group contains a line feed.
    var holdsLineFeed = false
  }

  /// One for each mark, and one for the end.
  private var measures: [Measure] = []

  private struct Group {
    var isInLines: Bool
    /// The indentation of the line on which the group begins.
    var indentation: Int
  }

  private var output: [UInt8] = []
  private var meter: LineMeter
  private var groups: [Group] = []
  private var column = 0
  private var indentation = 0

  /// - Parameter marks: The marks with their offsets in `text`.
  /// - Returns: The lines, and whether one of them is still longer than the width.
  static func write(
    _ text: [UInt8], _ marks: [LayoutMark],
    _ foldables: [any FoldableText], width: Int
  ) -> (text: [UInt8], hasLongLine: Bool) {
    var layout = LineLayout(text, marks, foldables, width: width)
    layout.measure()
    layout.write()
    layout.meter.endLine(of: layout.output)
    return (layout.output, layout.meter.hasLongLine)
  }

  private init(
    _ text: [UInt8], _ marks: [LayoutMark],
    _ foldables: [any FoldableText], width: Int
  ) {
    self.text = text
    self.marks = marks
    self.foldables = foldables[...]
    self.width = width
    meter = LineMeter(width: width, start: 0)
    isASCII = text.allSatisfy { $0 < 0x80 }
  }

  // MARK: Measurement

  private mutating func measure() {
    measures.reserveCapacity(marks.count + 1)
    var open: [Int] = []
    var commas = 0
    for position in marks.indices {
      measures.append(Measure(nextBreak: marks.endIndex, closing: marks.endIndex, commas: commas))
      switch marks[position].kind {
      case .open, .openItems: open.append(position)
      case .close: if let start = open.popLast() { measures[start].closing = position }
      case .commaInLines: commas += 1
      case .lineFeed: for start in open { measures[start].holdsLineFeed = true }
      default: break
      }
    }
    measures.append(Measure(nextBreak: marks.endIndex, closing: marks.endIndex, commas: commas))
    var next = marks.endIndex
    for position in marks.indices.reversed() {
      measures[position].nextBreak = next
      if marks[position].isBreak { next = position }
    }
  }

  private func offset(_ index: Int) -> Int {
    index < marks.endIndex ? marks[index].offset : text.endIndex
  }

  /// The number of characters between two offsets.
  private func count(_ start: Int, _ end: Int) -> Int {
    isASCII ? end - start : String(decoding: text[start..<end], as: UTF8.self).count
  }

  /// The number of characters from a mark to the next one at which the line may end.
  private func roomToBreak(from index: Int) -> Int {
    count(offset(index), offset(measures[index].nextBreak))
  }

  private func fits(group index: Int) -> Bool {
    let measure = measures[index]
    guard !measure.holdsLineFeed else { return false }
    let end = measures[measure.closing].nextBreak
    // `swift format` reserves space for each comma that a broken group would have.
    let commas =
      if case .open = marks[index].kind { measures[end].commas - measure.commas } else { 0 }
    return column + count(offset(index), offset(end)) + commas <= width
  }

  // MARK: Output

  private mutating func write() {
    let start = text.firstIndex { $0 != .space } ?? text.endIndex
    indentation = start - text.startIndex
    var cursor = text.startIndex
    for index in marks.indices {
      let mark = marks[index]
      append(cursor, mark.offset)
      cursor = max(cursor, mark.offset)
      switch mark.kind {
      case .open, .openItems:
        let isInLines = groups.last?.isInLines != false && !fits(group: index)
        groups.append(Group(isInLines: isInLines, indentation: indentation))
      case .close: _ = groups.popLast()
      case .lineEnd(let more): if isInLines { endLine(more) }
      case .spaceOrLineEnd(let more):
        guard isInLines else { continue }
        endLine(more)
        cursor += 1
      case .spaceOrMargin:
        guard isInLines, let group = groups.last,
          indentation != group.indentation || column + roomToBreak(from: index) > width
        else { continue }
        endLine(0)
        cursor += 1
      case .lineEndIfNeeded(let more):
        if isInLines, column + roomToBreak(from: index) > width { endLine(more) }
      case .lineEndIfUseful(let more):
        let room = roomToBreak(from: index)
        let indentation = (groups.last?.indentation ?? 0) + Int(more)
        if isInLines, column + room > width, indentation + room <= width { endLine(more) }
      case .commaInLines: if isInLines { append([UInt8(ascii: ",")]) }
      case .foldable(let length):
        guard let foldable = foldables.popFirst() else { continue }
        if column + roomToBreak(from: index) > width {
          fold(foldable)
          cursor = mark.offset + Int(length)
        }
      case .lineFeed:
        appendLineEnd()
        cursor += 1
        let rest = text[cursor...]
        indentation = rest.prefix { $0 == .space }.count
        column = 0
      }
    }
    append(cursor, text.endIndex)
  }

  private var isInLines: Bool { groups.last?.isInLines ?? true }

  private mutating func append(_ start: Int, _ end: Int) {
    guard start < end else { return }
    output.append(contentsOf: text[start..<end])
    column += count(start, end)
  }

  private mutating func append(_ bytes: [UInt8]) {
    output.append(contentsOf: bytes)
    column += bytes.count
  }

  private mutating func endLine(_ more: Int32) {
    while output.last == .space { output.removeLast() }
    indentation = (groups.last?.indentation ?? 0) + Int(more)
    appendLineEnd()
    output.append(contentsOf: repeatElement(.space, count: indentation))
    column = indentation
  }

  private mutating func appendLineEnd() {
    meter.endLine(of: output)
    output.append(.lineFeed)
    meter.beginLine(at: output.count)
  }

  /// Writes foldable text. Further lines are indented more than the line on which it begins, unless
  /// it begins that line.
  private mutating func fold(_ foldable: any FoldableText) {
    let inner = column == indentation ? indentation : indentation + 2
    for (index, line) in foldable.lines(width: width - inner).enumerated() {
      if index > 0 {
        appendLineEnd()
        output.append(contentsOf: repeatElement(.space, count: inner))
        column = inner
      }
      output.append(contentsOf: line.utf8)
      column += line.count
    }
  }
}
