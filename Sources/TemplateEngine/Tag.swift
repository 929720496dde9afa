/// A name in a template with its location.
struct TagName: Hashable, Sendable {
  var text: String
  /// The offset of its first byte in the template.
  var offset: Int
}

/// One `{{…}}`.
struct Tag: Sendable {
  enum Kind: Sendable {
    case variable, unescapedVariable
    case section, invertedSection
    case block, parent
    case partial
    case close
    case comment
    case delimiters
    /// A group opens, whose kind is the name; closes; its items are separated here.
    case group, closeGroup, separator
    /// A name that another module declares.
    case externalName
  }

  var kind: Kind
  var name: TagName
  /// The bytes of the tag itself, with its delimiters.
  var bytes: Range<Int>
  /// The blanks before the tag where nothing else is before it on its line.
  var leadingBlanks: Range<Int>?
  /// The blanks after the tag and the line's end where nothing else is after it on its line.
  var trailingBlanks: Range<Int>?

  /// Whether the tag has its line to itself, by the kinds of tag that may.
  var isStandalone: Bool {
    switch kind {
    case .variable, .unescapedVariable, .separator, .externalName: false
    default: leadingBlanks != nil && trailingBlanks != nil
    }
  }
}
