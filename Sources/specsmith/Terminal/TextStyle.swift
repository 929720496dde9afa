/// The appearance of text for people: with colours for a terminal, or without.
struct TextStyle: Sendable {
  enum Part {
    case error, warning, note, location, lineNumber, caret, hint, code
  }

  let isColored: Bool

  static let plain = TextStyle(isColored: false)

  /// The text, without control characters of its own, in the appearance of a part.
  func text(_ text: String, as part: Part) -> String {
    isColored ? "\u{1B}[\(Self.parameters(of: part))m\(text)\u{1B}[0m" : text
  }

  /// Parameters of "select graphic rendition" in ECMA-48. Only the eight colours that every
  /// terminal lets its user choose.
  private static func parameters(of part: Part) -> String {
    switch part {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;36"
    case .location: "1"
    case .lineNumber: "34"
    case .caret: "1;32"
    case .hint: "36"
    case .code: "2"
    }
  }
}
