/// A list in a header field: elements with commas between them (RFC 9110, section 5.6.1).
package enum HeaderList {
  /// The elements without the spaces around them. A comma in a quoted string parts nothing.
  package static func elements(of text: String) -> [String] {
    var elements: [String] = []
    var element = String.UnicodeScalarView()
    var isQuoted = false
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if scalar == ",", !isQuoted {
        elements.append(trimmed(element))
        element = String.UnicodeScalarView()
        continue
      }
      if scalar == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = scalar == "\\" && isQuoted && !isEscaped
      element.append(scalar)
    }
    return elements + [trimmed(element)]
  }

  private static func trimmed(_ text: String.UnicodeScalarView) -> String {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
    guard let first = text.firstIndex(where: { !isSpace($0) }),
      let last = text.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(text[first...last])
  }
}
