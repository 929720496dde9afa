/// Tests of a text's bytes where they lie in memory, which is several times as fast as by the iterators
/// of `utf8`.
extension StringProtocol {
  /// Whether all bytes meet a condition.
  @inlinable
  package func hasOnlyBytes(where isAllowed: (UInt8) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isAllowed) }
      ?? utf8.allSatisfy(isAllowed)
  }

  /// Whether the text contains a sign of ASCII.
  @inlinable
  package func contains(sign: Unicode.Scalar) -> Bool {
    let byte = UInt8(ascii: sign)
    return utf8.withContiguousStorageIfAvailable { $0.contains(byte) } ?? utf8.contains(byte)
  }

  /// The number of characters, without looking for their borders in ASCII.
  @inlinable
  package var characterCount: Int {
    // A carriage return and a line feed are one character.
    hasOnlyBytes { $0 < 0x80 && $0 != 0x0D } ? utf8.count : count
  }
}
