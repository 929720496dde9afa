import TextGrammar

/// Parses rows of tables.
enum TableRow {
  /// The cells between vertical bars. Escaped bars and bars in code do not separate cells.
  static func cells(_ line: Substring) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line.trimmed {
      if character == "|", isEscaped {
        cell.removeLast()
        cell.append(character)
      } else if character == "|" {
        cells.append(cell)
        cell = ""
      } else {
        cell.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    cells.append(cell)
    if line.trimmed.first == "|" { cells.removeFirst() }
    if cells.count > 1, cells.last?[...].trimmed.isEmpty == true { cells.removeLast() }
    return cells.map { String($0[...].trimmed) }
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
