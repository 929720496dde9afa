/// What the compiler knows about one frame of the context.
struct Scope: Sendable {
  enum Content: Sendable {
    case model(ModelShape)
    /// A single string: an element of a list of strings, or the string of a section on it.
    case text
    /// The content of a section with an unknown name, in which no errors are reported.
    case unknown
  }

  var content: Content
  /// Whether the frame is an item of a list, and so has a position in it.
  var isItem: Bool

  /// The fields that a list provides to its items.
  static let positions = ["isFirst", "isLast"]
}

/// The meaning of a name in a template.
enum Resolution: Sendable {
  case field(frame: Int, FieldAccess)
  case currentText(frame: Int)
  case isFirst(frame: Int)
  case isLast(frame: Int)
  /// The value of a constant.
  case constant(String)
  case unknown
}
