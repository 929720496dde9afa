import Diagnostics

/// The lines of a document to show, and the kind of each.
struct Quotation {
  struct Line {
    var number: Int?
    /// The text in place of missing lines.
    var text = ""
    var kind: ExcerptLineModel.Kind
    var isSubject = false
  }

  /// The number of unchanged lines to show around the changed ones.
  static let context = 2
  /// The maximum number of lines of a passage, or of two side by side.
  private static let longest = 24

  private(set) var lines: [Line] = []

  /// A passage without a counterpart in the other document.
  ///
  /// - Parameter kind: The kind of its lines.
  static func of(
    _ passage: Passage, in source: SourceLines, as kind: ExcerptLineModel.Kind
  ) -> Quotation {
    var quotation = Quotation()
    quotation.add(above: passage.lines.lowerBound)
    for number in passage.lines.prefix(longest) {
      quotation.lines.append(
        Line(number: number, kind: kind, isSubject: passage.subject.contains(number)))
    }
    let rest = passage.lines.count - longest
    if rest > 0 {
      quotation.skip("… \(rest) more lines")
    } else {
      quotation.add(below: passage.lines.upperBound, in: source)
    }
    return quotation
  }

  /// A quotation of nearby lines.
  static func of(
    _ numbers: [Int], in source: SourceLines, as kind: ExcerptLineModel.Kind
  ) -> Quotation {
    var quotation = Quotation()
    guard let first = numbers.first, let last = numbers.last else { return quotation }
    let subjects = Set(numbers)
    quotation.add(above: first)
    for number in (first...last).prefix(2 * longest) {
      let isSubject = subjects.contains(number)
      quotation.lines.append(
        Line(number: number, kind: isSubject ? kind : .same, isSubject: isSubject))
    }
    let rest = last - first + 1 - 2 * longest
    if rest > 0 {
      quotation.skip("… \(rest) more lines")
    } else {
      quotation.add(below: last, in: source)
    }
    return quotation
  }

  /// Two passages side by side: the lines that name their subjects, and the differences.
  static func of(
    _ pair: PassagePair, _ old: Passage, in oldSource: SourceLines, _ new: Passage,
    in newSource: SourceLines
  ) -> (old: Quotation, new: Quotation) {
    var sides = (old: Quotation(), new: Quotation())
    sides.old.add(above: old.lines.lowerBound)
    sides.new.add(above: new.lines.lowerBound)
    while sides.old.lines.count < sides.new.lines.count {
      sides.old.lines.insert(Line(kind: .filler), at: 0)
    }
    while sides.new.lines.count < sides.old.lines.count {
      sides.new.lines.insert(Line(kind: .filler), at: 0)
    }
    let shown = shownRows(of: pair, old, new)
    var next = 0
    for index in shown.sorted() {
      sides.old.skip(rows: index - next)
      sides.new.skip(rows: index - next)
      let row = pair.rows[index]
      sides.old.add(row.old, as: row.differs ? .removed : .same, subject: old.subject)
      sides.new.add(row.new, as: row.differs ? .added : .same, subject: new.subject)
      next = index + 1
    }
    sides.old.skip(rows: pair.rows.count - next)
    sides.new.skip(rows: pair.rows.count - next)
    if next == pair.rows.count {
      sides.old.add(below: old.lines.upperBound, in: oldSource)
      sides.new.add(below: new.lines.upperBound, in: newSource)
    }
    return sides
  }

  private static func shownRows(of pair: PassagePair, _ old: Passage, _ new: Passage) -> Set<Int> {
    var shown: Set<Int> = []
    func show(_ range: ClosedRange<Int>) {
      for index in range where pair.rows.indices.contains(index) && shown.count < longest {
        shown.insert(index)
      }
    }
    for (index, row) in pair.rows.enumerated()
    where row.old.map(old.subject.contains) == true || row.new.map(new.subject.contains) == true {
      show(index...index + context)
    }
    for (index, row) in pair.rows.enumerated() where row.differs { show(index - 1...index + 1) }
    // The note about skipped lines takes a line itself.
    for index in pair.rows.indices where !shown.contains(index) {
      let hasNeighbours = shown.contains(index - 1) && shown.contains(index + 1)
      let isLast = index == pair.rows.count - 1 && shown.contains(index - 1)
      if hasNeighbours || isLast || index == 0 && shown.contains(1) { shown.insert(index) }
    }
    return shown
  }

  // MARK: Adding

  private mutating func add(above number: Int) {
    for context in max(1, number - Self.context)..<max(1, number) {
      lines.append(Line(number: context, kind: .same))
    }
  }

  private mutating func add(below number: Int, in source: SourceLines) {
    for context in number + 1..<number + 1 + Self.context {
      // The line break at the end of a file does not begin a visible line.
      guard let line = source.bytes(of: context), context < source.count || !line.isEmpty else {
        return
      }
      lines.append(Line(number: context, kind: .same))
    }
  }

  private mutating func add(
    _ number: Int?, as kind: ExcerptLineModel.Kind, subject: ClosedRange<Int>
  ) {
    guard let number else {
      lines.append(Line(kind: .filler))
      return
    }
    lines.append(Line(number: number, kind: kind, isSubject: subject.contains(number)))
  }

  private mutating func skip(_ text: String) { lines.append(Line(text: text, kind: .skipped)) }

  private mutating func skip(rows count: Int) {
    if count > 0 { skip("… \(count) more line\(count == 1 ? "" : "s")") }
  }
}
