/// A block of a page.
package enum MarkdownBlock: Hashable, Sendable {
  case paragraph([MarkdownInline])
  /// - Parameter level: 1 to 6.
  case heading(level: Int, [MarkdownInline])
  case list(MarkdownList)
  /// - Parameters:
  ///   - language: The language of the code; empty if it is not stated.
  ///   - lines: The lines, without line breaks.
  case code(language: String, lines: [String])
  case quote([MarkdownBlock])
  case table(MarkdownTable)
  case rule
}

/// A list, with the blocks of each item.
package struct MarkdownList: Hashable, Sendable {
  /// The number of the first item; `nil` for a list with bullets.
  package var start: Int?
  package var items: [[MarkdownBlock]]

  package init(start: Int? = nil, items: [[MarkdownBlock]]) {
    self.start = start
    self.items = items
  }
}

/// A table. All of its rows have as many cells as the header.
package struct MarkdownTable: Hashable, Sendable {
  package typealias Cell = [MarkdownInline]

  package let header: [Cell]
  package let rows: [[Cell]]

  /// - Parameter rows: Short rows are padded with empty cells. The header is extended for long
  ///   ones.
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
package enum MarkdownInline: Hashable, Sendable {
  /// Markdown that has the same meaning in any context. Its emphasis is not parsed.
  case markdown(String)
  /// Plain characters, without markup.
  case literal(String)
  case code(String)
  case styled(MarkdownStyle, [MarkdownInline])
  /// - Parameter destination: A complete address, such as `https://…`.
  case link([MarkdownInline], destination: String)
  /// A line break in the source that readers do not see.
  case softBreak
  /// A line break for readers.
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
