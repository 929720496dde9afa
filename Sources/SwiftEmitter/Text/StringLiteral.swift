import TemplateEngine
import TextGrammar

/// A Swift string literal with exactly the given value, on one line or several.
struct StringLiteral: FoldableText, Hashable {
  private enum Part: Hashable {
    case text(String)
    /// The expression of an interpolation.
    case interpolation(String)
  }

  private var parts: [Part]

  init(_ text: String) { parts = [.text(text)] }

  init() { parts = [] }

  mutating func append(text: String) { parts.append(.text(text)) }

  mutating func append(interpolation: String) { parts.append(.interpolation(interpolation)) }

  static func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

  /// The string with escapes, without the quotation marks.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) { return text }
    var result = ""
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where scalar.isInvisible:
      result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    default: result.unicodeScalars.append(scalar)
    }
  }

  // MARK: Printing

  var text: String {
    if parts.count == 1, case .text(let text) = parts[0] { return Self.quoted(text) }
    return "\""
      + parts.map { part in
        switch part {
        case .text(let text): Self.escaped(text)
        case .interpolation(let expression): "\\(" + expression + ")"
        }
      }.joined() + "\""
  }

  var layout: Layout { Layout(self) }

  /// An equivalent literal of several lines. They are cut after spaces, and inside of words that
  /// are too long, but never inside of an escape or an interpolation.
  func lines(width: Int) -> [String] {
    var lines = ["\"\"\""]
    var current = ""
    for piece in pieces() {
      // A backslash at the end of a line means that the string has no line break there.
      if !current.isEmpty, current.count + piece.count > width - 2 {
        lines.append(current + "\\")
        current = ""
      }
      current += piece
    }
    return lines + [current, "\"\"\""]
  }

  private static let longestPiece = 60

  /// Words with the space after them. Words that are too long are split.
  private func pieces() -> [String] {
    var pieces: [String] = []
    var current = ""
    func isLong() -> Bool {
      // There are at least as many bytes as characters, which take time to count.
      current.utf8.count >= Self.longestPiece && current.count >= Self.longestPiece
    }
    func endPiece() {
      pieces.append(current)
      current = ""
    }
    for part in parts {
      switch part {
      case .text(let text):
        for scalar in text.unicodeScalars {
          Self.append(scalar, to: &current)
          if scalar == " " || isLong() { endPiece() }
        }
      case .interpolation(let expression):
        current += "\\(" + expression + ")"
        if isLong() { endPiece() }
      }
    }
    if !current.isEmpty { endPiece() }
    return pieces
  }
}
