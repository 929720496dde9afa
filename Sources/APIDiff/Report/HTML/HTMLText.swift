import Markdown
import TextGrammar

/// Texts as a page of HTML, or of XML, can hold them.
enum HTMLText {
  /// The string with characters escaped that have a meaning in markup, in content and in
  /// attributes; invisible characters are shown as their numbers.
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
