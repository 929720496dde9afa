import TextGrammar

extension StringProtocol {
  /// The first place of a string, compared byte by byte.
  func firstRange(ofBytes other: String) -> Range<Index>? {
    let wanted = Array(other.utf8)
    var start = utf8.startIndex
    while start < utf8.endIndex {
      guard utf8.distance(from: start, to: utf8.endIndex) >= wanted.count else { return nil }
      if utf8[start...].starts(with: wanted) {
        return start..<utf8.index(start, offsetBy: wanted.count)
      }
      start = utf8.index(after: start)
    }
    return nil
  }
}

extension String {
  /// The string without quotation marks around it.
  var withoutQuotes: String {
    guard utf8.count >= 2, hasScalarPrefix("\""), hasScalarSuffix("\"") else { return self }
    return String(unicodeScalars.dropFirst().dropLast())
  }
}

/// Percent-encoded text of a request.
enum EncodedText {
  /// The decoded text; `nil` if an escape is broken or the bytes are no UTF-8.
  ///
  /// - Parameters:
  ///   - plusIsSpace: Whether `+` represents a space, as in forms.
  ///   - kept: The bytes whose escapes stay as they are.
  static func decoded(
    _ text: some StringProtocol, plusIsSpace: Bool = false, keeping kept: Set<UInt8> = []
  ) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst(), let low = rest.popFirst(), let first = digit(high),
          let second = digit(low)
        else { return nil }
        let value = first * 16 + second
        bytes += kept.contains(value) ? [byte, high, low] : [value]
      case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// More of them would take long to put together.
  static let pairLimit = 2_000

  /// The pairs of a query or of a URL-encoded form. Values stay encoded, since their separators are
  /// only known by the parameter's style.
  ///
  /// - Returns: `nil` if a name cannot be decoded, or if there are more than ``pairLimit``.
  static func pairs(_ text: String) -> [(name: String, value: String)]? {
    var pairs: [(name: String, value: String)] = []
    for part in text.split(separator: "&", maxSplits: pairLimit) {
      guard pairs.count < pairLimit else { return nil }
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decoded(sides[0], plusIsSpace: true) else { return nil }
      pairs.append((name, sides.count > 1 ? String(sides[1]) : ""))
    }
    return pairs
  }
}
