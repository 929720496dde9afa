import Foundation

extension ResponseHead {
  /// The character set of the body: what `charset` in its media type names, or else UTF-8.
  var characterSet: CharacterSetName {
    if let name = FieldParameters(headers[.contentType] ?? "")["charset"] {
      return CharacterSetName(name)
    }
    return .utf8
  }
}

/// How the characters of a body are written as bytes.
enum CharacterSetName: Hashable {
  case utf8
  case windows1252
  case other(String.Encoding)

  /// - Parameter name: A name of IANA's registry. What is not known is read as UTF-8.
  init(_ name: String) {
    switch name.lowercased() {
    // The web reads both as Windows-1252, of which Latin-1 is a part (WHATWG Encoding).
    case "iso-8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii", "windows-1252", "cp1252":
      self = .windows1252
    case "iso-8859-2", "latin2": self = .other(.isoLatin2)
    case "windows-1250", "cp1250": self = .other(.windowsCP1250)
    case "windows-1251", "cp1251": self = .other(.windowsCP1251)
    case "utf-16": self = .other(.utf16)
    case "utf-16le": self = .other(.utf16LittleEndian)
    case "utf-16be": self = .other(.utf16BigEndian)
    case "utf-32": self = .other(.utf32)
    case "shift_jis", "shift-jis", "sjis": self = .other(.shiftJIS)
    case "euc-jp": self = .other(.japaneseEUC)
    default: self = .utf8
    }
  }

  /// The string of some bytes. What has no character becomes U+FFFD.
  func string(from data: Data) -> String {
    switch self {
    case .utf8: String(decoding: data, as: UTF8.self)
    case .windows1252: CharacterSetName.windows1252String(from: data)
    case .other(let encoding):
      String(data: data, encoding: encoding) ?? String(decoding: data, as: UTF8.self)
    }
  }

  /// Every byte is a character (WHATWG Encoding section 9.1). Foundation refuses a string with one of
  /// those that Microsoft leaves open.
  private static func windows1252String(from data: Data) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in data {
      let isShifted = (0x80...0x9F).contains(byte)
      scalars.append(isShifted ? upperControls[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(scalars)
  }

  /// What the bytes 0x80 to 0x9F are.
  private static let upperControls = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
