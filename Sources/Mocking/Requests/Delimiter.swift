/// What stands between the parts of a value that is not exploded (OpenAPI 3.1, section 4.8.12.2).
enum Delimiter {
  case comma, space, pipe

  /// - Parameter style: The style of a parameter or of a field; `nil` for the usual one.
  init(style: String?) {
    switch style {
    case "spaceDelimited": self = .space
    case "pipeDelimited": self = .pipe
    default: self = .comma
    }
  }

  var character: Character {
    switch self {
    case .comma: ","
    case .space: " "
    case .pipe: "|"
    }
  }

  /// What stands for it in a query.
  var escapes: [String] {
    switch self {
    case .comma: []
    case .space: ["%20", "+"]
    case .pipe: ["%7C", "%7c"]
    }
  }

  /// The parts of a text; an empty one has none.
  func parts(of text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    return text.split(separator: character, omittingEmptySubsequences: false).map(String.init)
  }
}
