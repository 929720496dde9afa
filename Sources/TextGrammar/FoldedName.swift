/// Names without regard to case and separators.
package enum FoldedName {
  /// The letters and digits in lowercase, without Unicode tables.
  ///
  /// - Returns: `nil` if there is a character beyond ASCII.
  package static func ascii(_ name: String) -> String? {
    var kept: [UInt8] = []
    kept.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): kept.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        kept.append(byte)
      case 0..<0x80: break
      default: return nil
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The letters and numbers in lowercase.
  package static func of(_ name: String) -> String {
    ascii(name) ?? name.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
