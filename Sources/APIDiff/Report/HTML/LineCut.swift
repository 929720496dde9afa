/// Shortens a long line around a column: a document may be one line with a million characters.
enum LineCut {
  private static let longest = 180
  /// The number of characters before the column in a shortened line.
  private static let before = 40

  /// - Parameter column: The column that must be visible, counted from 1 in Unicode scalars.
  static func text(_ line: ArraySlice<UInt8>, around column: Int) -> String {
    var start = line.startIndex
    if column > longest / 2, line.count > longest {
      start = index(of: column - before, in: line)
    }
    // A character has at most four bytes; one more character shows whether the line continues.
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
