/// The lines of a file. Finding them once serves all diagnostics.
public struct SourceLines: Sendable {
  private let bytes: [UInt8]
  /// The offset at which each line begins.
  private let starts: [Int]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.starts = starts
  }

  /// The number of lines; the part after the last line end counts as one, even if it is empty.
  public var count: Int { starts.count }

  /// The bytes of a line, counted from 1, without its line break; `nil` if the file has fewer
  /// lines.
  public func bytes(of number: Int) -> ArraySlice<UInt8>? {
    guard number > 0, number <= starts.count else { return nil }
    let end = number < starts.count ? starts[number] - 1 : bytes.count
    let line = bytes[starts[number - 1]..<end]
    return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }

  /// The beginning of a line, counted from 1, without its line break; `nil` if the file has fewer
  /// lines.
  public func line(_ number: Int, longest: Int) -> String? {
    // A character has at most four bytes.
    bytes(of: number).map { line in
      let text = String(decoding: line.prefix(4 * longest), as: UTF8.self)
      return String(text.prefix(longest).filter { $0 != "\r" && $0 != "\r\n" })
    }
  }
}
