import Foundation
import TextGrammar

/// The text of a UUID (RFC 9562 section 4).
///
/// Foundation reads and writes it by the formatted input and output of C, which takes a large part of the time of
/// a small request.
extension UUID {
  /// The numbers of bytes between dashes.
  private static let groups = [4, 2, 2, 2, 6]
  private static let length = 36
  private static let dash = UInt8(ascii: "-")

  /// Reads a UUID, in either case.
  ///
  /// - Returns: `nil` if the text is none.
  init?(reading text: String) {
    guard text.utf8.count == Self.length else { return nil }
    var uuid: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    let isRead = withUnsafeMutableBytes(of: &uuid) { bytes in
      var digits = text.utf8.makeIterator()
      var index = 0
      for (number, count) in Self.groups.enumerated() {
        if number > 0, digits.next() != Self.dash { return false }
        for _ in 0..<count {
          guard let high = digits.next()?.hexDigitValue, let low = digits.next()?.hexDigitValue
          else { return false }
          bytes[index] = high << 4 | low
          index += 1
        }
      }
      return true
    }
    guard isRead else { return nil }
    self.init(uuid: uuid)
  }

  /// The UUID in lowercase, as RFC 9562 section 4 requires.
  var lowercaseString: String {
    withUnsafeBytes(of: uuid) { bytes in
      String(unsafeUninitializedCapacity: Self.length) { text in
        var end = 0
        func append(_ byte: UInt8) {
          text[end] = byte
          end += 1
        }
        var index = 0
        for (number, count) in Self.groups.enumerated() {
          if number > 0 { append(Self.dash) }
          for byte in bytes[index..<index + count] {
            append(UInt8(lowercaseHexDigit: byte >> 4))
            append(UInt8(lowercaseHexDigit: byte & 0xF))
          }
          index += count
        }
        return end
      }
    }
  }
}

extension UInt8 {
  /// - Parameter value: From 0 to 15.
  fileprivate init(lowercaseHexDigit value: UInt8) {
    self = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
