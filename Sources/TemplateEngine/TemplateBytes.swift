/// The bytes that mean something in a template.
extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")

  /// Whether the byte may precede or follow a tag that has its own line.
  var isBlank: Bool { self == .space || self == .tab }

  var isWhitespace: Bool { isBlank || self == .lineFeed || self == .carriageReturn }

  var isUTF8Continuation: Bool { self & 0b1100_0000 == 0b1000_0000 }
}
