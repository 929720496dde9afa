import Markdown
import TextGrammar

/// Escapes strings for HTML and XML.
enum HTMLText {
  /// Escapes characters with a meaning in markup, for content and attributes. Invisible characters
  /// are shown as numbers.
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
      default: VisibleText.append(scalar, to: &result)
      }
    }
    return result
  }
}
