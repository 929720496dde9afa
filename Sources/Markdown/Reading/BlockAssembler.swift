/// Builds blocks from the tokens of a paragraph and the HTML elements among them.
struct BlockAssembler {
  /// The maximum nesting depth. Deeper elements are replaced by their content.
  private static let deepest = 60

  /// An open element and its content so far.
  private struct Frame {
    var element: HTMLElement
    var name = ""
    var destination: String?
    var start: Int?
    /// The current paragraph.
    var inlines: [MarkdownInline] = []
    var blocks: [MarkdownBlock] = []
    /// The items of a list.
    var items: [[MarkdownBlock]] = []
    /// The rows of a table, and the cells of the current row.
    var rows: [[MarkdownTable.Cell]] = []
    var cells: [MarkdownTable.Cell] = []
  }

  private var frames = [Frame(element: .container)]
  /// Whether the first block is a list item outside of a list.
  private(set) var beginsWithStrayItem = false

  mutating func append(_ tokens: [InlineToken]) {
    for token in tokens { append(token) }
  }

  private mutating func append(_ token: InlineToken) {
    switch token {
    case .inline(let inline): top.inlines.append(inline)
    case .preformatted(let text): append(block: .code(language: "", lines: CodeLines.lines(text)))
    case .paragraphBreak:
      endInlineElements()
      endParagraph()
    case .link(let words, let destination):
      top.inlines += Self.link(Self.inlines(words), to: destination)
    case .image(let words, let destination):
      top.inlines += Self.link(Self.inlines(words), to: destination)
    case .open(let tag): open(tag)
    case .close(let tag): close(tag)
    }
  }

  private var top: Frame {
    get { frames[frames.count - 1] }
    // Modified in place, so that a paragraph is not copied for each part.
    _modify { yield &frames[frames.count - 1] }
  }

  // MARK: Tags

  private mutating func open(_ tag: HTMLTag) {
    switch tag.element {
    case .lineBreak: top.inlines.append(.lineBreak)
    case .rule: append(block: .rule)
    case .image: openImage(tag)
    // An element that is never closed has no content.
    case .nothing, .code, .preformatted, .hidden: break
    default: openElement(tag)
    }
  }

  private mutating func openImage(_ tag: HTMLTag) {
    let words = tag.attribute("alt") ?? tag.attribute("title") ?? ""
    top.inlines += Self.link([.literal(words)], to: tag.attribute("src") ?? "")
  }

  private mutating func openElement(_ tag: HTMLTag) {
    if tag.element.isBlock {
      endInlineElements()
      endParagraph()
      endImpliedElements(by: tag.element)
      if top.element == .paragraph { finishTop() }
    }
    guard frames.count < Self.deepest else { return }
    var frame = Frame(element: tag.element, name: tag.name)
    if tag.element == .link { frame.destination = tag.attribute("href") }
    if tag.element == .numberedList {
      frame.start = tag.attribute("start").flatMap { Int($0) } ?? 1
    }
    frames.append(frame)
  }

  private mutating func endImpliedElements(by element: HTMLElement) {
    let (ends, within) = element.implied
    guard !ends.isEmpty,
      let index = frames.lastIndex(where: {
        ends.contains($0.element) || within.contains($0.element)
      }), ends.contains(frames[index].element)
    else { return }
    while frames.count > index { finishTop() }
  }

  private mutating func close(_ tag: HTMLTag) {
    guard let index = frames.lastIndex(where: { $0.name == tag.name }), index > 0 else {
      // An end tag without a start tag still separates blocks.
      if tag.element.isBlock {
        endInlineElements()
        endParagraph()
      }
      return
    }
    while frames.count > index { finishTop() }
  }

  private mutating func endInlineElements() {
    while frames.count > 1, !top.element.isBlock { finishTop() }
  }

  // MARK: End tags

  private mutating func append(block: MarkdownBlock) {
    endInlineElements()
    endParagraph()
    top.blocks.append(block)
  }

  private mutating func endParagraph() {
    let inlines = top.inlines
    top.inlines = []
    top.blocks += ParagraphLines(inlines).blocks
  }

  private mutating func finishTop() {
    if top.element.isBlock { endParagraph() }
    guard let frame = frames.popLast() else { return }
    switch frame.element {
    case .styled(let style): top.inlines += Self.styled(style, frame.inlines)
    case .link: top.inlines += Self.link(frame.inlines, to: frame.destination ?? "")
    case .raised: top.inlines += Script.raised(frame.inlines)
    case .lowered: top.inlines += Script.lowered(frame.inlines)
    case .quotation: top.inlines += [.literal("“")] + frame.inlines + [.literal("”")]
    case .heading(let level):
      for block in frame.blocks {
        guard case .paragraph(let words) = block else { continue }
        top.blocks.append(.heading(level: level, words))
      }
    case .list, .numberedList:
      let items = frame.items + (frame.blocks.isEmpty ? [] : [frame.blocks])
      if !items.isEmpty {
        top.blocks.append(.list(MarkdownList(start: frame.start, items: items)))
      }
    case .item, .detail, .term: finishItem(frame)
    case .quote: top.blocks.append(.quote(frame.blocks))
    case .summary: top.blocks += frame.blocks.map(Self.strong)
    case .cell: finishCell(frame)
    case .row:
      if frame.cells.isEmpty { top.blocks += frame.blocks } else { top.rows.append(frame.cells) }
    case .table:
      top.blocks += frame.blocks
      if let header = frame.rows.first {
        top.blocks.append(
          .table(MarkdownTable(header: header, rows: Array(frame.rows.dropFirst()))))
      }
    case .paragraph, .container: top.blocks += frame.blocks
    case .transparent: top.inlines += frame.inlines
    case .lineBreak, .rule, .image, .nothing, .code, .preformatted, .hidden: break
    }
  }

  private mutating func finishItem(_ frame: Frame) {
    let isTerm = frame.element == .term
    let item = isTerm ? frame.blocks.map(Self.strong) : frame.blocks
    switch top.element {
    case .list where frame.element == .detail && !top.items.isEmpty:
      top.items[top.items.count - 1] += item
    case .list, .numberedList: top.items.append(item)
    default:
      if frames.count == 1, top.blocks.isEmpty { beginsWithStrayItem = true }
      top.blocks.append(items: [item], numbered: nil)
    }
  }

  private mutating func finishCell(_ frame: Frame) {
    guard top.element == .row else {
      top.blocks += frame.blocks
      return
    }
    top.cells.append(frame.blocks.inlines)
  }

  mutating func finish() -> [MarkdownBlock] {
    while frames.count > 1 { finishTop() }
    endParagraph()
    return top.blocks
  }

  /// The content as parts of one line.
  mutating func finishInlines() -> [MarkdownInline] { finish().inlines }

  // MARK: Content

  private static func inlines(_ tokens: [InlineToken]) -> [MarkdownInline] {
    var assembler = BlockAssembler()
    assembler.append(tokens)
    return assembler.finishInlines()
  }

  private static func styled(
    _ style: MarkdownStyle, _ inlines: [MarkdownInline]
  ) -> [MarkdownInline] {
    let (before, words, after) = inlines.trimmed
    return words.isEmpty ? inlines : before + [.styled(style, words)] + after
  }

  private static func link(
    _ words: [MarkdownInline], to destination: String
  ) -> [MarkdownInline] {
    guard let address = Address.complete(destination), !words.isBlank else { return words }
    let (before, words, after) = words.trimmed
    return before + [.link(words, destination: address)] + after
  }

  private static func strong(_ block: MarkdownBlock) -> MarkdownBlock {
    guard case .paragraph(let words) = block else { return block }
    return .paragraph(styled(.strong, words))
  }
}
