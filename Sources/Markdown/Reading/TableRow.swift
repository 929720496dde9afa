import TextGrammar

/// Parses rows of tables.
enum TableRow {
  /// The cells between vertical bars. Escaped bars and bars in code do not separate cells.
  static func cells(_ line: Substring) -> [String] {
    let text = line.trimmed
    // The borders of characters take most of the time, and ASCII has them between all bytes.
    var cells =
      text.hasOnlyBytes { $0 < 0x80 }
      ? Self.cells(text.utf8, as: [UInt8].self, bar: UInt8(ascii: "|"), escape: UInt8(ascii: "\\"))
        .map { String(decoding: $0, as: UTF8.self) }
      : Self.cells(text, as: String.self, bar: "|", escape: "\\")
    if text.utf8.first == UInt8(ascii: "|"), text.first == "|" { cells.removeFirst() }
    if cells.count > 1, cells.last?[...].trimmed.isEmpty == true { cells.removeLast() }
    return cells.map { String($0[...].trimmed) }
  }

  private static func cells<Cell: RangeReplaceableCollection & BidirectionalCollection>(
    _ line: some Sequence<Cell.Element>, as type: Cell.Type, bar: Cell.Element,
    escape: Cell.Element
  ) -> [Cell] where Cell.Element: Equatable {
    var cells: [Cell] = []
    var cell = Cell()
    var isEscaped = false
    for element in line {
      if element == bar, isEscaped {
        cell.removeLast()
        cell.append(element)
      } else if element == bar {
        cells.append(cell)
        cell = Cell()
      } else {
        cell.append(element)
      }
      isEscaped = element == escape && !isEscaped
    }
    cells.append(cell)
    return cells
  }

  /// Whether the line separates a table's header from its rows.
  static func isDelimiter(_ line: Substring) -> Bool {
    let cells = cells(line)
    return line.contains(sign: "-")
      && (cells.count > 1 || line.contains(sign: "|"))
      && cells.allSatisfy { cell in
        let dashes = cell.drop { $0 == ":" }
        return cell.count - dashes.count <= 1 && dashes.first == "-"
          && dashes.drop { $0 == "-" }.allSatisfy { $0 == ":" }
      }
  }
}
