import Foundation

/// The Unicode encodings of a JSON text: UTF-8, which RFC 8259 requires, and those of RFC 4627.
enum JSONEncodingForm {
  /// The text in UTF-8, without a byte order mark.
  ///
  /// Bytes that are invalid in the detected encoding are returned unchanged.
  static func utf8(of data: Data) -> Data {
    let start = data.prefix(4)
    let bytes = Array(start)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return data.dropFirst(3) }
    guard let (encoding, mark) = encoding(bytes),
      let text = String(data: data.dropFirst(mark), encoding: encoding)
    else { return data }
    return Data(text.utf8)
  }

  /// - Returns: The encoding, and the length of its byte order mark; `nil` for UTF-8.
  private static func encoding(_ bytes: [UInt8]) -> (String.Encoding, Int)? {
    // A JSON text begins with two ASCII characters, or consists of one.
    switch (bytes.count, bytes.map { $0 == 0 }) {
    case (4, _) where bytes == [0, 0, 0xFE, 0xFF]: (.utf32BigEndian, 4)
    case (4, _) where bytes == [0xFF, 0xFE, 0, 0]: (.utf32LittleEndian, 4)
    case (2..., _) where bytes.starts(with: [0xFE, 0xFF]): (.utf16BigEndian, 2)
    case (2..., _) where bytes.starts(with: [0xFF, 0xFE]): (.utf16LittleEndian, 2)
    case (4, [true, true, true, false]): (.utf32BigEndian, 0)
    case (4, [false, true, true, true]): (.utf32LittleEndian, 0)
    case (2..., let zeros) where zeros.starts(with: [true, false]): (.utf16BigEndian, 0)
    case (2..., let zeros) where zeros.starts(with: [false, true]): (.utf16LittleEndian, 0)
    default: nil
    }
  }
}
