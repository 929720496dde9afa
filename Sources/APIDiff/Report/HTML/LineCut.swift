/// The part of a line that is shown: a document may be one line of a million signs.
enum LineCut {
  private static let longest = 180
  /// How much is shown before the column, where the line is cut there.
  private static let before = 40

  /// - Parameter column: What is to be seen, counted from 1 in Unicode scalars.
  static func text(_ line: ArraySlice<UInt8>, around column: Int) -> String {
    var start = line.startIndex
    if column > longest / 2, line.count > longest {
      start = index(of: column - before, in: line)
    }
    // A character has at most four bytes; one more shows whether something follows.
    let text = String(decoding: line[start...].prefix(4 * (longest + 1)), as: UTF8.self)
    let shown = text.unicodeScalars.prefix(longest)
    let isCut = line.endIndex - start > String(shown).utf8.count
    return (start > line.startIndex ? "…" : "") + String(shown) + (isCut ? "…" : "")
  }

  private static func index(of column: Int, in line: ArraySlice<UInt8>) -> Int {
    var remaining = column
    for index in line.indices where line[index] & 0xC0 != 0x80 {
      remaining -= 1
      if remaining <= 0 { return index }
    }
    return line.startIndex
  }
}
