import Diagnostics

/// Parses the tags of a template to a tree, and determines which lines contain only tags and are
/// not written.
struct TemplateParser {
  private struct OpenTag {
    var tag: Tag
    /// A replacement block, inside of a parent tag.
    var isReplacement: Bool
    var nodes: [TemplateNode] = []
  }

  /// The maximum nesting depth. Real templates stay far below it, and it protects the compiler's
  /// stack.
  private static let deepestNesting = 100

  let source: TemplateSource
  /// The first byte after a byte order mark.
  let beginning: Int
  private var scanner: TagScanner
  /// The end of the part that was converted to nodes.
  var cursor: Int
  var beginsLine = false
  private var nodes: [TemplateNode] = []
  private var openTags: [OpenTag] = []
  private var diagnostics: [Diagnostic] = []

  init(_ source: TemplateSource) {
    self.source = source
    beginning = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    cursor = beginning
    scanner = TagScanner(source, from: beginning)
  }

  mutating func parse() -> ParsedTemplate {
    while let tag = scanner.next() {
      add(tag)
      if openTags.count > Self.deepestNesting {
        diagnostics.append(
          .error(
            .templateTooDeep, "more than \(Self.deepestNesting) sections are open here",
            at: source.location(at: tag.bytes.lowerBound)))
        return ParsedTemplate(
          source: source, nodes: [], beginsLine: false, diagnostics: diagnostics)
      }
    }
    addText(cursor..<source.bytes.count, precedesTag: false)
    while let open = openTags.last {
      reportUnclosed(open)
      closeLast(with: nil)
    }
    return ParsedTemplate(
      source: source, nodes: nodes, beginsLine: beginsLine,
      diagnostics: (scanner.diagnostics + diagnostics).sorted(by: Self.isBefore))
  }

  private static func isBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    guard let left = left.location, let right = right.location else { return false }
    return left < right
  }

  private mutating func add(_ tag: Tag) {
    switch tag.kind {
    case .variable, .unescapedVariable:
      addTextBefore(tag)
      append(.variable(tag.name, isEscaped: tag.kind == .variable))
    case .comment, .delimiters:
      addTextBefore(tag)
    case .externalName:
      addTextBefore(tag)
      append(.externalName(tag.name))
    case .partial:
      addTextBefore(tag)
      let indentation = tag.isStandalone ? tag.leadingBlanks : nil
      append(.partial(PartialNode(name: tag.name, indentation: indentation)))
    case .section, .invertedSection:
      addTextBefore(tag)
      openTags.append(OpenTag(tag: tag, isReplacement: false))
    case .block, .parent:
      // The blanks before these tags belong to them until it is known how they end.
      addText(
        cursor..<(tag.leadingBlanks?.lowerBound ?? tag.bytes.lowerBound), precedesTag: false)
      let isReplacement = tag.kind == .block && openTags.last?.tag.kind == .parent
      let dropsLineEnd = tag.kind == .block && (tag.isStandalone || isReplacement)
      cursor = (dropsLineEnd ? tag.trailingBlanks : nil)?.upperBound ?? tag.bytes.upperBound
      openTags.append(OpenTag(tag: tag, isReplacement: isReplacement))
    case .close:
      close(tag)
    case .group:
      addTextBefore(tag)
      openTags.append(OpenTag(tag: tag, isReplacement: false))
    case .closeGroup:
      closeGroup(tag)
    case .separator:
      addTextBefore(tag)
      append(.separator(offset: tag.bytes.lowerBound))
    }
  }

  // MARK: Closing

  private mutating func close(_ tag: Tag) {
    let index = openTags.lastIndex {
      $0.tag.kind != .group && $0.tag.name.text == tag.name.text
    }
    guard let index else {
      addTextBefore(tag)
      diagnostics.append(mismatch(tag))
      return
    }
    close(tag, openedAt: index)
  }

  private mutating func closeGroup(_ tag: Tag) {
    guard let index = openTags.lastIndex(where: { $0.tag.kind == .group }) else {
      addTextBefore(tag)
      diagnostics.append(
        .error(
          .templateUnbalancedGroup, "a group is closed here, but none is open",
          at: source.location(at: tag.bytes.lowerBound)))
      return
    }
    close(tag, openedAt: index)
  }

  /// Closes the open tags from an index on. All of them except the first one are errors.
  private mutating func close(_ tag: Tag, openedAt index: Int) {
    while openTags.count > index + 1, let open = openTags.last {
      let end = (tag.isStandalone ? tag.leadingBlanks : nil)?.lowerBound ?? tag.bytes.lowerBound
      addText(cursor..<end, precedesTag: false)
      cursor = end
      reportUnclosed(open)
      closeLast(with: nil)
    }
    closeLast(with: tag)
  }

  /// - Parameter tag: The closing tag, or `nil` if it is missing.
  private mutating func closeLast(with tag: Tag?) {
    guard let kind = openTags.last?.tag.kind else { return }
    switch kind {
    case .parent:
      if let tag { addText(cursor..<tag.bytes.lowerBound, precedesTag: false) }
      closeParent(with: tag)
    case .block:
      closeBlock(with: tag)
    case .group:
      if let tag { addTextBefore(tag) }
      let open = openTags.removeLast()
      append(.group(group(open, closing: tag)))
    default:
      if let tag { addTextBefore(tag) }
      let open = openTags.removeLast()
      append(
        .section(open.tag.name, isInverted: kind == .invertedSection, body: open.nodes))
    }
  }

  private mutating func group(_ open: OpenTag, closing: Tag?) -> GroupNode {
    let kind = GroupKind(rawValue: open.tag.name.text)
    if kind == nil {
      let kinds = GroupKind.allCases.map(\.rawValue).filter { !$0.isEmpty }
      diagnostics.append(
        .error(
          .templateUnknownGroup, "there is no kind of group '\(open.tag.name.text)'",
          at: source.location(at: open.tag.name.offset),
          hint: "kinds are " + kinds.joined(separator: ", ") + "; {{(}} has none"))
    }
    return GroupNode(
      kind: kind ?? .lines, body: open.nodes, blanks: blanks(before: open.tag.bytes.lowerBound),
      opensOnOwnLine: open.tag.isStandalone, closesOnOwnLine: closing?.isStandalone ?? false)
  }

  /// The number of blanks at the beginning of the line that contains a byte.
  private func blanks(before offset: Int) -> Int {
    let lineStart =
      source.bytes[beginning..<offset].lastIndex(of: .lineFeed).map { $0 + 1 } ?? beginning
    return source.bytes[lineStart..<offset].prefix(while: \.isBlank).count
  }

  private mutating func closeParent(with closing: Tag?) {
    let open = openTags.removeLast()
    var partial = PartialNode(name: open.tag.name, indentation: nil)
    if let lineEnd = closing?.trailingBlanks, let blanks = open.tag.leadingBlanks {
      partial.indentation = blanks
      cursor = lineEnd.upperBound
    } else {
      let blanks = open.tag.leadingBlanks ?? (open.tag.bytes.lowerBound..<open.tag.bytes.lowerBound)
      addText(blanks, precedesTag: true)
      cursor = closing?.bytes.upperBound ?? cursor
    }
    let blocks = open.nodes.compactMap { node -> BlockNode? in
      if case .block(let block) = node { block } else { nil }
    }
    append(.parent(ParentNode(partial: partial, blocks: blocks)))
  }

  private mutating func closeBlock(with closing: Tag?) {
    guard let open = openTags.last else { return }
    var layout = BlockLayout()
    layout.isStandalone = open.tag.isStandalone
    layout.indentation = open.tag.leadingBlanks
    layout.beginsOnOwnLine =
      open.tag.isStandalone || open.isReplacement && open.tag.trailingBlanks != nil
    let contentStart =
      layout.beginsOnOwnLine
      ? open.tag.trailingBlanks?.upperBound ?? cursor : open.tag.bytes.upperBound
    if layout.beginsOnOwnLine {
      var blanksEnd = contentStart
      while blanksEnd < source.bytes.count, source.bytes[blanksEnd].isBlank { blanksEnd += 1 }
      if blanksEnd != closing?.bytes.lowerBound {
        layout.contentIndentation = contentStart..<blanksEnd
      }
    }
    if let closing {
      let ownLine = closing.isStandalone || open.isReplacement ? closing.leadingBlanks : nil
      layout.endsOnOwnLine = ownLine != nil
      addText(
        cursor..<(ownLine?.lowerBound ?? closing.bytes.lowerBound), precedesTag: ownLine == nil)
      cursor = closing.bytes.upperBound
      if closing.isStandalone { cursor = closing.trailingBlanks?.upperBound ?? cursor }
    }
    let body = openTags.removeLast().nodes
    if !layout.isStandalone {
      let start = open.tag.bytes.lowerBound
      layout.leading = text(open.tag.leadingBlanks ?? start..<start, precedesTag: true)
      if open.tag.leadingBlanks != nil, let closing, !closing.isStandalone,
        let lineEnd = closing.trailingBlanks
      {
        layout.trailing = text(lineEnd, precedesTag: false)
        cursor = lineEnd.upperBound
      }
    }
    append(.block(BlockNode(name: open.tag.name, body: body, layout: layout)))
  }

  private mutating func reportUnclosed(_ open: OpenTag) {
    if open.tag.kind == .group {
      diagnostics.append(
        .error(
          .templateUnbalancedGroup, "this group is never closed",
          at: source.location(at: open.tag.bytes.lowerBound), hint: "add {{)}}"))
      return
    }
    diagnostics.append(
      .error(
        .templateUnclosedSection, "'\(open.tag.name.text)' is never closed",
        at: source.location(at: open.tag.bytes.lowerBound),
        hint: "add {{/\(open.tag.name.text)}}"))
  }

  private func mismatch(_ tag: Tag) -> Diagnostic {
    let location = source.location(at: tag.bytes.lowerBound)
    guard let open = openTags.last else {
      return .error(
        .templateUnopenedSection, "'\(tag.name.text)' is closed but was never opened",
        at: location)
    }
    let opened = source.location(at: open.tag.bytes.lowerBound)
    return .error(
      .templateMismatchedSection,
      "'\(tag.name.text)' is closed here, but '\(open.tag.name.text)' is open "
        + "since line \(opened.line)",
      at: location, hint: "did you mean {{/\(open.tag.name.text)}}?")
  }

  mutating func append(_ node: TemplateNode) {
    if openTags.isEmpty {
      nodes.append(node)
    } else {
      openTags[openTags.count - 1].nodes.append(node)
    }
  }
}
