/// Signs of a grammar are scalars: a combining mark behind a slash is text behind a slash, though both are
/// one character to a reader.
extension StringProtocol {
  /// Whether the text begins with the scalars of another one.
  package func hasScalarPrefix(_ prefix: some StringProtocol) -> Bool {
    utf8.starts(with: prefix.utf8)
  }

  /// Whether the text ends with the scalars of another one.
  package func hasScalarSuffix(_ suffix: some StringProtocol) -> Bool {
    utf8.reversed().starts(with: suffix.utf8.reversed())
  }

  /// The parts between the scalars that are a sign; those that are empty as well.
  package func parts(between sign: Unicode.Scalar) -> [String] {
    Substring(self).unicodeScalars.split(separator: sign, omittingEmptySubsequences: false)
      .map { String($0) }
  }

  /// What stands before the first scalar that is a sign, and what stands behind it; `nil` where there is
  /// none.
  package func divided(at sign: Unicode.Scalar) -> (before: String, after: String)? {
    let scalars = Substring(self).unicodeScalars
    guard let index = scalars.firstIndex(of: sign) else { return nil }
    return (String(scalars[..<index]), String(scalars[scalars.index(after: index)...]))
  }

  /// The text up to the last scalar that is a sign, which is part of it; `nil` where there is none.
  package func beginning(upToLast sign: Unicode.Scalar) -> String? {
    let scalars = Substring(self).unicodeScalars
    return scalars.lastIndex(of: sign).map { String(scalars[...$0]) }
  }
}
