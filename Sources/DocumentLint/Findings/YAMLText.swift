import TextGrammar

/// Writes strings as YAML that reads back unchanged.
enum YAMLText {
  /// A string as a scalar on one line: without quotes if that is unambiguous.
  static func scalar(_ text: String) -> String {
    if isPlain(text) { return text }
    if text.unicodeScalars.allSatisfy(isPrintable) {
      return "'" + text.replacing("'", with: "''") + "'"
    }
    return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  /// A string for a comment: on one line, without terminal control characters.
  static func comment(_ text: String) -> String {
    let words = text.onOneLine
    return String(
      String.UnicodeScalarView(words.unicodeScalars.map { isPrintable($0) ? $0 : "?" }))
  }

  /// Whether a parser of YAML 1.2 or 1.1 reads the string unchanged without quotes.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      isLetter(first) || "$/_".unicodeScalars.contains(first), last != " ", last != ":"
    else { return false }
    return text.unicodeScalars.allSatisfy(isPrintable) && !text.contains(": ")
      && !text.contains(" #") && !words.contains(text.lowercased())
  }

  /// Words that some version of YAML does not read as strings.
  private static let words: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n",
  ]

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value < 0x7F }
    return scalar.properties.isAlphabetic || "–—‘’“”…€".unicodeScalars.contains(scalar)
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case _ where isPrintable(scalar): return String(scalar)
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
  }
}
