import TextGrammar

/// The two characters in which the alphabets of RFC 4648 differ.
struct Base64Alphabet {
  let character62: UInt8
  let character63: UInt8

  /// Section 4.
  static let standard = Base64Alphabet(character62: 0x2B, character63: 0x2F)
  /// Section 5.
  static let urlSafe = Base64Alphabet(character62: 0x2D, character63: 0x5F)
}

extension ByteCursor {
  /// Parses base64 (RFC 4648): characters in groups of four, the last group padded with `=`.
  ///
  /// Padding bits may have any value: decoders may, but need not, refuse bits that are not zero
  /// (section 3.5).
  ///
  /// - Parameter needsPadding: Whether the padding is required (section 3.2).
  mutating func takeBase64(_ alphabet: Base64Alphabet, needsPadding: Bool) -> Bool {
    let length = takeWhile {
      $0.isLetter || $0.isDigit || $0 == alphabet.character62 || $0 == alphabet.character63
    }
    let padding = takeWhile { $0 == 0x3D }
    switch length % 4 {
    case 0: return padding == 0
    case 1: return false
    case let last: return padding == 4 - last || padding == 0 && !needsPadding
    }
  }
}
