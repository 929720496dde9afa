/// Shortens values for messages.
package enum Excerpt {
  /// The maximum length of a value in a message, in characters.
  package static let length = 64

  /// What represents the rest of a value that was shortened.
  package static let mark = "…"

  /// The string in quotation marks, shortened. Control characters and characters that change the
  /// writing direction are escaped, so that a value cannot disguise the surrounding message.
  package static func quoted(_ text: String, length: Int = Excerpt.length) -> String {
    "\"" + plain(text, length: length) + "\""
  }

  /// The string, shortened and escaped as in ``quoted(_:length:)``.
  package static func plain(_ text: String, length: Int = Excerpt.length) -> String {
    var excerpt = ""
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < length else { return excerpt + mark }
      count += 1
      switch scalar {
      case "\n": excerpt += "\\n"
      case "\r": excerpt += "\\r"
      case "\t": excerpt += "\\t"
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator:
          excerpt += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        default: excerpt.unicodeScalars.append(scalar)
        }
      }
    }
    return excerpt
  }
}
