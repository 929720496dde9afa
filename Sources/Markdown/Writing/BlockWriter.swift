import TextGrammar

/// Writes blocks as lines of Markdown.
struct BlockWriter {
  private var lines: [MarkdownLine] = []
  /// The prefix of the next line, and that of the lines after it.
  private var prefix = ""
  private var hanging = ""

  static func lines(_ blocks: [MarkdownBlock]) -> [MarkdownLine] {
    var writer = BlockWriter()
    writer.write(blocks, isItem: false)
    return writer.lines
  }

  private mutating func write(_ blocks: [MarkdownBlock], isItem: Bool) {
    var isBehindParagraph = false
    for (index, block) in blocks.enumerated() {
      var isList = false
      if case .list = block { isList = true }
      if index > 0, !(isItem && isBehindParagraph && isList) { append("") }
      write(block)
      isBehindParagraph = false
      if case .paragraph = block { isBehindParagraph = true }
    }
  }

  private mutating func write(_ block: MarkdownBlock) {
    switch block {
    case .paragraph(let words):
      for line in InlineWriter.lines(words) { append(LineWords(line)) }
    case .heading(let level, let words):
      append(String(repeating: "#", count: level) + " " + MarkdownPage.line(words))
    case .list(let list):
      for (index, item) in list.items.enumerated() {
        let mark = list.start.map { "\($0 + index). " } ?? "- "
        within(mark, String(repeating: " ", count: mark.count)) { $0.write(item, isItem: true) }
      }
    case .code(let language, let code): write(code, language)
    case .quote(let blocks): within("> ", "> ") { $0.write(blocks, isItem: false) }
    case .table(let table): write(table)
    case .rule: append("***")
    }
  }

  private mutating func write(_ code: [String], _ language: String) {
    let longest = code.map { $0.drop { $0 == " " }.prefix { $0 == "`" }.count }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    append(fence + language)
    for line in code { append(line) }
    append(fence)
  }

  private mutating func write(_ table: MarkdownTable) {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    func cells(_ row: [MarkdownTable.Cell]) -> [String] {
      row.map { MarkdownPage.line($0).replacing(sign: "|", with: "\\|") }
    }
    append(line(cells(table.header)))
    append(line(table.header.map { _ in "---" }))
    for row in table.rows { append(line(cells(row))) }
  }

  private mutating func within(
    _ first: String, _ further: String, write: (inout BlockWriter) -> Void
  ) {
    let outer = hanging
    let count = lines.count
    prefix += first
    hanging += further
    write(&self)
    // An item may be empty.
    if lines.count == count { append("") }
    prefix = outer
    hanging = outer
  }

  /// Appends a line that is not wrapped.
  private mutating func append(_ text: String) { append(LineWords(unbroken: text)) }

  private mutating func append(_ words: LineWords) {
    lines.append(
      MarkdownLine(
        prefix: prefix, hanging: hanging, text: words.text, fixedSpaces: words.fixedSpaces))
    prefix = hanging
  }
}

extension MarkdownPage {
  fileprivate static func line(_ inlines: [MarkdownInline]) -> String {
    MarkdownPage(blocks: [.paragraph(inlines)]).line
  }
}
