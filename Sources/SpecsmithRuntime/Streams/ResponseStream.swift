import Foundation

/// The elements of a response, in the order in which the server sends them, each as soon as it arrives.
///
/// ```swift
/// for try await event in try await client.chat.completions.stream(…) {
///   print(event)
/// }
/// ```
///
/// The loop can be run once. When it ends, by `break` or an error too, the connection is closed; a
/// stream that nobody reads is closed when it is released. After an error there are no more elements.
public struct ResponseStream<Element: Sendable>: AsyncSequence, Sendable {
  /// The status and the headers of the response.
  public let response: ResponseHead

  private let source: Source

  init(
    _ response: ResponseHead,
    _ begin: @escaping @Sendable () -> () async throws -> Element?
  ) {
    self.response = response
    source = Source(begin)
  }

  /// - Returns: An iterator over the elements; the second one throws ``HTTPBodyError/alreadyRead``.
  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(advance: source.take()?() ?? { throw HTTPBodyError.alreadyRead })
  }

  public struct AsyncIterator: AsyncIteratorProtocol {
    /// `nil` after the last element, so that nothing holds the connection.
    private var advance: (() async throws -> Element?)?

    init(advance: @escaping () async throws -> Element?) {
      self.advance = advance
    }

    /// - Throws: ``APIError/connectionFailed(_:)`` when the connection was lost,
    ///   ``APIError/streamFailed(_:)`` when the server reports an error,
    ///   ``APIError/undecodableResponse(_:)`` when an element does not match the document;
    ///   `CancellationError`.
    public mutating func next() async throws -> Element? {
      do {
        if let element = try await advance?() { return element }
      } catch {
        advance = nil
        throw error
      }
      advance = nil
      return nil
    }
  }

  /// Holds the connection until an iterator takes it, so that the stream itself, which a variable may
  /// hold for longer than its loop, does not.
  private final class Source: @unchecked Sendable {
    private let lock = NSLock()
    // Only under the lock.
    private var begin: (@Sendable () -> () async throws -> Element?)?

    init(_ begin: @escaping @Sendable () -> () async throws -> Element?) {
      self.begin = begin
    }

    func take() -> (@Sendable () -> () async throws -> Element?)? {
      lock.withLock {
        defer { begin = nil }
        return begin
      }
    }
  }
}

extension ResponseStream: CustomReflectable {
  public var customMirror: Mirror { Mirror(self, children: ["status": response.status]) }
}
