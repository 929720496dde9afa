import TextGrammar

extension ByteCursor {
  /// Parses a `Language-Tag` of RFC 5646 section 2.1. It must be well-formed, but its subtags need
  /// not be registered.
  mutating func takeLanguageTag() -> Bool {
    let start = position
    if takeRegularTag(), isAtEnd { return true }
    move(to: start)
    if takePrivateUse(), isAtEnd { return true }
    move(to: start)
    return takeIrregularTag()
  }

  /// Parses a `langtag`. Regular grandfathered tags have the same form.
  private mutating func takeRegularTag() -> Bool {
    let length = takeWhile { $0.isLetter }
    guard (2...8).contains(length) else { return false }
    if length <= 3 {
      var extensions = 0
      while extensions < 3, takeSubtag(3...3, where: { $0.isLetter }) { extensions += 1 }
    }
    _ = takeSubtag(4...4) { $0.isLetter }
    if !takeSubtag(2...2, where: { $0.isLetter }) { _ = takeSubtag(3...3) { $0.isDigit } }
    while takeVariant() {}
    while takeExtension() {}
    guard take("-") else { return true }
    return takePrivateUse()
  }

  /// Parses a `variant`: five to eight letters or digits, or four that begin with a digit.
  private mutating func takeVariant() -> Bool {
    let start = position
    if takeSubtag(5...8, where: { $0.isLetterOrDigit }) { return true }
    guard takeSubtag(4...4, where: { $0.isLetterOrDigit }) else { return false }
    if self[start + 1].isDigit { return true }
    move(to: start)
    return false
  }

  /// Parses an `extension`: a single character other than `x`, and the subtags that belong to it.
  private mutating func takeExtension() -> Bool {
    let start = position
    guard takeSubtag(1...1, where: { $0.isLetterOrDigit && $0 | 0x20 != 0x78 }),
      takeSubtag(2...8, where: { $0.isLetterOrDigit })
    else {
      move(to: start)
      return false
    }
    while takeSubtag(2...8, where: { $0.isLetterOrDigit }) {}
    return true
  }

  /// Parses a `privateuse`.
  private mutating func takePrivateUse() -> Bool {
    guard take(anyOf: "x", "X"), takeSubtag(1...8, where: { $0.isLetterOrDigit }) else {
      return false
    }
    while takeSubtag(1...8, where: { $0.isLetterOrDigit }) {}
    return true
  }

  /// Parses a hyphen and a whole subtag.
  private mutating func takeSubtag(
    _ lengths: ClosedRange<Int>, where holds: (UInt8) -> Bool
  ) -> Bool {
    let start = position
    if take("-"), lengths.contains(takeWhile(holds)), next == nil || next == 0x2D { return true }
    move(to: start)
    return false
  }

  /// Parses an irregular grandfathered tag, case-insensitively.
  private mutating func takeIrregularTag() -> Bool {
    for tag in Self.irregularTags where takeIgnoringCase(tag) { return true }
    return false
  }

  private mutating func takeIgnoringCase(_ tag: StaticString) -> Bool {
    guard count - position == tag.utf8CodeUnitCount else { return false }
    let start = position
    let isThere = tag.withUTF8Buffer { bytes in
      bytes.indices.allSatisfy { index in
        let byte = self[start + index]
        return (byte.isLetter ? byte | 0x20 : byte) == bytes[index]
      }
    }
    if isThere { move(to: count) }
    return isThere
  }

  private static let irregularTags: [StaticString] = [
    "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux",
    "i-mingo", "i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl",
    "sgn-ch-de",
  ]
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool { isLetter || isDigit }
}
