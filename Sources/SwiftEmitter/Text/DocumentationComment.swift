import TextGrammar

extension String {
  /// Whether the text is of ASCII alone, on one line, with single spaces between words.
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
  /// The column at which lines are folded.
  private static let width = 100

  /// Lines that each begin with `///`, or nothing where there is nothing to say.
  ///
  /// - Parameters:
  ///   - paragraphs: Texts with a blank line between them. Line breaks inside are kept.
  ///   - indentation: How far the comment will stand from the margin.
  static func make(_ paragraphs: [String?], indentation: Int) -> String {
    var lines: [String] = []
    for paragraph in paragraphs {
      let cleaned = trimmed(self.lines(of: paragraph ?? "").map(clean))
      guard !cleaned.isEmpty else { continue }
      if !lines.isEmpty { lines.append("") }
      for line in cleaned { lines += fold(line, width: width - indentation - 4) }
    }
    return lines.map { $0.isEmpty ? "///" : "/// " + $0 }.joined(separator: "\n")
  }

  private static func lines(of text: String) -> [String] {
    // Most texts are a single line of ASCII.
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

  /// Folds a line at spaces. What is indented or fenced is code, and stays as it is.
  private static func fold(_ line: String, width: Int) -> [String] {
    guard line.utf8.count > width, !line.hasPrefix("    "), !line.hasPrefix("|") else {
      return [line]
    }
    let indentation = line.prefix { $0 == " " }
    let content = line.dropFirst(indentation.count)
    let isItem = content.hasPrefix("- ") || content.hasPrefix("* ")
    let hanging = indentation + (isItem ? "  " : "")
    var lines: [String] = []
    var current = String(indentation)
    var isFresh = true
    for word in content.split(separator: " ") {
      if !isFresh, current.count + 1 + word.count > width {
        lines.append(current)
        current = String(hanging)
        isFresh = true
      }
      current += (isFresh ? "" : " ") + word
      isFresh = false
    }
    lines.append(current)
    return lines
  }
}
