/// The parts of a text between separators.
///
/// Both split at bytes where no character of several scalars can be in the way, because finding the
/// borders of characters takes most of the time.
extension StringProtocol where SubSequence == Substring {
  /// The lines, including empty ones. The scalars that end a line never combine with others, except
  /// for a carriage return with a line feed.
  var lines: [Substring] {
    var lines: [Substring] = []
    var start = utf8.startIndex
    var previous: UInt8 = 0
    for index in utf8.indices {
      let byte = utf8[index]
      defer { previous = byte }
      guard let length = lengthOfLineEnd(at: index, byte) else { continue }
      let next = utf8.index(index, offsetBy: length)
      if byte != 0x0A || previous != 0x0D { lines.append(self[start..<index]) }
      start = next
    }
    lines.append(self[start...])
    return lines
  }

  /// The number of bytes of a scalar that ends a line; `nil` if another one begins here.
  private func lengthOfLineEnd(at index: Index, _ byte: UInt8) -> Int? {
    switch byte {
    case 0x0A...0x0D: 1
    case 0xC2: utf8[index...].starts(with: "\u{85}".utf8) ? 2 : nil
    case 0xE2:
      utf8[index...].starts(with: "\u{2028}".utf8) || utf8[index...].starts(with: "\u{2029}".utf8)
        ? 3 : nil
    default: nil
    }
  }

  /// The parts between spaces, without empty ones.
  var spacedParts: [Substring] {
    let space = UInt8(ascii: " ")
    let parts = utf8.withContiguousStorageIfAvailable { bytes -> [Substring]? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      var parts: [Substring] = []
      parts.reserveCapacity(bytes.count { $0 == space } + 1)
      var start = utf8.startIndex
      var length = 0
      func end() {
        let end = utf8.index(start, offsetBy: length)
        if length > 0 { parts.append(self[start..<end]) }
        start = end
        length = 0
      }
      for byte in bytes {
        if byte == space {
          end()
          start = utf8.index(after: start)
        } else {
          length += 1
        }
      }
      end()
      return parts
    }
    return (parts ?? nil) ?? split(separator: " ")
  }
}
