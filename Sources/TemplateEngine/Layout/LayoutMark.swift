/// A position in a line of text at which a group begins or ends, or at which the line may be
/// broken.
struct LayoutMark: Sendable {
  enum Kind: Sendable {
    case open
    /// A group within another, which keeps no room for the commas of lists.
    case openItems
    case close
    /// Nothing on one line; a line end where the group is in lines. Lines are indented by this many
    /// spaces more than the line on which the group begins.
    case lineEnd(indentation: Int32)
    /// A space, or a line end instead of it.
    case spaceOrLineEnd(indentation: Int32)
    /// A space, or a line end if the next part does not fit on the line, or if the line is indented
    /// more than the one on which the group begins.
    case spaceOrMargin
    /// A line end in a broken group, if the next part does not fit on the line.
    case lineEndIfNeeded(indentation: Int32)
    /// A line end if the next part does not fit on the line, but would on its own line.
    case lineEndIfUseful(indentation: Int32)
    /// A comma where the group is in lines.
    case commaInLines
    /// So many bytes from here can also be written as lines of their own.
    case foldable(length: Int32)
    /// A fixed line end, which breaks its group.
    case lineFeed
  }

  /// The number of bytes before it.
  var offset: Int
  var kind: Kind

  /// Whether the line may end here.
  var isBreak: Bool {
    switch kind {
    case .lineEnd, .spaceOrLineEnd, .spaceOrMargin, .lineEndIfNeeded, .lineEndIfUseful, .lineFeed:
      true
    case .open, .openItems, .close, .commaInLines, .foldable: false
    }
  }
}
