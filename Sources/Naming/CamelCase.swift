import TextGrammar

/// Joins words to identifiers, following Swift's API Design Guidelines.
package enum CamelCase {
  package enum Style: Sendable {
    case lowerCamelCase, upperCamelCase
  }

  /// The identifier for a name of a document.
  package static func make(of name: String, _ style: Style) -> String {
    // Most names of properties are one word in lowercase.
    if style == .lowerCamelCase, !name.isEmpty,
      name.hasOnlyBytes(where: { (0x61...0x7A).contains($0) })
    {
      return name
    }
    return make(NameWords.split(name), style)
  }

  package static func make(_ words: [String], _ style: Style) -> String {
    var result = ""
    for word in words {
      let written: String
      if result.isEmpty, style == .lowerCamelCase {
        written = lowercased(word)
      } else {
        written = capitalized(word)
      }
      // `4-6` and `46` are different names.
      if let last = result.utf8.last, let first = written.utf8.first, isDigit(last), isDigit(first)
      {
        result += "_"
      }
      result += written
    }
    if result.isEmpty { return style == .lowerCamelCase ? "empty" : "Empty" }
    guard let first = result.unicodeScalars.first, canBegin(first) else { return "_" + result }
    return result
  }

  private static func lowercased(_ word: String) -> String {
    isMixedCase(word) ? word.prefix(1).lowercased() + word.dropFirst() : word.lowercased()
  }

  private static func capitalized(_ word: String) -> String {
    if let initialism = Initialism.spelling(word) { return initialism }
    let isMixedCase = isMixedCase(word)
    if word.hasOnlyBytes(where: { $0 < 0x80 }) {
      var word = word
      return word.withUTF8 { word in
        String(unsafeUninitializedCapacity: word.count) { buffer in
          for (index, byte) in word.enumerated() {
            let isChanged =
              index == 0
              ? (0x61...0x7A).contains(byte) : !isMixedCase && (0x41...0x5A).contains(byte)
            buffer[index] = isChanged ? byte ^ 0x20 : byte
          }
          return word.count
        }
      }
    }
    let rest = isMixedCase ? String(word.dropFirst()) : word.dropFirst().lowercased()
    return word.prefix(1).uppercased() + rest
  }

  /// Whether the case of the letters after the first is significant: in `IDs`, but not in `NAME`.
  private static func isMixedCase(_ word: String) -> Bool {
    if word.hasOnlyBytes(where: { $0 < 0x80 }) {
      var word = word
      return word.withUTF8 { word in
        let rest = word.dropFirst()
        return rest.contains { (0x61...0x7A).contains($0) }
          && rest.contains { (0x41...0x5A).contains($0) }
      }
    }
    let rest = word.dropFirst()
    return rest.contains(where: \.isLowercase) && rest.contains(where: \.isUppercase)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func canBegin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? !("0"..."9").contains(scalar) : scalar.properties.isXIDStart
  }
}
