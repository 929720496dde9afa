import TextGrammar

/// Checks the labels of a host name together: the total length in ASCII, and the bidi rule.
struct HostnameCheck {
  /// RFC 1035 section 3.1: 255 octets, without the first length octet and that of the root.
  static let maximumLength = 253

  private let needsComposition: Bool
  /// Starts at -1, since there is one separator less than labels.
  private var length = -1
  private var hasRightToLeftLabel = false
  private var followsBidiRule = true

  init(needsComposition: Bool = true) {
    self.needsComposition = needsComposition
  }

  /// Whether the name is valid. The bidi rule applies only to names with a right-to-left label (RFC
  /// 5893 section 2).
  var isValid: Bool {
    length <= Self.maximumLength && (!hasRightToLeftLabel || followsBidiRule)
  }

  /// Adds a label of letters, digits and inner hyphens.
  mutating func add(asciiFrom first: UInt8, length: Int) {
    self.length += 1 + length
    followsBidiRule = followsBidiRule && first.isLetter
  }

  /// Adds a U-label, unless it is invalid.
  mutating func add(_ label: UnicodeLabel) -> Bool {
    // The A-label has at least one character for each of the label's characters, so a long label is
    // refused without encoding it.
    let limit = 63 - 4
    guard
      label.scalars.count <= limit, let punycode = label.punycode, punycode.count <= limit,
      label.isValid(needsComposition: needsComposition)
    else { return false }
    let bidi = BidiRule(of: label.scalars)
    length += 1 + 4 + punycode.count
    hasRightToLeftLabel = hasRightToLeftLabel || bidi.isRightToLeft
    followsBidiRule = followsBidiRule && bidi.isFollowed
    return true
  }
}
