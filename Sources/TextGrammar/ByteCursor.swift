/// A position in the UTF-8 bytes of a string, for the small grammars of dates and formats.
package struct ByteCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  package private(set) var position = 0

  /// Runs the body on a string's bytes, without a copy if the string is stored as UTF-8.
  package static func scan<Result>(_ text: String, _ body: (inout ByteCursor) -> Result) -> Result {
    var text = text
    return text.withUTF8 { bytes in
      var cursor = ByteCursor(bytes: bytes)
      return body(&cursor)
    }
  }

  /// Whether the body accepts the whole string.
  package static func accepts(_ text: String, _ body: (inout ByteCursor) -> Bool) -> Bool {
    scan(text) { cursor in body(&cursor) && cursor.isAtEnd }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  package var isAtEnd: Bool { position == bytes.count }
  package var count: Int { bytes.count }

  /// The next byte, without consuming it.
  package var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  package subscript(index: Int) -> UInt8 { bytes[index] }

  package mutating func advance() {
    position += 1
  }

  package mutating func move(to position: Int) {
    self.position = position
  }

  /// Consumes the byte if it is the next one.
  package mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == byte.value else { return false }
    position += 1
    return true
  }

  /// Consumes the next byte if it is one of two.
  package mutating func take(anyOf first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    take(first) || take(second)
  }

  /// Consumes a fixed number of decimal digits, and returns their value.
  package mutating func takeDigits(_ count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var value = 0
    for index in position..<position + count {
      guard bytes[index].isDigit else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
    }
    position += count
    return value
  }

  /// Consumes the next character, which has one to four bytes.
  package mutating func takeScalar() -> Unicode.Scalar? {
    guard let first = next else { return nil }
    // The bytes are valid UTF-8, so the first one determines the length of a character.
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
    for index in position + 1..<position + length {
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    position += length
    return Unicode.Scalar(value)
  }

  /// Consumes the matching bytes, and returns their number.
  package mutating func takeWhile(_ holds: (UInt8) -> Bool) -> Int {
    let start = position
    while position < bytes.count, holds(bytes[position]) { position += 1 }
    return position - start
  }
}

extension UInt8 {
  package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  package var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  package var isHexDigit: Bool { hexDigitValue != nil }

  /// From 0 to 15; `nil` if the character is no hexadecimal digit.
  package var hexDigitValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
