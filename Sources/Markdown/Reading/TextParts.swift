/// The parts of a text between separators.
///
/// Both split at bytes where no character of several scalars can be in the way, because finding the
/// borders of characters takes most of the time.
extension StringProtocol where SubSequence == Substring {
  /// The lines, including empty ones. The scalars that end a line never combine with others, except
  /// for a carriage return with a line feed.
  var lines: [Substring] {
    var text = String(self)
    let ends = text.withUTF8(Self.lineEnds)
    var lines: [Substring] = []
    lines.reserveCapacity(ends.count + 1)
    var start = 0
    var index = startIndex
    for end in ends {
      let next = utf8.index(index, offsetBy: end.lowerBound - start)
      lines.append(self[index..<next])
      index = utf8.index(next, offsetBy: end.count)
      start = end.upperBound
    }
    lines.append(self[index...])
    return lines
  }

  /// The offsets of what ends the lines.
  private static func lineEnds(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var ends: [Range<Int>] = []
    for index in bytes.indices {
      switch bytes[index] {
      case 0x0A where index > 0 && bytes[index - 1] == 0x0D:
        ends[ends.count - 1] = (index - 1)..<(index + 1)
      case 0x0A...0x0D: ends.append(index..<(index + 1))
      case 0xC2 where bytes[index...].starts(with: "\u{85}".utf8):
        ends.append(index..<(index + 2))
      case 0xE2
      where bytes[index...].starts(with: "\u{2028}".utf8)
        || bytes[index...].starts(with: "\u{2029}".utf8):
        ends.append(index..<(index + 3))
      default: break
      }
    }
    return ends
  }

  /// The parts between spaces, without empty ones.
  package var spacedParts: [Substring] {
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
