/// How a group is broken if it does not fit on one line.
///
/// A group of any kind that fits into the rest of its line is written on it.
public enum GroupKind: String, CaseIterable, Sendable {
  /// Breaks at the line ends of the template, which are spaces if the group fits on one line. A
  /// line without indentation, such as a brace, stays on the previous line if that is not indented
  /// either.
  case lines = ""
  /// The arguments of a call: all on the next line or, if they do not fit there, each on its own
  /// line. The closing bracket follows the last one.
  case arguments
  /// Like arguments, with the closing bracket on its own line: for declarations, attributes, and
  /// calls with a trailing closure.
  case parameters
  /// The elements of a list: each on its own line, with a comma after the last of several, and the
  /// closing bracket on its own line.
  case elements
  /// An assigned value, or the type of a declaration: on the next line if it fits there but not on
  /// this one.
  case value

  /// Adds the marks at the beginning of the group.
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

  /// Adds the marks at the end of the group.
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
