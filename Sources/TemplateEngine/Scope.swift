/// What one frame of the context holds, as far as it is known before anything is rendered.
struct Scope: Sendable {
  enum Content: Sendable {
    case model(ModelShape)
    /// One text: an element of a list of texts, or the text of a section on it.
    case text
    /// The content of a section whose name is wrong: what stands in it is not complained about.
    case unknown
  }

  var content: Content
  /// Whether the frame is an item of a list, and so has a position in it.
  var isItem: Bool

  /// The fields that the list itself gives to its items.
  static let positions = ["isFirst", "isLast"]
}

/// What a name in a template stands for.
enum Resolution: Sendable {
  case field(frame: Int, FieldAccess)
  case currentText(frame: Int)
  case isFirst(frame: Int)
  case isLast(frame: Int)
  /// A text that is the same everywhere.
  case constant(String)
  case unknown
}
