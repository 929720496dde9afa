/// Compares and splits by Unicode scalars instead of characters: a combining mark after a slash is
/// part of the text after the slash, although both form one character.
extension StringProtocol {
  /// Whether the text begins with the scalars of another one.
  @inlinable
  package func hasScalarPrefix(_ prefix: some StringProtocol) -> Bool {
    utf8.starts(with: prefix.utf8)
  }

  /// The words of the text with one space between them.
  @inlinable
  package var onOneLine: String {
    var previous: UInt8 = 0x20
    // A fast path: most texts are so already.
    let isOnOneLine = hasOnlyBytes { byte in
      defer { previous = byte }
      return (0x21..<0x7F).contains(byte) || byte == 0x20 && previous != 0x20
    }
    if isOnOneLine, previous != 0x20 { return String(self) }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text with another one in place of an ASCII sign.
  @inlinable
  package func replacing(sign: Unicode.Scalar, with other: String) -> String {
    // A fast path: most texts do not have it.
    guard contains(sign: sign) else { return String(self) }
    return unicodeScalars.reduce(into: "") { result, scalar in
      if scalar == sign { result += other } else { result.unicodeScalars.append(scalar) }
    }
  }

  /// The text without white space at its ends.
  @inlinable
  package var trimmingSpaces: String {
    let scalars = unicodeScalars.drop(while: \.properties.isWhitespace)
    let count = scalars.reversed().prefix(while: \.properties.isWhitespace).count
    return String(String.UnicodeScalarView(scalars.dropLast(count)))
  }

  /// Whether the text ends with the scalars of another one.
  @inlinable
  package func hasScalarSuffix(_ suffix: some StringProtocol) -> Bool {
    utf8.count >= suffix.utf8.count
      && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// Whether the text contains the scalars of another one.
  @inlinable
  package func containsScalars(of part: some StringProtocol) -> Bool {
    var (text, part) = (String(self), String(part))
    return text.withUTF8 { text in
      part.withUTF8 { part in
        guard let first = part.first else { return true }
        guard text.count >= part.count else { return false }
        return (0...text.count - part.count).contains { start in
          text[start] == first && text[start...].starts(with: part)
        }
      }
    }
  }

  /// The parts between the scalars that are equal to `sign`, including empty ones.
  @inlinable
  package func parts(between sign: Unicode.Scalar) -> [String] {
    var text = String(self)
    return text.withUTF8 { bytes in
      bytes.split(separator: UInt8(ascii: sign), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The parts before and after the first scalar that is equal to `sign`; `nil` if there is none.
  @inlinable
  package func divided(at sign: Unicode.Scalar) -> (before: String, after: String)? {
    let scalars = Substring(self).unicodeScalars
    guard let index = scalars.firstIndex(of: sign) else { return nil }
    return (String(scalars[..<index]), String(scalars[scalars.index(after: index)...]))
  }

  /// The text up to and including the last scalar that is equal to `sign`; `nil` if there is none.
  @inlinable
  package func beginning(upToLast sign: Unicode.Scalar) -> String? {
    let scalars = Substring(self).unicodeScalars
    return scalars.lastIndex(of: sign).map { String(scalars[...$0]) }
  }
}
