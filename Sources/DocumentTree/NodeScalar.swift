import CLibYAML
import TextGrammar

extension Node {
  /// A scalar as a string, after resolving escapes and folded lines; empty for collections.
  public var text: String { String(decoding: textBytes, as: UTF8.self) }

  /// Whether the scalar is in single or double quotes.
  public var isQuoted: Bool { style == .singleQuoted || style == .doubleQuoted }

  /// The value of a string; `nil` for other kinds.
  public var string: String? { kind == .string ? text : nil }

  /// The value of a boolean; `nil` for other kinds.
  public var boolean: Bool? {
    guard kind == .boolean else { return nil }
    return textBytes.first == UInt8(ascii: "t") || textBytes.first == UInt8(ascii: "T")
  }

  /// The value of an integer in decimal, octal (`0o17`) or hexadecimal (`0x1F`) notation.
  ///
  /// - Returns: `nil` for other kinds, and for an integer that does not fit.
  public var integer: Int? {
    guard kind == .integer else { return nil }
    if let (digits, radix) = prefixedDigits { return Int(digits, radix: radix) }
    return Int(text)
  }

  /// The value of an integer or a number, rounded to a `Double`.
  public var double: Double? {
    guard kind == .integer || kind == .number else { return nil }
    if let (digits, radix) = prefixedDigits {
      return digits.reduce(0) { $0 * Double(radix) + Double($1.hexDigitValue ?? 0) }
    }
    switch text.lowercased() {
    case ".inf", "+.inf": return .infinity
    case "-.inf": return -.infinity
    case ".nan": return .nan
    case let text: return Double(text)
    }
  }

  /// Whether the scalar's string is equal to this one, byte by byte.
  public func hasText(_ other: String) -> Bool {
    let bytes = textBytes
    guard other.utf8.count == bytes.count else { return false }
    var other = other
    return other.withUTF8 { $0.elementsEqual(bytes) }
  }

  var textBytes: UnsafeBufferPointer<UInt8> {
    let record = record
    guard record.kind < Kind.sequence.rawValue else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return storage.text(of: record)
  }

  private var prefixedDigits: (digits: Substring, radix: Int)? {
    let text = text
    if text.hasScalarPrefix("0o") { return (text.dropFirst(2), 8) }
    if text.hasScalarPrefix("0x") { return (text.dropFirst(2), 16) }
    return nil
  }
}
