import TextGrammar

/// Parses the blocks of a text.
struct BlockReader {
  /// The maximum nesting depth. Deeper blocks are read as paragraphs, which bounds the time.
  private static let deepest = 12

  private let context: PageContext
  private var blocks: [MarkdownBlock] = []

  static func read(_ text: String) -> [MarkdownBlock] {
    let lines = text.lines.map { SourceLine($0) }
    return read(dedented(lines)[...], PageContext(lines), depth: 0)
  }

  /// Removes the indentation that all lines have in common.
  private static func dedented(_ lines: [SourceLine]) -> [SourceLine] {
    let margin = lines.lazy.filter { !$0.isBlank }.map(\.indentation).min() ?? 0
    return margin == 0 ? lines : lines.map { $0.outdented(by: margin) }
  }

  private static func read(
    _ lines: ArraySlice<SourceLine>, _ context: PageContext, depth: Int
  ) -> [MarkdownBlock] {
    var reader = BlockReader(context: context)
    guard depth < deepest else {
      reader.append(paragraph: text(lines))
      return reader.blocks
    }
    var rest = lines
    var regions = HTMLRegions(lines)
    while let line = rest.first {
      if line.isBlank {
        rest.removeFirst()
      } else if let end = regions.end(ofRegionAt: rest.startIndex) {
        // Preformatted text keeps its spaces.
        reader.append(paragraph: rest[...end].map(\.text).joined(separator: "\n"))
        rest = rest[(end + 1)...]
      } else if line.indentation >= 4, !HTMLRegions.beginsElement(line) {
        reader.readIndentedCode(&rest)
      } else if let fence = line.fence {
        reader.readFencedCode(fence, &rest)
      } else if let (level, words) = line.heading {
        reader.blocks.append(.heading(level: level, reader.inlines(String(words))))
        rest.removeFirst()
      } else if line.isRule {
        reader.blocks.append(.rule)
        rest.removeFirst()
      } else if let mark = line.itemMark {
        reader.readList(mark, &rest, depth)
      } else if line.quoted != nil {
        reader.readQuote(&rest, depth)
      } else if context.definitions.isDefinition(line) {
        rest.removeFirst()
      } else if !reader.readTable(&rest) {
        reader.readParagraph(&rest, &regions)
      }
    }
    return reader.blocks
  }

  // MARK: Code

  private mutating func readIndentedCode(_ rest: inout ArraySlice<SourceLine>) {
    var lines: [String] = []
    while let line = rest.first, line.isBlank || line.indentation >= 4 {
      lines.append(line.isBlank ? "" : line.outdented(by: 4).text)
      rest.removeFirst()
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    blocks.append(.code(language: "", lines: lines))
  }

  private mutating func readFencedCode(
    _ fence: SourceLine.Fence, _ rest: inout ArraySlice<SourceLine>
  ) {
    let margin = rest.removeFirst().indentation
    var lines: [String] = []
    while let line = rest.popFirst() {
      if let end = line.fence, end.mark == fence.mark, end.count >= fence.count,
        end.information.trimmed.isEmpty
      {
        break
      }
      lines.append(line.isBlank ? "" : line.outdented(by: margin).text)
    }
    lines = CodeLines.dedented(lines)
    let language = fence.information.split(separator: " ").first ?? ""
    blocks.append(.code(language: String(language), lines: lines))
  }

  // MARK: Containers

  private mutating func readList(
    _ first: SourceLine.ItemMark, _ rest: inout ArraySlice<SourceLine>, _ depth: Int
  ) {
    var list = MarkdownList(start: first.number, items: [])
    while let line = rest.first, line.indentation < 4, let mark = line.itemMark,
      (mark.number == nil) == (first.number == nil)
    {
      let lines = Self.takeItem(mark, &rest)
      list.items.append(Self.read(lines[...], context, depth: depth + 1))
      let following = rest.drop(while: \.isBlank)
      if following.first?.itemMark != nil { rest = following }
    }
    blocks.append(.list(list))
  }

  /// Returns the lines of an item without the item's indentation.
  private static func takeItem(
    _ mark: SourceLine.ItemMark, _ rest: inout ArraySlice<SourceLine>
  ) -> [SourceLine] {
    let column = rest.removeFirst().indentation
    var lines = [SourceLine(mark.rest)]
    var isBehindBlank = mark.rest.trimmed.isEmpty
    while let line = rest.first {
      let further = line.indentation - column
      if line.isBlank {
        let behind = rest.drop(while: \.isBlank)
        guard let next = behind.first,
          next.indentation - column >= mark.width
            || next.indentation - column >= 2 && next.itemMark != nil
        else { break }
        isBehindBlank = true
        lines += rest[..<behind.startIndex]
        rest = behind
        continue
      } else if further >= mark.width || further >= 2 && line.itemMark != nil {
        isBehindBlank = false
      } else if isBehindBlank || line.interruptsParagraph || line.itemMark != nil {
        break
      }
      lines.append(line.outdented(by: column + min(mark.width, max(further, 0))))
      rest.removeFirst()
    }
    return lines
  }

  private mutating func readQuote(_ rest: inout ArraySlice<SourceLine>, _ depth: Int) {
    var lines: [SourceLine] = []
    while let line = rest.first {
      if let quoted = line.quoted {
        lines.append(quoted)
      } else if !line.isBlank, !line.interruptsParagraph, lines.last?.isBlank == false {
        lines.append(line)
      } else {
        break
      }
      rest.removeFirst()
    }
    blocks.append(.quote(Self.read(lines[...], context, depth: depth + 1)))
  }

  private mutating func readTable(_ rest: inout ArraySlice<SourceLine>) -> Bool {
    guard let header = rest.first, header.content.contains(sign: "|"),
      let delimiter = rest.dropFirst().first, TableRow.isDelimiter(delimiter.content)
    else { return false }
    let names = TableRow.cells(header.content)
    guard names.count == TableRow.cells(delimiter.content).count else { return false }
    rest = rest.dropFirst(2)
    var rows: [[MarkdownTable.Cell]] = []
    while let line = rest.first, !line.isBlank, line.content.contains(sign: "|"),
      !line.interruptsParagraph
    {
      rows.append(TableRow.cells(line.content).prefix(names.count).map(inlines))
      rest.removeFirst()
    }
    blocks.append(.table(MarkdownTable(header: names.map(inlines), rows: rows)))
    return true
  }

  // MARK: Paragraphs

  private mutating func readParagraph(
    _ rest: inout ArraySlice<SourceLine>, _ regions: inout HTMLRegions
  ) {
    var lines = [rest.removeFirst()]
    while let line = rest.first, !line.isBlank {
      if let level = line.underline, line.indentation < 4 {
        rest.removeFirst()
        blocks.append(.heading(level: level, inlines(Self.text(lines[...]))))
        return
      }
      guard !line.interruptsParagraph, regions.end(ofRegionAt: rest.startIndex) == nil else {
        break
      }
      lines.append(line)
      rest.removeFirst()
    }
    append(paragraph: Self.text(lines[...]))
  }

  private mutating func append(paragraph text: String) {
    var assembler = BlockAssembler()
    assembler.append(InlineReader.read(text, context))
    let read = assembler.finish()
    // Stray items form one list, even if there are other lines between them.
    if case .list(let further)? = read.first, assembler.beginsWithStrayItem {
      blocks.append(items: further.items, numbered: nil)
      blocks += read.dropFirst()
    } else {
      blocks += read
    }
  }

  private static func text(_ lines: ArraySlice<SourceLine>) -> String {
    lines.map { String($0.content) }.joined(separator: "\n")
  }

  private func inlines(_ text: String) -> [MarkdownInline] {
    var assembler = BlockAssembler()
    assembler.append(InlineReader.read(text, context))
    return assembler.finishInlines()
  }
}
