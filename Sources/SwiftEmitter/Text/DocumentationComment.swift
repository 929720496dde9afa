import TemplateEngine
import TextGrammar

extension String {
  /// Whether the string is ASCII, on one line, with single spaces between words.
  var isOneLine: Bool {
    var previous: UInt8 = 0x20
    for byte in utf8 {
      guard byte >= 0x20, byte < 0x7F, byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return previous != 0x20
  }
}

/// Writes words of a document as a documentation comment.
enum DocumentationComment {
  /// Lines that each begin with `///`, or nothing where there is nothing to say.
  ///
  /// - Parameter paragraphs: Texts with a blank line between them. Line breaks inside are kept.
  static func make(_ paragraphs: [String?]) -> Comment {
    var lines: [String] = []
    for paragraph in paragraphs {
      let cleaned = trimmed(self.lines(of: paragraph ?? "").map(clean))
      guard !cleaned.isEmpty else { continue }
      if !lines.isEmpty { lines.append("") }
      lines += cleaned
    }
    return Comment(lines, marker: "///")
  }

  private static func lines(of text: String) -> [String] {
    // Most strings are a single line of ASCII.
    if text.utf8.allSatisfy({ $0 < 0x80 && !(0x0A...0x0D).contains($0) }) { return [text] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(
      String.init)
  }

  private static func trimmed(_ lines: [String]) -> [String] {
    var lines = lines[...]
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Array(lines)
  }

  /// The line without trailing spaces, and with a word for each character that cannot be seen.
  private static func clean(_ line: String) -> String {
    // Most lines are plain.
    if line.utf8.last != 0x20, line.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return line }
    var result = ""
    for scalar in line.unicodeScalars {
      if scalar == "\t" {
        result += "  "
      } else if scalar.isInvisible {
        result +=
          scalar.isASCII ? " " : "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    while result.last == " " { result.removeLast() }
    return result
  }
}
