import TextGrammar

/// What the labels of a host name have to hold together: how long it is in ASCII, and the rule about
/// the directions of its labels.
struct HostnameCheck {
  /// RFC 1035 section 3.1: 255 octets, of which two are the first length and the root's.
  static let maximumLength = 253

  private let needsComposition: Bool
  /// One less than for no labels: there is one separator fewer than labels.
  private var length = -1
  private var hasRightToLeftLabel = false
  private var followsBidiRule = true

  init(needsComposition: Bool = true) {
    self.needsComposition = needsComposition
  }

  /// The rule about directions is only for names that have a label from right to left (RFC 5893
  /// section 2).
  var isValid: Bool {
    length <= Self.maximumLength && (!hasRightToLeftLabel || followsBidiRule)
  }

  /// Adds a label of letters, digits and inner hyphens.
  mutating func add(asciiFrom first: UInt8, length: Int) {
    self.length += 1 + length
    followsBidiRule = followsBidiRule && first.isLetter
  }

  /// Adds a U-label, or refuses it.
  mutating func add(_ label: UnicodeLabel) -> Bool {
    // The A-label has at least one character for each: a long string is refused without encoding
    // it.
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
