/// The parts of a text between separators.
///
/// Both split at bytes where no character of several scalars can be in the way, because finding the
/// borders of characters takes most of the time.
extension StringProtocol where SubSequence == Substring {
  /// The lines, including empty ones. The scalars that end a line never combine with others, except
  /// for a carriage return with a line feed.
  var lines: [Substring] {
    var lines: [Substring] = []
    var start = startIndex
    var previous: Unicode.Scalar = " "
    var index = startIndex
    while index < endIndex {
      let scalar = unicodeScalars[index]
      let next = unicodeScalars.index(after: index)
      if scalar.isLineEnd {
        if scalar == "\n", previous == "\r" {
          start = next
        } else {
          lines.append(self[start..<index])
          start = next
        }
      }
      previous = scalar
      index = next
    }
    lines.append(self[start...])
    return lines
  }

  /// The parts between spaces, without empty ones.
  var spacedParts: [Substring] {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return split(separator: " ") }
    let space = UInt8(ascii: " ")
    var parts: [Substring] = []
    var start = startIndex
    for index in utf8.indices where utf8[index] == space {
      if start < index { parts.append(self[start..<index]) }
      start = utf8.index(after: index)
    }
    if start < endIndex { parts.append(self[start...]) }
    return parts
  }
}

extension Unicode.Scalar {
  fileprivate var isLineEnd: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
