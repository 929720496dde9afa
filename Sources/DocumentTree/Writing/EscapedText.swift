extension [UInt8] {
  /// Appends a string in double quotes, with escapes that are valid in both YAML and JSON.
  mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    var position = text.startIndex
    while position < text.endIndex {
      let width = text.escapedWidth(at: position)
      if width == 0 {
        append(text[position])
        position += 1
      } else {
        appendEscape(text[position..<position + width])
        position += width
      }
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func appendEscape(_ character: Slice<UnsafeBufferPointer<UInt8>>) {
    let name: Character? =
      switch character.first {
      case UInt8(ascii: "\""): "\""
      case UInt8(ascii: "\\"): "\\"
      case UInt8(ascii: "\n"): "n"
      case UInt8(ascii: "\r"): "r"
      case UInt8(ascii: "\t"): "t"
      case 0x08: "b"
      case 0x0C: "f"
      default: nil
      }
    append(UInt8(ascii: "\\"))
    if let name = name?.asciiValue {
      append(name)
      return
    }
    let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first?.value ?? 0
    let digits = String(scalar, radix: 16, uppercase: true)
    append(
      contentsOf: "u\(String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)))".utf8)
    append(contentsOf: digits.utf8)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number of bytes of the character at a position if it must be escaped in double quotes;
  /// otherwise 0.
  func escapedWidth(at position: Int) -> Int {
    func byte(_ distance: Int) -> UInt8 {
      position + distance < endIndex ? self[position + distance] : 0
    }
    switch self[position] {
    case ..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): return 1
    // U+0080 … U+009F: control characters, including U+0085, a line break in YAML 1.1.
    case 0xC2: return byte(1) < 0xA0 ? 2 : 0
    // U+2028 and U+2029, line breaks in YAML 1.1.
    case 0xE2: return byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9) ? 3 : 0
    // The byte order mark, U+FFFE and U+FFFF.
    case 0xEF where byte(1) == 0xBB: return byte(2) == 0xBF ? 3 : 0
    case 0xEF where byte(1) == 0xBF: return byte(2) >= 0xBE ? 3 : 0
    default: return 0
    }
  }
}
