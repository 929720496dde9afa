import TextGrammar

/// The characters of an identifier: those of a URI (RFC 3986), or also those of an IRI (RFC 3987).
enum URICharacters {
  case ascii
  case international
}

extension ByteCursor {
  /// Parses a `URI` of RFC 3986 section 3, or an `IRI` of RFC 3987 section 2.2.
  mutating func takeURI(_ characters: URICharacters) -> Bool {
    takeURIScheme() && takeURIRest(characters)
  }

  /// Parses a `URI-reference` of RFC 3986 section 4.1, or an `IRI-reference` of RFC 3987 section
  /// 2.2.
  mutating func takeURIReference(_ characters: URICharacters) -> Bool {
    let start = position
    if takeURIScheme() { return takeURIRest(characters) }
    move(to: start)
    // Without a scheme, the first segment must not contain a colon (RFC 3986 section 4.2).
    _ = takeWhile { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 && $0 != 0x3A }
    if next == 0x3A { return false }
    move(to: start)
    return takeURIRest(characters)
  }

  /// Parses a `scheme` and its colon.
  private mutating func takeURIScheme() -> Bool {
    guard next?.isLetter == true else { return false }
    _ = takeWhile { $0.isLetter || $0.isDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
    return take(":")
  }

  /// Parses the part after a scheme: authority, path, query and fragment.
  private mutating func takeURIRest(_ characters: URICharacters) -> Bool {
    if take("/"), take("/"), !takeURIAuthority(characters) { return false }
    guard takeURIText(.uriPath, characters) else { return false }
    if take("?"), !takeURIText(.uriQuery, characters, hasPrivateUse: true) { return false }
    if take("#"), !takeURIText(.uriQuery, characters) { return false }
    return true
  }

  /// Parses an `authority` of RFC 3986 section 3.2, up to where a path, query or fragment begins.
  private mutating func takeURIAuthority(_ characters: URICharacters) -> Bool {
    let start = position
    guard takeURIText(.uriUser, characters) else { return false }
    if !take("@") { move(to: start) }
    if take("[") {
      guard takeIPLiteral(), take("]") else { return false }
    } else {
      guard takeURIText(.uriHost, characters) else { return false }
    }
    if take(":") { _ = takeWhile { $0.isDigit } }
    return next == nil || next == 0x2F || next == 0x3F || next == 0x23
  }

  /// Parses the content of the brackets of an `IP-literal` (RFC 3986 section 3.2.2).
  private mutating func takeIPLiteral() -> Bool {
    guard take(anyOf: "v", "V") else { return takeIPv6Address() }
    return takeWhile { $0.isHexDigit } > 0 && take(".")
      && takeWhile { ASCIISet.uriUser.contains($0) } > 0
  }

  /// Parses characters of a set, percent-encodings, and the non-ASCII characters of an IRI.
  ///
  /// - Returns: `false` if a percent-encoding is incomplete.
  private mutating func takeURIText(
    _ set: ASCIISet, _ characters: URICharacters, hasPrivateUse: Bool = false
  ) -> Bool {
    while let byte = next {
      if set.contains(byte) {
        advance()
      } else if byte == 0x25 {
        guard takePercentEncoding() else { return false }
      } else if byte < 0x80 || characters == .ascii || !takeIRIScalar(hasPrivateUse: hasPrivateUse)
      {
        return true
      }
    }
    return true
  }

  /// Parses a `ucschar` of RFC 3987 section 2.2, or an `iprivate`, which only a query may have.
  private mutating func takeIRIScalar(hasPrivateUse: Bool) -> Bool {
    let start = position
    if let scalar = takeScalar(), !scalar.isBidiFormatting,
      scalar.isUCSCharacter || hasPrivateUse && scalar.isIRIPrivateUse
    {
      return true
    }
    move(to: start)
    return false
  }

  /// Parses a `pct-encoded` of RFC 3986 section 2.1.
  mutating func takePercentEncoding() -> Bool {
    guard take("%") else { return false }
    for _ in 0..<2 {
      guard next?.isHexDigit == true else { return false }
      advance()
    }
    return true
  }
}

extension ASCIISet {
  /// `reg-name` without its percent-encodings: unreserved characters and sub-delimiters.
  fileprivate static let uriHost = alphanumerics.union(ASCIISet("-._~!$&'()*+,;="))
  fileprivate static let uriUser = uriHost.union(ASCIISet(":"))
  fileprivate static let uriPath = uriUser.union(ASCIISet("@/"))
  fileprivate static let uriQuery = uriPath.union(ASCIISet("?"))
}

extension Unicode.Scalar {
  /// `ucschar` of RFC 3987 section 2.2: all planes without private use and noncharacters.
  var isUCSCharacter: Bool {
    switch value {
    case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
    case 0x1_0000...0xD_FFFF, 0xE_1000...0xE_FFFF: value & 0xFFFF <= 0xFFFD
    default: false
    }
  }

  /// `iprivate` of RFC 3987 section 2.2.
  var isIRIPrivateUse: Bool {
    switch value {
    case 0xE000...0xF8FF: true
    case 0xF_0000...0x10_FFFF: value & 0xFFFF <= 0xFFFD
    default: false
    }
  }

  /// A mark that changes the direction of text, which an IRI must not contain (RFC 3987 section
  /// 4.1).
  fileprivate var isBidiFormatting: Bool {
    value == 0x200E || value == 0x200F || (0x202A...0x202E).contains(value)
  }
}
