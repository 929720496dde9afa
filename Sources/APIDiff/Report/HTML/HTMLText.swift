import Markdown

/// Texts as a page of HTML, or of XML, can hold them.
enum HTMLText {
  /// The text with everything escaped that has a meaning in markup, between tags and between quotes;
  /// what cannot be seen is shown by its number.
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
