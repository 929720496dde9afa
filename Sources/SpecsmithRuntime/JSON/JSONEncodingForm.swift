import Foundation

/// The encodings of Unicode that a JSON text may be in: UTF-8, as RFC 8259 asks, and those of RFC 4627.
enum JSONEncodingForm {
  /// The text in UTF-8, without its byte order mark.
  ///
  /// What is in no such encoding stays as it is.
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
    // A text begins with two ASCII characters, or is one of them alone.
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
