/// The UTF-8 bytes of a string, read a code point at a time in either direction.
struct PatternText {
  let bytes: UnsafeBufferPointer<UInt8>

  @inline(__always) var count: Int { bytes.count }

  /// The code point that begins at a position, which must not be the end, and the position after
  /// it.
  @inline(__always)
  func scalar(at position: Int) -> (value: UInt32, next: Int) {
    let lead = bytes[position]
    return lead < 0x80 ? (UInt32(lead), position + 1) : longScalar(at: position)
  }

  /// The code point that ends at a position, which must not be the start, and the position of its
  /// beginning.
  @inline(__always)
  func scalar(before position: Int) -> (value: UInt32, next: Int) {
    let start = self.start(before: position)
    return (scalar(at: start).value, start)
  }

  /// The beginning of the code point that ends at the position.
  @inline(__always)
  func start(before position: Int) -> Int {
    var start = position - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// A string's bytes are valid UTF-8, so lead bytes are reliable.
  @inline(never)
  private func longScalar(at position: Int) -> (value: UInt32, next: Int) {
    let lead = UInt32(bytes[position])
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard position + length <= count else { return (0xFFFD, count) }
    var value = lead & (0xFF >> UInt32(length + 1))
    for index in position + 1..<position + length {
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    return (value, position + length)
  }

  /// Whether an ASCII word begins or ends at the position.
  func isWordBoundary(_ position: Int) -> Bool {
    isWord(position - 1) != isWord(position)
  }

  private func isWord(_ position: Int) -> Bool {
    guard position >= 0, position < count else { return false }
    let byte = bytes[position]
    return byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_")
  }
}
