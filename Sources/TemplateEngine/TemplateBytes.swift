/// The bytes with a special meaning in templates.
extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")

  /// Whether the byte may precede or follow a tag on the same line without making it part of the
  /// text.
  var isBlank: Bool { self == .space || self == .tab }

  var isWhitespace: Bool { isBlank || self == .lineFeed || self == .carriageReturn }

  var isUTF8Continuation: Bool { self & 0b1100_0000 == 0b1000_0000 }
}
