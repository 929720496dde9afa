/// Finds lines that are longer than `swift format` lets them be: a name can be longer than any line, and
/// lines of a literal cannot be broken.
enum LongLines {
  static let width = 100

  /// Whether a file has such a line. Comments may be of any length.
  static func exist(in file: [UInt8]) -> Bool {
    file.withUnsafeBufferPointer { bytes in
      var start = 0
      for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
        if index - start > width, isTooLong(bytes[start..<index]) { return true }
        start = index + 1
      }
      return bytes.count - start > width && isTooLong(bytes[start...])
    }
  }

  private static func isTooLong(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    !line.drop { $0 == UInt8(ascii: " ") }.starts(with: "//".utf8)
      && String(decoding: line, as: UTF8.self).count > width
  }
}
