import Foundation

/// Reads the elements of a stream, one after the other.
protocol ElementReader<Element>: AnyObject {
  associatedtype Element

  /// The next element of the bytes that have arrived.
  ///
  /// - Throws: ``APIError``
  func next() throws -> NextElement<Element>

  /// Waits for more bytes, after ``next()`` has returned ``NextElement/none``.
  ///
  /// - Returns: Whether there may be another element.
  /// - Throws: ``APIError``; `CancellationError`.
  func receive() async throws -> Bool
}

enum NextElement<Element> {
  case element(Element)
  /// It has not arrived completely.
  case none
  /// The stream has ended.
  case end
}

/// One pass over a stream: its frames, and the elements that they become.
///
/// Only ``receive()`` is asynchronous: most elements are available without waiting, and a call of
/// an asynchronous function costs more than cutting a frame.
final class StreamPass<Frames: FrameSource, Element: Sendable>: ElementReader {
  private var frames: Frames
  private let context: StreamContext<Element>
  private var count = 0

  init(_ frames: Frames, _ context: StreamContext<Element>) {
    self.frames = frames
    self.context = context
  }

  func next() throws -> NextElement<Element> {
    while let frame = try nextFrame() {
      count += 1
      if context.isEnd(frame) {
        BodyRemainder(frames.rest).read(within: context.client.timeLimit)
        return .end
      }
      if let element = try context.element(of: frame, number: count, from: frames.origin) {
        return .element(element)
      }
    }
    return .none
  }

  private func nextFrame() throws -> StreamFrame? {
    do {
      return try frames.next()
    } catch {
      throw context.wrapped(error, from: frames.origin)
    }
  }

  func receive() async throws -> Bool {
    if try await frames.receive() { return true }
    if count == 0, let beginning = frames.foreignBeginning {
      throw context.foreign(beginning, from: frames.origin)
    }
    if context.endMark != nil {
      context.client.configuration.logger?.debug(
        "The stream ended without its end mark",
        metadata: context.request.metadata(redaction: frames.origin.redaction))
    }
    return false
  }
}
