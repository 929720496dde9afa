import TextGrammar

extension ByteCursor {
  /// Takes a `scheme` of RFC 3986 and its colon.
  mutating func takeURIScheme() -> Bool {
    guard next?.isLetter == true else { return false }
    _ = takeWhile { $0.isLetter || $0.isDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
    return take(":")
  }

  /// Takes a `URI-reference` of RFC 3986.
  mutating func takeURIReference() -> Bool {
    let start = position
    if takeURIScheme() { return takeURIRest() }
    move(to: start)
    // Without a scheme, the first segment may not hold a colon.
    let end = takeWhile { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    for index in start..<start + end where self[index] == 0x3A { return false }
    move(to: start)
    return takeURIRest()
  }

  /// Takes what follows a scheme: authority, path, query and fragment.
  mutating func takeURIRest() -> Bool {
    if take("/"), take("/"), !takeURIAuthority() { return false }
    var hasFragment = false
    while let byte = next {
      if byte == 0x23 {
        guard !hasFragment else { return false }
        hasFragment = true
        advance()
      } else if byte == 0x25 {
        guard takePercentEncoding() else { return false }
      } else {
        guard byte.isURICharacter else { return false }
        advance()
      }
    }
    return true
  }

  private mutating func takeURIAuthority() -> Bool {
    let start = position
    let length = takeWhile { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    let end = start + length
    var host = start
    for index in start..<end where self[index] == 0x40 { host = index + 1 }
    move(to: host)
    if take("[") {
      let literal = position
      if !takeIPv6Address() {
        move(to: literal)
        guard take(anyOf: "v", "V"), takeWhile({ $0 != 0x5D }) > 0 else { return false }
      }
      guard take("]") else { return false }
    } else {
      for index in host..<end where self[index] == 0x5B || self[index] == 0x5D { return false }
      _ = takeWhile { $0 != 0x3A && $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    }
    if take(":") { _ = takeWhile { $0.isDigit } }
    guard position == end else { return false }
    // The characters of the user and the host are looked at with all others.
    move(to: end > host && self[host] == 0x5B ? end : start)
    return true
  }

  private mutating func takePercentEncoding() -> Bool {
    advance()
    for _ in 0..<2 {
      guard next?.isHexDigit == true else { return false }
      advance()
    }
    return true
  }

  /// Takes a UUID of RFC 9562 section 4, in either case.
  mutating func takeUUID() -> Bool {
    for (part, length) in [8, 4, 4, 4, 12].enumerated() {
      if part > 0, !take("-") { return false }
      guard takeWhile({ $0.isHexDigit }) == length else { return false }
    }
    return true
  }

  /// Takes a JSON Pointer of RFC 6901.
  mutating func takeJSONPointer() -> Bool {
    guard !isAtEnd else { return true }
    guard next == 0x2F else { return false }
    while let byte = next {
      advance()
      guard byte == 0x7E else { continue }
      guard take(anyOf: "0", "1") else { return false }
    }
    return true
  }
}

extension UInt8 {
  /// A character that a URI may hold as it is, outside of the brackets of an address.
  fileprivate var isURICharacter: Bool {
    isLetter || isDigit || UInt8.uriPunctuation.contains(self)
  }

  private static let uriPunctuation = Array("-._~:/?@!$&'()*+,;=".utf8)
}
