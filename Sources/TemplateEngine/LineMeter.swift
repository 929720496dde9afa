/// Measures the lines of an output while they are written. Bytes are counted first, and characters only
/// where a line has too many bytes.
struct LineMeter {
  /// The most characters that a line should have.
  let width: Int
  /// Whether a line is longer, and not a comment.
  private(set) var hasLongLine = false
  /// The content of the current line.
  private(set) var content = LineContent.blank
  /// The number of bytes before it.
  private var start: Int

  init(width: Int, start: Int) {
    self.width = width
    self.start = start
  }

  /// Records the text written to the line: its beginning determines the kind of the line.
  mutating func note(_ content: LineContent) {
    if self.content == .blank { self.content = content }
  }

  /// Notes the number of characters of a line that was written as a whole.
  mutating func note(length: Int) {
    if length > width { hasLongLine = true }
  }

  /// Notes whether the line is too long, where another measured it.
  mutating func note(isTooLong: Bool) {
    if isTooLong, content != .comment { hasLongLine = true }
  }

  /// Whether so many bytes more leave the line short enough, whatever they are.
  func hasRoom(for count: Int, behind output: [UInt8]) -> Bool {
    output.count + count - start <= width
  }

  /// Measures the line that ends at the end of the output.
  mutating func endLine(of output: [UInt8]) {
    guard output.count - start > width, content != .comment, !hasLongLine else { return }
    hasLongLine = String(decoding: output[start...], as: UTF8.self).count > width
  }

  /// The text that follows, on this line and its continuations, is a comment; the output ends
  /// before it.
  mutating func beginComment(behind output: [UInt8]) {
    endLine(of: output)
    content = .comment
  }

  /// - Parameter offset: The number of bytes before the line that begins.
  mutating func beginLine(at offset: Int) {
    start = offset
    content = .blank
  }
}
