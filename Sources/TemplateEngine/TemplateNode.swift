/// A piece of a parsed template, before its names are resolved.
indirect enum TemplateNode: Sendable {
  case text(TemplateText)
  case variable(TagName, isEscaped: Bool)
  case section(TagName, isInverted: Bool, body: [TemplateNode])
  case group(GroupNode)
  /// A comma before the next item of a group.
  case separator(offset: Int)
  case partial(PartialNode)
  /// `{{@Module.Name}}`
  case externalName(TagName)
  case block(BlockNode)
  case parent(ParentNode)
}

/// Text to be written unchanged.
struct TemplateText: Sendable {
  var bytes: Range<Int>
  /// Offsets in `bytes` (or its end) at which a non-blank line begins: the positions for the
  /// indentation of a partial. The beginning of the template is not among them.
  var lineStarts: [Int]
}

/// `{{(}}…{{)}}`: text that is written on one line if it fits.
struct GroupNode: Sendable {
  var kind: GroupKind
  var body: [TemplateNode]
  /// The blanks at the beginning of the line on which it opens.
  var blanks: Int
  /// Whether the opening tag has a line to itself: the group begins the next line then.
  var opensOnOwnLine: Bool
  /// Whether the closing tag has a line to itself: the group ends with the line before it then.
  var closesOnOwnLine: Bool
}

struct PartialNode: Sendable {
  var name: TagName
  /// The blanks before the tag, where the tag has its line to itself.
  var indentation: Range<Int>?
}

/// `{{<name}}…{{/name}}`: a partial with some of its blocks replaced.
struct ParentNode: Sendable {
  var partial: PartialNode
  var blocks: [BlockNode]
}

/// `{{$name}}…{{/name}}`: content that can be replaced from outside, or the replacement.
struct BlockNode: Sendable {
  var name: TagName
  var body: [TemplateNode]
  /// How the tags are laid out in the template's lines.
  var layout: BlockLayout
}

/// How a block's two tags and its content are laid out in the template's lines.
struct BlockLayout: Sendable {
  /// Whether the opening tag has a line to itself.
  var isStandalone = false
  /// The blanks before the opening tag, where nothing else is before it on its line.
  var indentation: Range<Int>?
  /// Whether the content begins on the line after the opening tag.
  var beginsOnOwnLine = false
  /// Whether the closing tag is on its own line, below the content.
  var endsOnOwnLine = false
  /// The blanks at the beginning of the content, if it begins on its own line.
  var contentIndentation: Range<Int>?
  /// The rest of the lines that the block fills: written around its content, unless the replacement
  /// has its own lines.
  var leading: TemplateText?
  var trailing: TemplateText?
}
