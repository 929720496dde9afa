/// Translates a regular expression of ECMA-262 (with the meaning of its `u` flag) to one of ICU,
/// which `NSRegularExpression` runs.
package struct PatternTranslation {
  private let source: [Unicode.Scalar]
  private var position = 0
  private var output = ""

  /// - Returns: `nil` when the expression is one that ECMA-262 refuses and ICU would take to mean
  ///   something else.
  package static func translate(_ source: String) -> String? {
    var translation = PatternTranslation(source)
    return translation.run() ? translation.output : nil
  }

  private init(_ source: String) {
    self.source = Array(source.unicodeScalars)
  }

  private mutating func run() -> Bool {
    while let scalar = take() {
      switch scalar {
      case "$": output += "\\z"
      case "^": output += "\\A"
      case ".": output += "[^\\n\\r\\u2028\\u2029]"
      case "\\": guard translateEscape(inClass: false) else { return false }
      case "[": guard translateClass() else { return false }
      case "{" where !isQuantifier: output += "\\{"
      case "}", "]": output += "\\" + String(scalar)
      case "{": copyQuantifier()
      // A comment or a space is only itself: ICU is not asked for its free spacing.
      default: output.unicodeScalars.append(scalar)
      }
    }
    return true
  }

  // MARK: Reading

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    let index = position + offset
    return index < source.count ? source[index] : nil
  }

  private mutating func take() -> Unicode.Scalar? {
    guard let scalar = peek() else { return nil }
    position += 1
    return scalar
  }

  /// Whether the `{` just taken begins `{1}`, `{1,}` or `{1,2}`.
  private var isQuantifier: Bool {
    var index = position
    let start = index
    while index < source.count, source[index].isDigit { index += 1 }
    guard index > start else { return false }
    if index < source.count, source[index] == "," {
      index += 1
      while index < source.count, source[index].isDigit { index += 1 }
    }
    return index < source.count && source[index] == "}"
  }

  private mutating func copyQuantifier() {
    output += "{"
    while let scalar = take() {
      output.unicodeScalars.append(scalar)
      if scalar == "}" { return }
    }
  }

  // MARK: Classes

  private mutating func translateClass() -> Bool {
    let isNegated = peek() == "^"
    if isNegated { position += 1 }
    if peek() == "]" {
      // ECMA-262's empty class matches nothing, and its negation everything; ICU has neither.
      position += 1
      output += isNegated ? "[\\s\\S]" : "(?!)"
      return true
    }
    output += isNegated ? "[^" : "["
    while let scalar = take() {
      switch scalar {
      case "]":
        output += "]"
        return true
      case "\\": guard translateEscape(inClass: true) else { return false }
      // Operators of ICU's sets, and plain letters in ECMA-262.
      case "[", "&", "^", "{", "}", "$": output += "\\" + String(scalar)
      case "-" where peek() == "-": output += "\\-"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return false
  }

  // MARK: Escapes

  private static let whitespace =
    "\\t\\n\\u000B\\f\\r\\u0020\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F"
    + "\\u3000\\uFEFF"

  private mutating func translateEscape(inClass: Bool) -> Bool {
    guard let scalar = take() else { return false }
    switch scalar {
    case "d": output += inClass ? "0-9" : "[0-9]"
    case "D": output += "[^0-9]"
    case "w": output += inClass ? "A-Za-z0-9_" : "[A-Za-z0-9_]"
    case "W": output += "[^A-Za-z0-9_]"
    case "s":
      output += inClass ? PatternTranslation.whitespace : "[\(PatternTranslation.whitespace)]"
    case "S": output += "[^\(PatternTranslation.whitespace)]"
    case "b" where inClass: output += "\\u0008"
    case "b": output += PatternTranslation.boundary
    case "B" where !inClass: output += PatternTranslation.noBoundary
    case "v": output += "\\u000B"
    case "0" where peek()?.isDigit != true: output += "\\u0000"
    case "1"..."9" where !inClass: copyBackReference(scalar)
    case "c": return translateControl()
    case "u": return translateUnicode()
    case "p", "P": return copyProperty(scalar)
    case "k", "f", "n", "r", "t", "x": output += "\\" + String(scalar)
    // Letters that ECMA-262 does not know and ICU does.
    case "a"..."z", "A"..."Z", "0"..."9": return false
    default: output += "\\" + String(scalar)
    }
    return true
  }

  private static let boundary =
    "(?:(?<=[A-Za-z0-9_])(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])(?=[A-Za-z0-9_]))"
  private static let noBoundary =
    "(?:(?<=[A-Za-z0-9_])(?=[A-Za-z0-9_])|(?<![A-Za-z0-9_])(?![A-Za-z0-9_]))"

  private mutating func copyBackReference(_ first: Unicode.Scalar) {
    output += "\\" + String(first)
    while let digit = peek(), digit.isDigit {
      output.unicodeScalars.append(digit)
      position += 1
    }
  }

  /// `\p{Script=Greek}`, which ICU writes the same.
  private mutating func copyProperty(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == "{", let end = source[position...].firstIndex(of: "}") else { return false }
    let name = String(String.UnicodeScalarView(source[position...end]))
    output += "\\" + String(scalar) + name
    position = end + 1
    return true
  }

  /// `\cJ`: the control character of a letter.
  private mutating func translateControl() -> Bool {
    guard let letter = take(), letter.isASCII, letter.properties.isAlphabetic else { return false }
    appendScalar(letter.value & 0x1F)
    return true
  }

  /// `\u0041`, `\u{1F600}` and the surrogate pair `\uD83D\uDE00`.
  private mutating func translateUnicode() -> Bool {
    if peek() == "{" {
      guard let end = source[position...].firstIndex(of: "}"),
        let value = UInt32(
          String(String.UnicodeScalarView(source[(position + 1)..<end])), radix: 16)
      else { return false }
      position = end + 1
      appendScalar(value)
      return true
    }
    guard let first = takeHexadecimal() else { return false }
    if (0xD800..<0xDC00).contains(first), peek() == "\\", peek(1) == "u" {
      let start = position
      position += 2
      if let second = takeHexadecimal(), (0xDC00..<0xE000).contains(second) {
        appendScalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        return true
      }
      position = start
    }
    appendScalar(first)
    return true
  }

  private mutating func takeHexadecimal() -> UInt32? {
    guard position + 4 <= source.count else { return nil }
    let digits = source[position..<position + 4]
    guard digits.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
    position += 4
    return UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
  }

  private mutating func appendScalar(_ value: UInt32) {
    output += "\\x{" + String(value, radix: 16) + "}"
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { self >= "0" && self <= "9" }
}
