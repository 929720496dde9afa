/// A name in a template, with its location.
struct TagName: Hashable, Sendable {
  var text: String
  /// The offset of its first byte in the template.
  var offset: Int
}

/// A tag: `{{…}}`.
struct Tag: Sendable {
  enum Kind: Sendable {
    case variable, unescapedVariable
    case section, invertedSection
    case block, parent
    case partial
    case close
    case comment
    case delimiters
    /// A group begins, whose kind is the name; it ends; or its items are separated.
    case group, closeGroup, separator
    /// A name that another module declares.
    case externalName
  }

  var kind: Kind
  var name: TagName
  /// The bytes of the tag itself, with its delimiters.
  var bytes: Range<Int>
  /// The blanks before the tag, if nothing else precedes it on its line.
  var leadingBlanks: Range<Int>?
  /// The blanks and the line end after the tag, if nothing else follows it on its line.
  var trailingBlanks: Range<Int>?

  /// Whether the tag is alone on its line, and is of a kind that may be.
  var isStandalone: Bool {
    switch kind {
    case .variable, .unescapedVariable, .separator, .externalName: false
    default: leadingBlanks != nil && trailingBlanks != nil
    }
  }
}
