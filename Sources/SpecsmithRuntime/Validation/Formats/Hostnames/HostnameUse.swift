import TextGrammar

/// The use of a character in host names (RFC 5892 section 3).
enum HostnameUse {
  /// PVALID
  case allowed
  /// CONTEXTJ or CONTEXTO
  case allowedInContext
  /// DISALLOWED or UNASSIGNED
  case refused
}

extension Unicode.Scalar {
  /// The derived property of RFC 5892 section 3, from the Unicode properties of the standard library.
  var hostnameUse: HostnameUse {
    if let exception = hostnameException { return exception }
    let properties = properties
    if isASCII { return isHostnameASCII ? .allowed : .refused }
    if properties.isJoinControl { return .allowedInContext }
    // A character that changes under NFKC and case folding (section 2.2) cannot be looked up. The
    // property also covers default ignorables, which section 2.3 refuses.
    if isOldHangulJamo || properties.changesWhenNFKCCaseFolded || isIgnoredInHostnames {
      return .refused
    }
    switch properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      return .allowed
    default:
      return .refused
    }
  }

  /// The exceptions of RFC 5892 section 2.6.
  private var hostnameException: HostnameUse? {
    switch value {
    case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007: .allowed
    case 0xB7, 0x375, 0x5F3, 0x5F4, 0x30FB, 0x660...0x669, 0x6F0...0x6F9: .allowedInContext
    case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: .refused
    default: nil
    }
  }

  /// The LDH of RFC 5892 section 2.8: a U-label has no uppercase letters.
  private var isHostnameASCII: Bool {
    self == "-" || (0x30...0x39).contains(value) || (0x61...0x7A).contains(value)
  }

  /// RFC 5892 section 2.9: conjoining jamo.
  private var isOldHangulJamo: Bool {
    switch value {
    case 0x1100...0x11FF, 0xA960...0xA97C, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: true
    default: false
    }
  }

  /// RFC 5892 sections 2.3 and 2.4: ignorable properties and ignorable blocks.
  private var isIgnoredInHostnames: Bool {
    switch value {
    case 0x20D0...0x20FF, 0x1D100...0x1D1FF, 0x1D200...0x1D24F: true
    default:
      properties.isDefaultIgnorableCodePoint || properties.isWhitespace
        || properties.isNoncharacterCodePoint
    }
  }
}
