import TextGrammar

extension ByteCursor {
  /// Parses four numbers up to 255: the `dotted-quad` of RFC 2673 section 3.2.
  ///
  /// - Parameter hasLeadingZeros: Whether a number may begin with zeros. Other formats refuse them,
  ///   since some parsers read them as octal and others as decimal.
  mutating func takeIPv4Address(hasLeadingZeros: Bool = false) -> Bool {
    for part in 0..<4 {
      if part > 0, !take(".") { return false }
      guard takeNumber(upTo: 255, hasLeadingZeros: hasLeadingZeros) else { return false }
    }
    return true
  }

  /// Parses the part after an address in the notation of RFC 4632 section 3.1 and of RFC 4291
  /// section 2.3: a slash and the number of network bits.
  mutating func takePrefixLength(upTo limit: Int) -> Bool {
    take("/") && takeNumber(upTo: limit, hasLeadingZeros: false)
  }

  /// Parses one to three decimal digits.
  private mutating func takeNumber(upTo limit: Int, hasLeadingZeros: Bool) -> Bool {
    let start = position
    let length = takeWhile { $0.isDigit }
    guard (1...3).contains(length), hasLeadingZeros || length == 1 || self[start] != 0x30 else {
      return false
    }
    var value = 0
    for index in start..<position { value = value * 10 + Int(self[index] - 0x30) }
    return value <= limit
  }

  /// Parses an address of RFC 4291 section 2.2, without a zone.
  mutating func takeIPv6Address() -> Bool {
    var groups = 0
    var isCompressed = false
    if take(":") {
      guard take(":") else { return false }
      isCompressed = true
    }
    while groups < 8 {
      let start = position
      let length = takeWhile { $0.isHexDigit }
      guard length > 0 else { break }
      if next == 0x2E {
        move(to: start)
        guard takeIPv4Address() else { return false }
        groups += 2
        return isCompressed ? groups <= 7 : groups == 8
      }
      guard length <= 4 else { return false }
      groups += 1
      guard groups < 8, take(":") else { break }
      if take(":") {
        guard !isCompressed else { return false }
        isCompressed = true
      } else if next?.isHexDigit != true {
        return false
      }
    }
    return isCompressed ? groups <= 7 : groups == 8
  }
}
