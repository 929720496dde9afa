import TextGrammar

/// Escapes strings for Markdown, on one line.
package enum MarkdownText {
  /// A sentence in which only text in backticks is markup; all other characters are escaped.
  package static func sentence(_ text: String) -> String {
    let pieces = line(text).split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    // An unmatched backtick is an ordinary character.
    guard pieces.count % 2 == 1 else { return escaped(text) }
    var result = ""
    var index = 0
    while index < pieces.count {
      guard index % 2 == 1 else {
        result += escapedSigns(pieces[index], isBeginning: index == 0)
        index += 1
        continue
      }
      // Adjacent code spans are merged, since Markdown would read them as one span with longer
      // quotes.
      var content = pieces[index]
      while index + 2 < pieces.count, pieces[index + 1].isEmpty {
        content += "``" + pieces[index + 2]
        index += 2
      }
      result += content.allSatisfy { $0 == "`" || $0 == " " } ? "\\`\\`" : code(content)
      index += 1
    }
    return result
  }

  /// A string without markup.
  package static func escaped(_ text: String) -> String {
    escapedSigns(line(text), isBeginning: true)
  }

  /// A string as a code span.
  package static func code(_ text: String) -> String {
    let content = VisibleText.of(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    let runs = content.split { $0 != "`" }.map(\.count)
    let fence = String(repeating: "`", count: (runs.max() ?? 0) + 1)
    // Markdown removes one space at both ends.
    let isPadded = content.hasScalarPrefix("`") || content.hasScalarSuffix("`")
    return fence + (isPadded ? " \(content) " : content) + fence
  }

  /// A path as the target of a link.
  package static func link(_ path: String) -> String {
    PercentEncoding.encoded(path) { byte in
      switch byte {
      case 0x2D...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x7E: true
      default: false
      }
    }
  }

  private static func line(_ text: String) -> String {
    VisibleText.of(text.onOneLine)
  }

  private static func escapedSigns(_ text: String, isBeginning: Bool) -> String {
    var result = ""
    var previous: Unicode.Scalar?
    var isNumber = isBeginning
    for scalar in text.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      let isListMark = isNumber && (previous == nil ? "+-" : ".)").unicodeScalars.contains(scalar)
      if "\\`*_<>[]#|~&".unicodeScalars.contains(scalar) || isListMark {
        result += "\\"
      }
      result.unicodeScalars.append(scalar)
      // A name after `@` would mention a user on GitHub. An empty comment between them prevents
      // that.
      if scalar == "@", previous?.properties.isAlphabetic != true { result += "<!-- -->" }
      isNumber = isNumber && isDigit
      previous = scalar
    }
    return result
  }
}
