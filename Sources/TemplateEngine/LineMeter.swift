/// Measures the lines of an output while they are written. It counts bytes first, and characters
/// only if a line has too many bytes.
struct LineMeter {
  /// The maximum number of characters in a line.
  let width: Int
  /// Whether a line other than a comment exceeds the maximum.
  private(set) var hasLongLine = false
  /// The content of the current line.
  private(set) var content = LineContent.blank
  /// The number of bytes before it.
  private var start: Int

  init(width: Int, start: Int) {
    self.width = width
    self.start = start
  }

  /// Records text on the line. The first text determines the kind of the line.
  mutating func note(_ content: LineContent) {
    if self.content == .blank { self.content = content }
  }

  /// Records the number of characters of a complete line.
  mutating func note(length: Int) {
    if length > width { hasLongLine = true }
  }

  /// Records whether a line is too long that was measured elsewhere.
  mutating func note(isTooLong: Bool) {
    if isTooLong, content != .comment { hasLongLine = true }
  }

  /// Whether the line is still short enough with a number of additional bytes, whatever they are.
  func hasRoom(for count: Int, behind output: [UInt8]) -> Bool {
    output.count + count - start <= width
  }

  /// Measures the line that ends at the end of the output.
  mutating func endLine(of output: [UInt8]) {
    guard output.count - start > width, content != .comment, !hasLongLine else { return }
    hasLongLine = String(decoding: output[start...], as: UTF8.self).count > width
  }

  /// Begins a comment, to which the following text on this line and its continuations belongs.
  mutating func beginComment(behind output: [UInt8]) {
    endLine(of: output)
    content = .comment
  }

  /// - Parameter offset: The number of bytes before the new line.
  mutating func beginLine(at offset: Int) {
    start = offset
    content = .blank
  }
}
