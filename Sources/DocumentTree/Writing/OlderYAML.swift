/// Finds plain scalars that are strings in YAML 1.2 but have another type in YAML 1.1.
enum OlderYAML {
  private static let words: Set<String> = [
    "y", "yes", "n", "no", "on", "off", "true", "false", "null", "~", ".inf", ".nan", "<<", "=",
  ]

  private static let longestWord = 5

  /// Whether a YAML 1.1 parser could read the scalar as something other than a string.
  static func readsOtherwise(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return true }
    if text.count <= longestWord,
      words.contains(String(decoding: text, as: UTF8.self).lowercased())
    {
      return true
    }
    var rest = text[...]
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    guard let start = rest.first, isDigit(start) || start == UInt8(ascii: ".") else { return false }
    return isNumber(rest) || isDate(rest)
  }

  /// Digits grouped by `_` or `,`, with a fraction, an exponent or a prefix, or hours and minutes.
  private static func isNumber(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if text.first == UInt8(ascii: "0"), let prefix = text.dropFirst().first,
      [UInt8(ascii: "b"), UInt8(ascii: "o"), UInt8(ascii: "x")].contains(prefix | 0x20)
    {
      return text.dropFirst(2).allSatisfy { isHexadecimal($0) || $0 == UInt8(ascii: "_") }
    }
    var hasDigit = false
    var points = 0
    var rest = text
    while let byte = rest.first, byte | 0x20 != UInt8(ascii: "e") {
      switch byte {
      case _ where isDigit(byte): hasDigit = true
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: "_"), UInt8(ascii: ","), UInt8(ascii: ":"): break
      default: return false
      }
      rest = rest.dropFirst()
    }
    guard hasDigit, points <= 1 else { return false }
    guard !rest.isEmpty else { return true }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    return !rest.isEmpty && rest.allSatisfy(isDigit)
  }

  /// `2001-12-14`, alone or before a time.
  private static func isDate(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard text.prefix(while: isDigit).count == 4 else { return false }
    var rest = text.dropFirst(4)
    for _ in 0..<2 {
      guard rest.first == UInt8(ascii: "-") else { return false }
      let digits = rest.dropFirst().prefix(while: isDigit).count
      guard digits == 1 || digits == 2 else { return false }
      rest = rest.dropFirst(1 + digits)
    }
    guard let next = rest.first else { return true }
    return next == UInt8(ascii: " ") || next | 0x20 == UInt8(ascii: "t")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "f")
  }
}
