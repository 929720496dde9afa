import TextGrammar

/// Scans the tokens of a query: single characters, strings, numbers.
struct JSONPathScanner {
  private let scalars: [Unicode.Scalar]
  private(set) var offset = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  var next: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }
  var isAtEnd: Bool { offset == scalars.count }

  func error(_ message: String, at offset: Int? = nil) -> JSONPathError {
    JSONPathError(message: message, offset: offset ?? self.offset)
  }

  /// The next character, as words for an error.
  var nextInWords: String { next.map { "`\($0)`" } ?? "the end" }

  func starts(with text: String) -> Bool {
    scalars[offset...].starts(with: text.unicodeScalars)
  }

  mutating func accept(_ text: String) -> Bool {
    guard starts(with: text) else { return false }
    offset += text.unicodeScalars.count
    return true
  }

  mutating func expect(_ text: String) throws(JSONPathError) {
    if !accept(text) { throw error("Expected `\(text)` but found \(nextInWords)") }
  }

  mutating func take(while matches: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = next, matches(scalar) {
      text.append(scalar)
      offset += 1
    }
    return String(text)
  }

  mutating func skipSpace() {
    _ = take { " \t\n\r".unicodeScalars.contains($0) }
  }

  mutating func rewind(to offset: Int) {
    self.offset = offset
  }

  // MARK: Names

  /// The name after a dot, such as `paths`; `nil` if there is none.
  mutating func shorthandName() -> String? {
    guard let next, Self.isNameStart(next) else { return nil }
    return take { Self.isNameStart($0) || Self.isDigit($0) }
  }

  private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "_": true
    default: scalar.value >= 0x80
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  // MARK: Strings

  /// A string in single or double quotes (section 2.3.1.1).
  mutating func string() throws(JSONPathError) -> String {
    guard let quote = next else { throw error("Expected a string but found the end") }
    let start = offset
    offset += 1
    var text = String.UnicodeScalarView()
    while let scalar = next {
      offset += 1
      switch scalar {
      case quote:
        return String(text)
      case "\\":
        text.append(try escape(in: quote))
      case ..<" ":
        throw error("A control character in a string must be escaped", at: offset - 1)
      default:
        text.append(scalar)
      }
    }
    throw error("The string that begins here is never closed", at: start)
  }

  private mutating func escape(in quote: Unicode.Scalar) throws(JSONPathError) -> Unicode.Scalar {
    let start = offset - 1
    guard let scalar = next else { throw error("A string ends with an escape", at: start) }
    offset += 1
    switch scalar {
    case quote, "\\", "/": return scalar
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u": return try unicodeEscape(start: start)
    default: throw error("There is no escape `\\\(scalar)` here", at: start)
    }
  }

  private mutating func unicodeEscape(start: Int) throws(JSONPathError) -> Unicode.Scalar {
    let first = try codeUnit(start: start)
    var value = UInt32(first)
    if UTF16.isLeadSurrogate(first), accept("\\u") {
      let second = try codeUnit(start: start)
      guard UTF16.isTrailSurrogate(second) else {
        throw error("The escape is half of a surrogate pair", at: start)
      }
      value = 0x10000 + (value - 0xD800) << 10 + (UInt32(second) - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw error("The escape is half of a surrogate pair", at: start)
    }
    return scalar
  }

  private mutating func codeUnit(start: Int) throws(JSONPathError) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let next, next.isASCII, let digit = Character(next).hexDigitValue else {
        throw error("The escape `\\u` takes four hexadecimal digits", at: start)
      }
      value = value * 16 + UInt16(digit)
      offset += 1
    }
    return value
  }

  // MARK: Numbers

  /// An integer within the range that JSON numbers keep exact (section 2.1).
  mutating func integer() throws(JSONPathError) -> Int {
    let start = offset
    let isNegative = accept("-")
    let digits = take(while: Self.isDigit)
    guard !digits.isEmpty else { throw error("Expected a number but found \(nextInWords)") }
    if digits.count > 1, digits.hasScalarPrefix("0") {
      throw error("A number has no leading zeros", at: start)
    }
    if isNegative, digits == "0" { throw error("Zero has no sign here", at: start) }
    guard let value = Int(digits), value < 1 << 53 else {
      throw error("The number is beyond ±(2⁵³ − 1)", at: start)
    }
    return isNegative ? -value : value
  }

  /// A number in a comparison, which may have a fraction and an exponent.
  mutating func number() throws(JSONPathError) -> JSONPathValue {
    let start = offset
    var text = accept("-") ? "-" : ""
    let digits = take(while: Self.isDigit)
    guard !digits.isEmpty else { throw error("Expected a number but found \(nextInWords)") }
    if digits.count > 1, digits.hasScalarPrefix("0") {
      throw error("A number has no leading zeros", at: start)
    }
    text += digits
    var isInteger = true
    if accept(".") {
      isInteger = false
      let fraction = take(while: Self.isDigit)
      guard !fraction.isEmpty else { throw error("A digit must follow the decimal point") }
      text += "." + fraction
    }
    if accept("e") || accept("E") {
      isInteger = false
      let sign = accept("-") ? "-" : accept("+") ? "+" : ""
      let exponent = take(while: Self.isDigit)
      guard !exponent.isEmpty else { throw error("A digit must follow the exponent's sign") }
      text += "e" + sign + exponent
    }
    if isInteger, let value = Int(text) { return .integer(value) }
    return .number(Double(text) ?? .infinity)
  }
}
