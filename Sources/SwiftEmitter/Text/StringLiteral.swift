import TextGrammar

/// Writes text as a Swift string literal that means exactly that text.
enum StringLiteral {
  static func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

  /// The literal; empty where there is no text.
  static func quoted(ifPresent text: String?) -> String { text.map(quoted) ?? "" }

  /// The text as it stands between the quotation marks.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
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
    return result
  }
}
