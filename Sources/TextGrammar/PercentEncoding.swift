/// The percent-encoding of RFC 3986 section 2.1.
package enum PercentEncoding {
  /// Encodes everything except the unreserved characters, so that the string has no structure.
  package static func encoded(_ text: String) -> String {
    encoded(text) { $0.isUnreserved }
  }

  /// Encodes everything except the unreserved and the reserved characters, and existing escapes.
  ///
  /// - Parameter delimiters: Reserved characters that are encoded nevertheless.
  package static func encodedAllowingReserved(
    _ text: String, delimiters: Set<UInt8> = []
  ) -> String {
    encoded(text, keepsEscapes: true) {
      $0.isUnreserved || reserved.contains($0) && !delimiters.contains($0)
    }
  }

  /// Encodes a value in a query, except for unreserved and reserved characters and existing escapes. Those
  /// reserved characters that would end the value or the query, or are not valid there, are encoded too.
  ///
  /// - Parameter delimiters: What parts values there, and is encoded in a value.
  package static func encodedInQuery(_ text: String, delimiters: Set<UInt8> = []) -> String {
    encoded(text, keepsEscapes: true) { byte in
      switch byte {
      case 0x23, 0x26, 0x5B, 0x5D: false
      default: byte.isUnreserved || reserved.contains(byte) && !delimiters.contains(byte)
      }
    }
  }

  /// Encodes a value in a path, except for unreserved characters and those that the document
  /// allows.
  ///
  /// - Parameters:
  ///   - allowsReserved: Whether reserved characters and existing escapes stay, except for `/`, `?`
  ///     and `#`, which would end the segment or the path.
  ///   - keepsSlashes: Whether slashes stay.
  ///   - delimiters: What parts values there, and is encoded in a value.
  package static func encodedInPath(
    _ text: String, allowsReserved: Bool, keepsSlashes: Bool, delimiters: Set<UInt8> = []
  ) -> String {
    encoded(text, keepsEscapes: allowsReserved) { byte in
      switch byte {
      case _ where delimiters.contains(byte): false
      case 0x2F: keepsSlashes
      case 0x23, 0x3F: false
      // Brackets are reserved characters, but are not valid in a path (RFC 3986, section 3.3).
      case 0x5B, 0x5D: false
      default: byte.isUnreserved || allowsReserved && reserved.contains(byte)
      }
    }
  }

  /// Encodes the characters of a complete path that are not valid in a URL, and keeps its
  /// structure.
  package static func encodedPath(_ text: String) -> String {
    encoded(text) { $0.isUnreserved || pathPunctuation.contains($0) }
  }

  /// Encodes the characters that are not valid in the fragment of a URI.
  package static func encodedFragment(_ text: String) -> String {
    encoded(text) { $0.isUnreserved || fragmentPunctuation.contains($0) }
  }

  /// Encodes the bytes that are not allowed.
  ///
  /// - Parameter keepsEscapes: Whether `%` stays where it begins an escape.
  package static func encoded(
    _ text: String, keepsEscapes: Bool = false, allowing isAllowed: (UInt8) -> Bool
  ) -> String {
    guard !text.hasOnlyBytes(where: isAllowed) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 2)
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if isAllowed(byte)
        || keepsEscapes && byte == 0x25 && rest.prefix(2).filter(\.isHexDigit).count == 2
      {
        bytes.append(byte)
      } else {
        bytes.append(0x25)
        bytes.append(hexDigits[Int(byte >> 4)])
        bytes.append(hexDigits[Int(byte & 0xF)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)
  private static let reserved = Array(":/?#[]@!$&'()*+,;=".utf8)
  private static let fragmentPunctuation = Array("!$&'()*+,;=:@/".utf8)
  private static let pathPunctuation = Array("/:@!$&'()*+,;=%?".utf8)
}

extension UInt8 {
  fileprivate var isUnreserved: Bool {
    isLetter || isDigit || self == 0x2D || self == 0x2E || self == 0x5F || self == 0x7E
  }
}
