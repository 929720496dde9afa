import TextGrammar

extension ByteCursor {
  /// Takes a `Mailbox` of RFC 5321: a dot-atom or a quoted string, `@`, a host or an address literal.
  mutating func takeEmailAddress() -> Bool {
    guard take("\"") ? takeQuotedLocalPart() : takeDotAtom(), take("@") else { return false }
    guard take("[") else { return takeHostname() }
    let start = position
    if takeIPv4Address(), take("]") { return true }
    move(to: start)
    for letter in "IPv6:".unicodeScalars where !take(letter) { return false }
    return takeIPv6Address() && take("]")
  }

  private mutating func takeDotAtom() -> Bool {
    repeat {
      guard takeWhile({ $0.isAtomText }) > 0 else { return false }
    } while take(".")
    return true
  }

  private mutating func takeQuotedLocalPart() -> Bool {
    while let byte = next {
      advance()
      switch byte {
      case 0x22: return true
      case 0x5C:
        guard next != nil else { return false }
        advance()
      case 0..<0x20: return false
      default: break
      }
    }
    return false
  }

  /// Takes a host name of RFC 1123: labels of 1 to 63 letters, digits and inner hyphens, 253 in all.
  mutating func takeHostname() -> Bool {
    let start = position
    repeat {
      let label = position
      let length = takeWhile { $0.isLetter || $0.isDigit || $0 == 0x2D }
      guard (1...63).contains(length), self[label] != 0x2D, self[position - 1] != 0x2D else {
        return false
      }
    } while take(".")
    return position - start <= 253
  }

  /// Takes four numbers up to 255, without leading zeros.
  mutating func takeIPv4Address() -> Bool {
    for part in 0..<4 {
      if part > 0, !take(".") { return false }
      let start = position
      let length = takeWhile { $0.isDigit }
      guard (1...3).contains(length), length == 1 || self[start] != 0x30 else { return false }
      var value = 0
      for index in start..<position { value = value * 10 + Int(self[index] - 0x30) }
      guard value <= 255 else { return false }
    }
    return true
  }

  /// Takes an address of RFC 4291 section 2.2, without a zone.
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

extension UInt8 {
  /// `atext` of RFC 5321, and what RFC 6531 adds outside of ASCII.
  fileprivate var isAtomText: Bool {
    isLetter || isDigit || self >= 0x80 || UInt8.atomPunctuation.contains(self)
  }

  private static let atomPunctuation = Array("!#$%&'*+-/=?^_`{|}~".utf8)
}
