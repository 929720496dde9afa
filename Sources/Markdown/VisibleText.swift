/// Texts of which everything is seen: who reads a report must see what the document holds, and not
/// what it makes of the signs around it.
package enum VisibleText {
  /// The text, with the numbers of those signs that cannot be seen or that order others anew.
  package static func of(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result
  }

  package static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    if isSeen(scalar) {
      text.unicodeScalars.append(scalar)
    } else {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      text += "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
    }
  }

  /// Whether each sign of a text is seen as it is.
  package static func isWhole(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isSeen) }

  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n": true
    // Between emoji and between letters of several scripts they are part of what is seen.
    case "\u{200D}", "\u{200C}": true
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
      case .unassigned: !scalar.properties.isNoncharacterCodePoint
      default: true
      }
    }
  }
}
