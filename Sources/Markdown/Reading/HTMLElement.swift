/// The HTML elements that are common in descriptions, by the treatment of their content.
enum HTMLElement: Hashable {
  // Block elements
  case paragraph
  case heading(Int)
  case list, numberedList, item, quote, table, row, cell, term, detail
  case summary, container
  // Inline elements
  case styled(MarkdownStyle)
  case link, raised, lowered, quotation, transparent
  // Elements without content
  case lineBreak, rule, image, nothing
  // Elements whose content is not Markdown
  case code, preformatted, hidden

  init?(_ name: String) {
    guard let element = Self.byName[name] else { return nil }
    self = element
  }

  var isBlock: Bool {
    switch self {
    case .paragraph, .heading, .list, .numberedList, .item, .quote, .table, .row, .cell, .term,
      .detail, .summary, .container, .rule, .preformatted, .hidden:
      true
    case .styled, .link, .raised, .lowered, .quotation, .transparent, .lineBreak, .image, .nothing,
      .code:
      false
    }
  }

  var isEmpty: Bool {
    [.lineBreak, .rule, .image, .nothing].contains(self)
  }

  /// Whether a tag without attributes and without an end says something.
  var needsNoEnd: Bool {
    switch self {
    case .paragraph, .item, .row, .cell, .term, .detail, .lineBreak, .rule: true
    case .heading, .list, .numberedList, .quote, .table, .summary, .container, .styled, .link,
      .raised, .lowered, .quotation, .transparent, .image, .nothing, .code, .preformatted, .hidden:
      false
    }
  }

  /// Whether the content up to the end tag consists of plain characters.
  var isRaw: Bool { self == .code || self == .preformatted || self == .hidden }

  /// The open elements that end where this one begins, and the elements that limit the search for
  /// them.
  var implied: (ends: Set<HTMLElement>, within: Set<HTMLElement>) {
    switch self {
    case .item: ([.item], [.list, .numberedList])
    case .cell: ([.cell], [.row, .table])
    case .row: ([.row], [.table])
    case .term, .detail: ([.term, .detail], [.list])
    case .paragraph, .heading, .list, .numberedList, .quote, .table, .summary, .container, .styled,
      .link, .raised, .lowered, .quotation, .transparent, .lineBreak, .rule, .image, .nothing,
      .code, .preformatted, .hidden:
      ([], [])
    }
  }

  private static let byName: [String: HTMLElement] = {
    var elements: [String: HTMLElement] = [
      "p": .paragraph, "ul": .list, "menu": .list, "dl": .list, "ol": .numberedList, "li": .item,
      "blockquote": .quote, "table": .table, "tr": .row, "td": .cell, "th": .cell, "dt": .term,
      "dd": .detail, "summary": .summary, "a": .link, "sup": .raised, "sub": .lowered,
      "q": .quotation, "br": .lineBreak, "hr": .rule, "img": .image, "pre": .preformatted,
    ]
    for level in 1...6 { elements["h\(level)"] = .heading(level) }
    let families: [(HTMLElement, [String])] = [
      (.styled(.strong), ["b", "strong"]), (.styled(.emphasis), ["i", "em", "var", "cite", "dfn"]),
      (.styled(.struck), ["s", "del", "strike"]), (.code, ["code", "tt", "kbd", "samp"]),
      (
        .container,
        [
          "div", "section", "article", "header", "footer", "main", "aside", "nav", "center",
          "details", "figure", "figcaption", "address", "fieldset", "form",
        ]
      ),
      (
        .transparent,
        [
          "span", "font", "small", "big", "u", "ins", "mark", "abbr", "acronym", "label", "time",
          "nobr", "bdi", "thead", "tbody", "tfoot", "caption", "colgroup", "button", "legend",
          "picture", "video", "audio",
        ]
      ),
      (.nothing, ["wbr", "col", "input", "source", "meta", "link"]),
      (.hidden, ["script", "style", "textarea", "svg", "iframe"]),
    ]
    for (element, names) in families {
      for name in names { elements[name] = element }
    }
    return elements
  }()
}
