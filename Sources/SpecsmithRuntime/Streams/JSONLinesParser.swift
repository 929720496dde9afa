import Foundation

/// Cuts JSON lines (`application/jsonl`, `application/x-ndjson`) into JSON texts, one a line.
///
/// Lines end with LF or CRLF; the last one may lack its end. Lines of white space alone are skipped.
struct JSONLinesParser: FrameParser {
  private var buffer: ChunkBuffer
  private var isFirst = true
  private var isFinished = false

  /// - Parameter limit: The most bytes of a line.
  init(limit: Int) {
    buffer = ChunkBuffer(ends: (.lineFeed, .lineFeed), limit: limit)
  }

  mutating func append(_ chunk: Data) {
    buffer.append(chunk)
  }

  mutating func finish() {
    isFinished = true
  }

  mutating func next() throws -> StreamFrame? {
    while let line = try nextLine() {
      var line = line
      if isFirst { line = line.withoutByteOrderMark }
      isFirst = false
      if line.last == .carriageReturn { line = line.dropLast() }
      if !line.isBlankJSON { return StreamFrame(data: line) }
    }
    return nil
  }

  private mutating func nextLine() throws -> Data? {
    if let line = try buffer.takeLine()?.line { return line }
    guard isFinished else { return nil }
    let rest = buffer.takeRest()
    return rest.isEmpty ? nil : rest
  }
}
