import TextGrammar

/// Converts HTML in descriptions to the Markdown that distinguishes values from words.
enum MarkupText {
  static func withoutTags(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      result += rest[..<start]
      let tag = rest[start...].prefix(200)
      let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.isASCII && $0.isLetter }
      guard let end = tag.firstIndex(of: ">"), !name.isEmpty else {
        result.append("<")
        rest = rest[rest.index(after: start)...]
        continue
      }
      switch name.lowercased() {
      case "code": result += "`"
      case "li": result += tag.hasScalarPrefix("</") ? "\n" : "\n- "
      case "br", "p", "ul", "ol", "div", "tr": result += "\n\n"
      default: break
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
