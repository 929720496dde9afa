import TextGrammar

/// Writes words of a document into a page of Markdown, where they are nothing but words.
enum MarkdownText {
  /// The text on one line.
  static func line(_ text: String) -> String {
    let words = text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    var result = ""
    for scalar in words.unicodeScalars where !scalar.isInvisible {
      if "\\`*_{}[]<>#|~&!".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// A path as the target of a link.
  static func link(_ path: String) -> String {
    path.utf8.map { byte -> String in
      switch byte {
      case 0x2D...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x7E:
        return String(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }.joined()
  }
}
