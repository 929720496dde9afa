/// Compiles blocks: the template's own content or its replacement, indented like the block.
extension TemplateCompiler {
  mutating func compile(_ block: BlockNode, in context: Context) {
    guard let replacement = context.replacements.byName[block.name.text] else {
      if let leading = block.layout.leading { compile(leading, in: context) }
      compile(block.body, in: context)
      if let trailing = block.layout.trailing { compile(trailing, in: context) }
      return
    }
    compile(replacement, at: block, in: context)
  }

  private mutating func compile(
    _ replacement: BlockReplacement, at block: BlockNode, in context: Context
  ) {
    let location = block.layout
    let layout = replacement.block.layout
    var inner = context
    inner.source = replacement.source
    inner.replacements = context.replacements.removing(block.name.text)
    inner.removedIndentation = layout.contentIndentation?.count ?? 0

    // A replacement with its own lines replaces the whole line.
    let bringsLines =
      layout.beginsOnOwnLine && (location.isStandalone || location.indentation != nil)
    let indentation = indentation(of: location, in: context)
    if let leading = location.leading, !bringsLines { compile(leading, in: context) }
    if !indentation.isEmpty { builder.appendIndent(indentation) }
    if location.isStandalone, !layout.beginsOnOwnLine, !replacement.block.body.isEmpty {
      if context.isInGroup {
        builder.append(.beginLine(blanks: 0))
      } else {
        builder.appendLiteral([], beginsLine: true)
      }
    }
    let body = replacement.block.body
    compile(bringsLines ? body : body.withoutFirstLineStart, in: inner)
    if !indentation.isEmpty { builder.append(.unindent(count: Int32(indentation.count))) }
    if location.isStandalone, location.endsOnOwnLine, !layout.endsOnOwnLine, !body.isEmpty {
      if context.isInGroup {
        builder.append(.endLine)
      } else {
        builder.appendLiteral([.lineFeed], beginsLine: false)
      }
    }
    if let trailing = location.trailing, !(bringsLines && layout.endsOnOwnLine) {
      compile(trailing, in: context)
    }
  }

  /// The indentation of a block's content: that of its first line, or else that of its tag.
  private func indentation(of location: BlockLayout, in context: Context) -> ArraySlice<UInt8> {
    let blanks =
      location.isStandalone
      ? location.contentIndentation ?? location.indentation : location.indentation
    return context.source.bytes[blanks ?? 0..<0].dropFirst(context.removedIndentation)
  }
}

extension [TemplateNode] {
  /// The nodes for a block in the middle of a line.
  fileprivate var withoutFirstLineStart: [TemplateNode] {
    guard case .text(var text)? = first, text.lineStarts.first == text.bytes.lowerBound else {
      return self
    }
    text.lineStarts.removeFirst()
    return [.text(text)] + dropFirst()
  }
}
