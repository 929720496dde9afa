import TextGrammar

/// The bidi rule of RFC 5893 section 2 for the characters of a label.
struct BidiRule {
  /// Whether any character is written from right to left.
  let isRightToLeft: Bool
  /// Whether the six conditions are satisfied.
  let isFollowed: Bool

  init(of label: [Unicode.Scalar]) {
    let classes = label.map(\.bidiClass)
    isRightToLeft = classes.contains { $0 == .rightToLeft || $0 == .arabicNumber }
    let last = classes.last { $0 != .nonspacingMark }
    switch classes.first {
    case .rightToLeft:
      isFollowed =
        !classes.contains(.leftToRight)
        && (last == .rightToLeft || last == .europeanNumber || last == .arabicNumber)
        && !(classes.contains(.europeanNumber) && classes.contains(.arabicNumber))
    case .leftToRight:
      isFollowed = !isRightToLeft && (last == .leftToRight || last == .europeanNumber)
    default:
      isFollowed = false
    }
  }
}

/// The Bidi_Class of a character of a label, as far as the rule distinguishes them.
private enum BidiClass {
  case leftToRight
  /// R or AL
  case rightToLeft
  case europeanNumber
  case arabicNumber
  case nonspacingMark
  /// ES, ON and BN, which are allowed anywhere except at the ends. No other classes can be in a
  /// label.
  case neutral
}

extension Unicode.Scalar {
  /// The class of a character that is allowed in a label.
  fileprivate var bidiClass: BidiClass {
    switch value {
    case 0x30...0x39, 0x6F0...0x6F9: return .europeanNumber
    case 0x660...0x669, 0x10D30...0x10D39, 0x10D40...0x10D49: return .arabicNumber
    case 0x2D, 0x200C, 0x200D: return .neutral
    case ..<0x80: return .leftToRight
    default: break
    }
    if isMark, properties.generalCategory != .spacingMark {
      return CharacterRanges.leftToRightMarks.contains(self) ? .leftToRight : .nonspacingMark
    }
    if CharacterRanges.rightToLeft.contains(self) { return .rightToLeft }
    return CharacterRanges.otherNeutrals.contains(self) ? .neutral : .leftToRight
  }
}
