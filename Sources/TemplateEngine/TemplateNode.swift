/// A part of a parsed template, before its names are resolved.
indirect enum TemplateNode: Sendable {
  case text(TemplateText)
  case variable(TagName, isEscaped: Bool)
  case section(TagName, isInverted: Bool, body: [TemplateNode])
  case group(GroupNode)
  /// A separator before the next item of a group.
  case separator(offset: Int)
  case partial(PartialNode)
  /// `{{@Module.Name}}`
  case externalName(TagName)
  case block(BlockNode)
  case parent(ParentNode)
}

/// Text that is written unchanged.
struct TemplateText: Sendable {
  var bytes: Range<Int>
  /// The offsets in `bytes` (including its end) at which a nonblank line begins, where the
  /// indentation of a partial is inserted. The beginning of the template is not included.
  var lineStarts: [Int]
}

/// `{{(}}…{{)}}`: text that is written on one line if it fits.
struct GroupNode: Sendable {
  var kind: GroupKind
  var body: [TemplateNode]
  /// The number of blanks at the beginning of the line on which it opens.
  var blanks: Int
  /// Whether the opening tag is alone on its line, so that the group begins on the next line.
  var opensOnOwnLine: Bool
  /// Whether the closing tag is alone on its line, so that the group ends on the previous line.
  var closesOnOwnLine: Bool
}

struct PartialNode: Sendable {
  var name: TagName
  /// The blanks before the tag, if the tag is alone on its line.
  var indentation: Range<Int>?
}

/// `{{<name}}…{{/name}}`: a partial with some of its blocks replaced.
struct ParentNode: Sendable {
  var partial: PartialNode
  var blocks: [BlockNode]
}

/// `{{$name}}…{{/name}}`: content that can be replaced, or its replacement.
struct BlockNode: Sendable {
  var name: TagName
  var body: [TemplateNode]
  /// The layout of the tags in the template's lines.
  var layout: BlockLayout
}

/// The layout of a block's tags and content in the template's lines.
struct BlockLayout: Sendable {
  /// Whether the opening tag is alone on its line.
  var isStandalone = false
  /// The blanks before the opening tag, if nothing else precedes it on its line.
  var indentation: Range<Int>?
  /// Whether the content begins on the line after the opening tag.
  var beginsOnOwnLine = false
  /// Whether the closing tag is on its own line, below the content.
  var endsOnOwnLine = false
  /// The blanks at the beginning of the content, if it begins on its own line.
  var contentIndentation: Range<Int>?
  /// The remaining text of the block's lines. It surrounds the content, unless the replacement has
  /// its own lines.
  var leading: TemplateText?
  var trailing: TemplateText?
}
