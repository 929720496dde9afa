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

  private var character: Unicode.Scalar {
    switch self {
    case .comma: ","
    case .space: " "
    case .pipe: "|"
    }
  }

  /// What stands for it in a query. An escaped comma belongs to a value.
  private var escapes: [String] {
    switch self {
    case .comma: []
    case .space: ["%20", "+"]
    case .pipe: ["%7C", "%7c"]
    }
  }

  /// The parts of a text; an empty one has none.
  func parts(of text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    return text.unicodeScalars.split(separator: character, omittingEmptySubsequences: false)
      .map { String($0) }
  }

  /// The parts of a percent-encoded text, which are still encoded: a delimiter that is escaped within a part must
  /// not part it.
  func parts(ofEncoded text: String) -> [String] {
    parts(of: escapes.reduce(text) { $0.replacing($1, with: String(character)) })
  }
}
