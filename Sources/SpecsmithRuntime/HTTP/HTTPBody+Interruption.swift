import Foundation

extension HTTPBody {
  /// The body, which ends with an error when no bytes arrive for some time.
  ///
  /// - Parameters:
  ///   - pause: The longest time between two parts; `nil` for no limit.
  ///   - wrap: Makes the error to throw of the transport's.
  func interrupted(
    after pause: Duration?, by timeLimit: TimeLimit,
    _ wrap: @escaping @Sendable (TransportError) -> any Error
  ) -> HTTPBody {
    let body = self
    return HTTPBody(length: length) {
      let source = IteratorBox(body.makeAsyncIterator())
      return {
        do {
          guard let pause else { return try await source.next() }
          guard let chunk = try await timeLimit.run(pause, { try await Chunk(source.next()) }) else {
            throw TransportError(.idle)
          }
          return chunk.data
        } catch let error as TransportError {
          throw wrap(error)
        }
      }
    }
  }

  /// A chunk, or the end: not the same as the end of the time.
  private struct Chunk: Sendable {
    let data: Data?

    init(_ data: Data?) {
      self.data = data
    }
  }

  /// The iterator of a body, which one task after the other uses.
  private final class IteratorBox: @unchecked Sendable {
    private var iterator: HTTPBody.Iterator

    init(_ iterator: HTTPBody.Iterator) {
      self.iterator = iterator
    }

    func next() async throws -> Data? {
      // Never by two tasks at once: a body is read by one, and a read that took too long is cancelled
      // and is the last.
      var copy = iterator
      defer { iterator = copy }
      return try await copy.next()
    }
  }
}
