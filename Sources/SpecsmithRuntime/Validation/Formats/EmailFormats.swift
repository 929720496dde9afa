import TextGrammar

extension ByteCursor {
  /// Parses a `Mailbox` of RFC 5321 section 4.1.2.
  ///
  /// Its local part may contain the non-ASCII characters of RFC 6531, since servers use the format
  /// `email` for such addresses. Contrary to section 4.5.3.1, the length of the local part is not
  /// limited.
  mutating func takeEmailAddress() -> Bool {
    takeLocalPart() && (take("[") ? takeAddressLiteral() : takeDomain())
  }

  /// Parses a `Mailbox` of RFC 6531 section 3.3.
  mutating func takeInternationalEmailAddress() -> Bool {
    takeLocalPart() && (take("[") ? takeAddressLiteral() : takeInternationalDomain())
  }

  /// Parses a dot-atom or a quoted string, and the `@`.
  private mutating func takeLocalPart() -> Bool {
    (take("\"") ? takeQuotedLocalPart() : takeDotAtom()) && take("@")
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
        guard let escaped = next, (0x20...0x7E).contains(escaped) else { return false }
        advance()
      case 0..<0x20, 0x7F: return false
      default: break
      }
    }
    return false
  }

  /// Parses the part after the bracket of an `address-literal` (RFC 5321 section 4.1.3). `IPv6` is
  /// the only registered tag.
  private mutating func takeAddressLiteral() -> Bool {
    if next?.isDigit == true { return takeIPv4Address(hasLeadingZeros: true) && take("]") }
    return takeIPv6Tag() && takeIPv6Address() && take("]")
  }

  private mutating func takeIPv6Tag() -> Bool {
    take(anyOf: "I", "i") && take(anyOf: "P", "p") && take(anyOf: "V", "v") && take("6")
      && take(":")
  }
}

extension UInt8 {
  /// `atext` of RFC 5322 section 3.2.3, and the non-ASCII characters of RFC 6531 section 3.3.
  fileprivate var isAtomText: Bool { self >= 0x80 || UInt8.atomText.contains(self) }

  private static let atomText = ASCIISet.alphanumerics.union(ASCIISet("!#$%&'*+-/=?^_`{|}~"))
}
