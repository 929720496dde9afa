extension UnicodeLabel {
  /// The contextual rules of RFC 5892 appendix A, for a character that is only allowed in some
  /// contexts.
  func isContextAllowed(at index: Int) -> Bool {
    let before = index > 0 ? scalars[index - 1] : nil
    let after = index + 1 < scalars.count ? scalars[index + 1] : nil
    switch scalars[index].value {
    case 0x200C: return before?.isVirama == true || joins(at: index)
    case 0x200D: return before?.isVirama == true
    case 0xB7: return before == "l" && after == "l"
    case 0x375: return after.map(CharacterRanges.greek.contains) ?? false
    case 0x5F3, 0x5F4: return before.map(CharacterRanges.hebrew.contains) ?? false
    case 0x30FB:
      return scalars.contains {
        CharacterRanges.hiragana.contains($0) || CharacterRanges.katakana.contains($0)
          || CharacterRanges.han.contains($0)
      }
    case 0x660...0x669: return !scalars.contains { (0x6F0...0x6F9).contains($0.value) }
    case 0x6F0...0x6F9: return !scalars.contains { (0x660...0x669).contains($0.value) }
    default: return false
    }
  }

  /// Whether a zero width non-joiner is between letters that would otherwise be joined (RFC 5892
  /// appendix A.1), with or without marks between them.
  private func joins(at index: Int) -> Bool {
    guard
      let before = scalars[..<index].last(where: { !$0.isTransparent }),
      let after = scalars[(index + 1)...].first(where: { !$0.isTransparent })
    else { return false }
    let joinsOn =
      CharacterRanges.dualJoining.contains(before) || CharacterRanges.leftJoining.contains(before)
    let isJoined =
      CharacterRanges.dualJoining.contains(after) || CharacterRanges.rightJoining.contains(after)
    return joinsOn && isJoined
  }
}

extension Unicode.Scalar {
  /// A mark that removes the vowel of the letter before it.
  fileprivate var isVirama: Bool { properties.canonicalCombiningClass == .virama }

  /// Joining_Type T, as far as it is possible in a label: all marks except for spacing marks, and
  /// one letter.
  fileprivate var isTransparent: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: value == 0x1E94B
    }
  }
}
