import TextGrammar

extension ByteCursor {
  /// Parses a `media-range` of RFC 9110 section 12.5.1, with its parameters.
  mutating func takeMediaRange() -> Bool {
    let start = position
    guard takeToken(), take("/"), takeToken() else { return false }
    // `*` is an ordinary token character, but a range of types has no subtype.
    if self[start] == 0x2A, self[start + 1] == 0x2F {
      guard position == start + 3, self[start + 2] == 0x2A else { return false }
    }
    while true {
      let end = position
      skipBlanks()
      guard take(";") else {
        move(to: end)
        return true
      }
      skipBlanks()
      // A parameter may be empty between two semicolons (section 5.6.6).
      guard let next, ASCIISet.token.contains(next) else { continue }
      guard takeToken(), take("="), take("\"") ? takeQuotedText() : takeToken() else {
        return false
      }
    }
  }

  private mutating func takeToken() -> Bool {
    takeWhile { ASCIISet.token.contains($0) } > 0
  }

  private mutating func skipBlanks() {
    _ = takeWhile { $0 == 0x20 || $0 == 0x09 }
  }

  /// Parses the rest of a `quoted-string` of RFC 9110 section 5.6.4.
  private mutating func takeQuotedText() -> Bool {
    while let byte = next {
      advance()
      switch byte {
      case 0x22: return true
      case 0x5C:
        guard let escaped = next, escaped.isFieldText else { return false }
        advance()
      default:
        guard byte.isFieldText else { return false }
      }
    }
    return false
  }

  /// Parses an `sf-binary` of RFC 8941 section 3.3.5, whose padding may be missing (section 4.2.7).
  mutating func takeStructuredBinary() -> Bool {
    take(":") && takeBase64(.standard, needsPadding: false) && take(":")
  }

  /// Parses an `sf-string` of RFC 8941 section 3.3.3.
  mutating func takeStructuredString() -> Bool {
    guard take("\"") else { return false }
    while let byte = next {
      advance()
      switch byte {
      case 0x22: return true
      case 0x5C:
        guard take(anyOf: "\"", "\\") else { return false }
      case 0x20...0x7E: break
      default: return false
      }
    }
    return false
  }

  /// Parses an `sf-token` of RFC 8941 section 3.3.4.
  mutating func takeStructuredToken() -> Bool {
    guard let first = next, first.isLetter || first == 0x2A else { return false }
    _ = takeWhile { ASCIISet.token.contains($0) || $0 == 0x3A || $0 == 0x2F }
    return true
  }
}

extension UInt8 {
  /// A tab, a space, a visible character, or a byte of `obs-text` (RFC 9110 section 5.5).
  fileprivate var isFieldText: Bool { self == 0x09 || self >= 0x20 && self != 0x7F }
}
