import Foundation

/// The events of a `text/event-stream`, read from a body as they arrive.
///
/// ```swift
/// for try await event in ServerSentEvents(body) {
///   print(event.event, event.data)
/// }
/// ```
///
/// An event that is not complete when the body ends is discarded, as the WHATWG HTML standard says.
public struct ServerSentEvents: AsyncSequence, Sendable {
  /// An event.
  public typealias Element = ServerSentEvent

  private let body: HTTPBody
  private let maxEventSize: Int

  /// The events of a body.
  ///
  /// - Parameters:
  ///   - body: The body of a response.
  ///   - maxEventSize: The most bytes of an event.
  public init(_ body: HTTPBody, maxEventSize: Int = 16 << 20) {
    self.body = body
    self.maxEventSize = maxEventSize
  }

  /// Begins to read the body.
  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(
      chunks: body.makeAsyncIterator(), parser: EventStreamParser(limit: maxEventSize))
  }

  /// Reads the events as they arrive.
  public struct AsyncIterator: AsyncIteratorProtocol {
    private var chunks: HTTPBody.AsyncIterator
    private var parser: EventStreamParser

    init(chunks: HTTPBody.AsyncIterator, parser: EventStreamParser) {
      self.chunks = chunks
      self.parser = parser
    }

    /// The id to resume the stream after: that of the last complete event that had one, or empty.
    public var lastEventID: String { parser.lastEventID }

    /// How long the server wants the client to wait before it connects again; `nil` if it did not
    /// say.
    public var reconnectionTime: Duration? { parser.reconnectionTime }

    /// The next event, as soon as it is complete; `nil` at the end of the body.
    ///
    /// - Throws: ``StreamError``; what the body throws.
    public mutating func next() async throws -> ServerSentEvent? {
      while true {
        if let frame = try parser.next() { return ServerSentEvent(frame) }
        guard let chunk = try await chunks.next() else { return nil }
        parser.append(chunk)
      }
    }
  }
}
