import DocumentTree

/// The lines of a file, found once for all that is told about it.
struct SourceLines {
  private let bytes: [UInt8]
  /// Where each line begins.
  private let starts: [Int]

  init(_ source: Source) {
    bytes = source.bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.starts = starts
  }

  /// The beginning of a line, counted from 1, without its end; `nil` where the file is shorter.
  func line(_ number: Int, longest: Int) -> String? {
    guard number > 0, number <= starts.count else { return nil }
    let start = starts[number - 1]
    let end = number < starts.count ? starts[number] - 1 : bytes.count
    // A character takes four bytes at most.
    let text = String(decoding: bytes[start..<end].prefix(4 * longest), as: UTF8.self)
    return String(text.prefix(longest).filter { $0 != "\r" && $0 != "\r\n" })
  }
}
