import Foundation

/// Reads the elements of a stream, one after the other.
struct StreamPass<Frames: FrameSource, Element: Sendable> {
  private var frames: Frames
  private let context: StreamContext<Element>
  private var count = 0

  init(_ frames: Frames, _ context: StreamContext<Element>) {
    self.frames = frames
    self.context = context
  }

  /// The next element; `nil` at the end of the stream.
  ///
  /// - Throws: ``APIError``; `CancellationError`.
  mutating func next() async throws -> Element? {
    try Task.checkCancellation()
    let frame: StreamFrame?
    do {
      frame = try await frames.next()
    } catch {
      throw context.wrapped(error, from: frames.origin)
    }
    guard let frame else {
      if count == 0, let beginning = frames.foreignBeginning {
        throw context.foreign(beginning, from: frames.origin)
      }
      if context.endMark != nil {
        context.client.configuration.logger?.debug(
          "The stream ended without its end mark",
          metadata: context.request.metadata(redaction: frames.origin.redaction))
      }
      return nil
    }
    count += 1
    if context.isEnd(frame) {
      Remainder(frames.rest).read(within: context.client.timeLimit)
      return nil
    }
    return try context.element(of: frame, number: count, from: frames.origin)
  }
}

/// The bytes after the end mark of a stream.
private final class Remainder: @unchecked Sendable {
  // Only by the one task that reads it.
  private var chunks: HTTPBody.Iterator

  init(_ chunks: HTTPBody.Iterator) {
    self.chunks = chunks
  }

  /// Reads what little should follow, so that the connection can be used again; if it does not end
  /// soon, it is closed.
  func read(within limit: TimeLimit) {
    Task {
      _ = try? await limit.run(.seconds(1)) {
        for _ in 0..<16 where try await self.chunks.next() == nil { break }
      }
    }
  }
}
