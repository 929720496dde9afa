import TextGrammar

extension ByteCursor {
  /// Parses a `URI-Template` of RFC 6570 section 2.
  mutating func takeURITemplate() -> Bool {
    while let byte = next {
      switch byte {
      case 0x7B:
        advance()
        guard takeExpression() else { return false }
      case 0x25:
        guard takePercentEncoding() else { return false }
      case 0x80...:
        guard let scalar = takeScalar(), scalar.isUCSCharacter || scalar.isIRIPrivateUse else {
          return false
        }
      default:
        guard byte.isTemplateLiteral else { return false }
        advance()
      }
    }
    return true
  }

  /// Parses the part after the brace of an `expression` (section 2.2).
  private mutating func takeExpression() -> Bool {
    // The grammar also includes the operators that are reserved for extensions.
    if let next, ASCIISet.templateOperators.contains(next) { advance() }
    repeat {
      guard takeVariableName() else { return false }
      if take(":") {
        guard takeMaximumLength() else { return false }
      } else {
        _ = take("*")
      }
    } while take(",")
    return take("}")
  }

  /// Parses a `varname` (section 2.3). Its dots must be between other characters.
  private mutating func takeVariableName() -> Bool {
    repeat {
      let start = position
      while let byte = next {
        if byte == 0x25 {
          guard takePercentEncoding() else { return false }
        } else if byte.isLetter || byte.isDigit || byte == 0x5F {
          advance()
        } else {
          break
        }
      }
      if position == start { return false }
    } while take(".")
    return true
  }

  /// Parses a `max-length` (section 2.4.1): 1 to 9999.
  private mutating func takeMaximumLength() -> Bool {
    let start = position
    let length = takeWhile { $0.isDigit }
    return (1...4).contains(length) && self[start] != 0x30
  }
}

extension UInt8 {
  /// `literals` of RFC 6570 section 2.1 within ASCII, and the apostrophe, which erratum 6937 adds.
  fileprivate var isTemplateLiteral: Bool {
    self > 0x20 && self < 0x7F && !UInt8.excludedLiterals.contains(self)
  }

  private static let excludedLiterals = ASCIISet("\"%<>\\^`{|}")
}

extension ASCIISet {
  fileprivate static let templateOperators = ASCIISet("+#./;?&=,!@|")
}
