/// How a group of text is broken if it does not fit on one line.
///
/// A group that fits into the rest of its line is written on it, whatever its kind.
public enum GroupKind: String, CaseIterable, Sendable {
  /// Lines as the template has them, each line end a space where they fit on one line. A line that is
  /// not indented, such as a brace, stays behind the one before it if that one is not either.
  case lines = ""
  /// The arguments of a call: all on a line of their own or, where that is not enough, each on one.
  /// The bracket that follows stays behind the last of them.
  case arguments
  /// As arguments, with the closing bracket on its own line: for declarations, attributes, and
  /// calls with a trailing closure.
  case parameters
  /// The elements of a list: each on its own line, with a comma after the last of several, and the
  /// closing bracket on its own line.
  case elements
  /// An assigned value, or the type of a declaration: on the next line if it fits there but not on
  /// this one.
  case value

  /// Puts down what begins the group, before its first content.
  func markOpening(_ mark: (LayoutMark.Kind) -> Void) {
    mark(.open)
    switch self {
    case .lines: break
    case .arguments, .parameters:
      mark(.lineEnd(indentation: 2))
      mark(.openItems)
    case .elements: mark(.lineEnd(indentation: 2))
    case .value: mark(.lineEndIfUseful(indentation: 2))
    }
  }

  /// The separator between two items, after a comma and before a space.
  var separator: LayoutMark.Kind {
    switch self {
    case .arguments, .parameters: .spaceOrLineEnd(indentation: 0)
    case .lines, .elements, .value: .spaceOrLineEnd(indentation: 2)
    }
  }

  /// Puts down what ends the group.
  func markClosing(ofSeveral: Bool, _ mark: (LayoutMark.Kind) -> Void) {
    switch self {
    case .lines, .value: break
    case .arguments: mark(.close)
    case .parameters:
      mark(.close)
      mark(.lineEnd(indentation: 0))
    case .elements:
      if ofSeveral { mark(.commaInLines) }
      mark(.lineEnd(indentation: 0))
    }
    mark(.close)
  }
}
