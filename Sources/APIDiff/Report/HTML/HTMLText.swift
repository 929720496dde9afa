/// Texts as a page of HTML, or of XML, can hold them.
enum HTMLText {
  /// The text with everything escaped that has a meaning in markup, between tags and between quotes.
  ///
  /// What cannot be seen, or would order the signs around it anew, is shown by its number: who reads
  /// the page must see what the document holds.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default:
        if isShown(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          result += "⟨U+\(digits(scalar))⟩"
        }
      }
    }
    return result
  }

  /// Whether each sign of a text stands in the page as it is.
  static func isFaithful(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isShown) }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n": true
    // Between emoji and between letters of several scripts it is part of what is seen.
    case "\u{200D}", "\u{200C}": true
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
      case .unassigned: !scalar.properties.isNoncharacterCodePoint
      default: true
      }
    }
  }

  private static func digits(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
