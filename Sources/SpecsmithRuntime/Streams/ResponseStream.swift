import Foundation

/// The elements of a response, in the order in which the server sends them, each as soon as it arrives.
///
/// ```swift
/// for try await event in try await client.chat.completions.stream(…) {
///   print(event)
/// }
/// ```
///
/// The stream can be iterated once. The connection closes when the loop ends, also by `break` or an
/// error, or when a stream that nobody reads is released. After an error there are no more elements.
public struct ResponseStream<Element: Sendable>: AsyncSequence, Sendable {
  /// The status and the headers of the response.
  public let response: ResponseHead

  private let source: Source

  init(
    _ response: ResponseHead,
    _ begin: @escaping @Sendable () -> any ElementReader<Element>
  ) {
    self.response = response
    source = Source(begin)
  }

  /// Begins to read the stream, which can be done once.
  ///
  /// - Returns: An iterator over the elements; the second one throws ``HTTPBodyError/alreadyRead``.
  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(source.take()?())
  }

  /// Reads the elements as they arrive.
  public struct AsyncIterator: AsyncIteratorProtocol {
    private enum State {
      case reading(any ElementReader<Element>)
      /// Nothing refers to the connection any more.
      case ended
      case alreadyRead
    }

    private var state: State

    init(_ reader: (any ElementReader<Element>)?) {
      state = reader.map { .reading($0) } ?? .alreadyRead
    }

    /// The next element, as soon as it arrives; `nil` at the end of the stream.
    ///
    /// - Throws: ``APIError/connectionFailed(_:)`` when the connection was lost,
    ///   ``APIError/streamFailed(_:)`` when the server reports an error,
    ///   ``APIError/undecodableResponse(_:)`` when an element does not match the document;
    ///   `CancellationError`.
    public mutating func next() async throws -> Element? {
      switch state {
      case .alreadyRead: throw HTTPBodyError.alreadyRead
      case .ended: return nil
      case .reading(let reader):
        do {
          try Task.checkCancellation()
          while true {
            switch try reader.next() {
            case .element(let element): return element
            case .none: if try await reader.receive() { continue }
            case .end: break
            }
            state = .ended
            return nil
          }
        } catch {
          state = .ended
          throw error
        }
      }
    }
  }

  /// Holds the connection until an iterator takes it, so that the stream itself, which a variable may
  /// hold for longer than its loop, does not.
  private final class Source: @unchecked Sendable {
    private let lock = NSLock()
    // Only under the lock.
    private var begin: (@Sendable () -> any ElementReader<Element>)?

    init(_ begin: @escaping @Sendable () -> any ElementReader<Element>) {
      self.begin = begin
    }

    func take() -> (@Sendable () -> any ElementReader<Element>)? {
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
