/// A block of a page: what stands below another.
package indirect enum MarkdownBlock: Hashable, Sendable {
  case paragraph([MarkdownInline])
  /// - Parameter level: 1 to 6.
  case heading(level: Int, [MarkdownInline])
  case list(MarkdownList)
  /// - Parameters:
  ///   - language: What the lines are written in; empty where nobody says.
  ///   - lines: As they stand, without the line breaks.
  case code(language: String, lines: [String])
  case quote([MarkdownBlock])
  case table(MarkdownTable)
  case rule
}

/// A list, and the blocks of each of its items.
package struct MarkdownList: Hashable, Sendable {
  /// The number of the first item; `nil` where items have none.
  package var start: Int?
  package var items: [[MarkdownBlock]]

  package init(start: Int? = nil, items: [[MarkdownBlock]]) {
    self.start = start
    self.items = items
  }
}

/// A table whose rows all have as many cells as its header.
package struct MarkdownTable: Hashable, Sendable {
  package typealias Cell = [MarkdownInline]

  package let header: [Cell]
  package let rows: [[Cell]]

  /// - Parameter rows: Cells that are missing are empty ones, and those beyond the header are kept
  ///   by a header that is wider.
  init(header: [Cell], rows: [[Cell]]) {
    let width = max(header.count, rows.map(\.count).max() ?? 0)
    func padded(_ row: [Cell]) -> [Cell] {
      row + Array(repeating: [], count: width - row.count)
    }
    self.header = padded(header)
    self.rows = rows.map(padded)
  }
}

/// A part of a paragraph.
package indirect enum MarkdownInline: Hashable, Sendable {
  /// Markdown that means the same wherever it is read: its emphasis is not looked into.
  case markdown(String)
  /// Characters that are nothing but themselves.
  case literal(String)
  case code(String)
  case styled(MarkdownStyle, [MarkdownInline])
  /// - Parameter destination: An address that is complete, such as `https://…`.
  case link([MarkdownInline], destination: String)
  /// The end of a line in the source.
  case softBreak
  /// The end of a line for readers.
  case lineBreak
}

package enum MarkdownStyle: Hashable, Sendable {
  case strong, emphasis, struck

  var mark: String {
    switch self {
    case .strong: "**"
    case .emphasis: "*"
    case .struck: "~~"
    }
  }
}
