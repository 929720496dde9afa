import Foundation

/// What the frames of a stream come from.
protocol FrameSource {
  /// The next frame of the bytes that have arrived; `nil` when its end has not.
  ///
  /// - Throws: ``StreamError``
  mutating func next() throws -> StreamFrame?

  /// Waits for more bytes, after ``next()`` has returned `nil`.
  ///
  /// - Returns: Whether there may be another frame.
  /// - Throws: What the body throws; ``APIError``; `CancellationError`.
  mutating func receive() async throws -> Bool

  /// The response that the last frame came in.
  var origin: StreamOrigin { get }

  /// The beginning of the response, if it has ended and was no such stream.
  var foreignBeginning: Data? { get }

  /// The bytes after the last frame.
  var rest: HTTPBody.AsyncIterator { get }
}

/// Reads the frames of one body.
struct FrameReader<Parser: FrameParser>: FrameSource {
  private(set) var parser: Parser
  private var chunks: HTTPBody.AsyncIterator
  private var isFinished = false
  let origin: StreamOrigin

  init(_ response: StreamedResponse, _ parser: Parser) {
    self.parser = parser
    chunks = response.body.makeAsyncIterator()
    origin = response.with(body: ())
  }

  mutating func next() throws -> StreamFrame? { try parser.next() }

  mutating func receive() async throws -> Bool {
    guard !isFinished else { return false }
    if let chunk = try await chunks.next() {
      parser.append(chunk)
    } else {
      parser.finish()
      isFinished = true
    }
    return true
  }

  var foreignBeginning: Data? { isFinished ? parser.foreignBeginning : nil }
  var rest: HTTPBody.AsyncIterator { chunks }
}
