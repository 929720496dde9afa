/// A position in a line at which a group begins or ends, or at which the line may be broken.
struct LayoutMark: Sendable {
  enum Kind: Sendable {
    case open
    /// A nested group that reserves no space for the trailing commas of lists.
    case openItems
    case close
    /// Nothing on one line; a line end if the group is broken. The new line is indented by this
    /// number of spaces relative to the line on which the group begins.
    case lineEnd(indentation: Int32)
    /// A space, or a line end if the group is broken.
    case spaceOrLineEnd(indentation: Int32)
    /// A space, or a line end if the next part does not fit on the line, or if the line is indented
    /// more than the one on which the group begins.
    case spaceOrMargin
    /// A line end in a broken group, if the next part does not fit on the line.
    case lineEndIfNeeded(indentation: Int32)
    /// A line end if the next part does not fit on the line, but would on its own line.
    case lineEndIfUseful(indentation: Int32)
    /// A comma if the group is broken.
    case commaInLines
    /// A number of bytes from here that have an equivalent form on several lines.
    case foldable(length: Int32)
    /// A forced line break, which breaks its group.
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
