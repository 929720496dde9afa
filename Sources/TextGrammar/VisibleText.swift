/// Replaces invisible characters, so that reports show what a document contains, rather than the
/// effect of its characters.
package enum VisibleText {
  /// The string with numbers in place of characters that are invisible or change the writing
  /// direction.
  package static func of(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result
  }

  /// The same on one line: in line-based formats, text must not begin another line.
  package static func line(_ text: String) -> String {
    of(text).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⟨U+000A⟩")
  }

  package static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    if isSeen(scalar) {
      text.unicodeScalars.append(scalar)
    } else {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      text += "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
    }
  }

  /// Whether all characters of a string are visible.
  package static func isWhole(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isSeen) }

  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n": true
    // These are visible through their effect between emoji, and between letters of several scripts.
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
