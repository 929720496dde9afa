/// Writes strings for JSON (RFC 8259, section 7), and names for JSONPath (RFC 9535, section 2.7).
package enum JSONString {
  /// The string in quotation marks. Only quotation marks, backslashes and control characters are
  /// escaped.
  ///
  /// - Parameters:
  ///   - mark: The quotation mark at both ends.
  ///   - backslash: The escape for a backslash.
  ///   - isEscaped: Returns whether to escape another character, by its number.
  package static func quoted(
    _ text: String, by mark: Unicode.Scalar = "\"", backslash: String = #"\\"#,
    escaping isEscaped: (Unicode.Scalar) -> Bool = { _ in false }
  ) -> String {
    var result = String(mark)
    // A fast path without escapes.
    let isPlain = text.hasOnlyBytes { byte in
      (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\\") && UInt32(byte) != mark.value
        && !isEscaped(Unicode.Scalar(byte))
    }
    if isPlain { return result + text + String(mark) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case mark: result += "\\" + String(mark)
      case "\\": result += backslash
      case "\u{8}": result += "\\b"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\u{C}": result += "\\f"
      case "\r": result += "\\r"
      case _ where scalar.value < 0x20 || isEscaped(scalar):
        for unit in UTF16.encode(scalar) ?? .init() {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    result.unicodeScalars.append(mark)
    return result
  }
}
