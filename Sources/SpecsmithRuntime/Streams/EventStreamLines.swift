import Foundation

/// The lines of a `text/event-stream`, which end with CR, LF or both.
struct EventStreamLines: Sendable {
  private var buffer: ChunkBuffer
  /// Whether the last line ended with CR, so that an LF belongs to it.
  private var mayEndWithLineFeed = false
  private var isFirst = true

  /// - Parameter limit: The most bytes of a line.
  init(limit: Int) {
    buffer = ChunkBuffer(ends: (.lineFeed, .carriageReturn), limit: limit)
  }

  mutating func append(_ chunk: Data) {
    buffer.append(chunk)
  }

  /// The next line without its end; `nil` when that has not come yet.
  ///
  /// - Throws: ``StreamError/elementTooLarge(limit:)``
  mutating func next() throws -> Data? {
    if mayEndWithLineFeed {
      guard buffer.skip(.lineFeed) else { return nil }
      mayEndWithLineFeed = false
    }
    guard let (line, end) = try buffer.takeLine() else { return nil }
    mayEndWithLineFeed = end == .carriageReturn
    return withoutMark(line)
  }

  /// What follows the last end of a line.
  mutating func takeRest() -> Data { withoutMark(buffer.takeRest()) }

  /// The line without the byte order mark that may begin a stream.
  private mutating func withoutMark(_ line: Data) -> Data {
    guard isFirst else { return line }
    isFirst = false
    return line.withoutByteOrderMark
  }
}
