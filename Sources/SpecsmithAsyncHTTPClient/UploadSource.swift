#if AsyncHTTPClient
  import Foundation
  import NIOCore
  import SpecsmithRuntime

  /// Reads the body of a request for AsyncHTTPClient.
  ///
  /// A source that makes its chunks as it likes is read in tasks that end with the request:
  /// AsyncHTTPClient's own would wait for the next chunk for ever.
  final class UploadSource: @unchecked Sendable {
    /// A larger chunk is sent in parts, so that few bytes wait to be sent.
    private static let chunkSize = 1 << 16

    private typealias Chunk = Result<Data?, any Error>

    private let begun: OnceFlag
    private let waits: Bool

    // AsyncHTTPClient's task alone uses these two, or the one that it waits for.
    private var iterator: HTTPBody.Iterator
    private var rest = Data()

    private let lock = NSLock()
    // Both only under the lock.
    private var isOver = false
    private var reading: Task<Chunk, Never>?

    init(_ body: HTTPBody, begun: OnceFlag) {
      self.begun = begun
      if case .chunks = body.storage { waits = true } else { waits = false }
      iterator = body.makeAsyncIterator()
    }

    /// - Throws: ``UploadFailure`` with what the body throws.
    func next() async throws -> ByteBuffer? {
      _ = begun.raise()
      if rest.isEmpty {
        guard let chunk = try await chunk() else { return nil }
        rest = chunk
      }
      let part = rest.prefix(Self.chunkSize)
      rest = rest.count > part.count ? rest.dropFirst(part.count) : Data()
      return ByteBuffer(bytes: part)
    }

    /// Nobody reads the body any more.
    func end() {
      lock.withLock {
        isOver = true
        reading?.cancel()
      }
    }

    private func chunk() async throws -> Data? {
      let result = waits ? await read(in: Task { await read() }) : await read()
      do {
        return try result.get()
      } catch {
        throw UploadFailure(reason: error)
      }
    }

    private func read(in task: Task<Chunk, Never>) async -> Chunk {
      lock.withLock {
        reading = task
        if isOver { task.cancel() }
      }
      return await task.value
    }

    private func read() async -> Chunk {
      do {
        if lock.withLock({ isOver }) { throw CancellationError() }
        return .success(try await iterator.next())
      } catch {
        return .failure(error)
      }
    }
  }

  /// Why the body of a request could not be read.
  struct UploadFailure: Error {
    let reason: any Error
  }

  /// The chunks of a body as AsyncHTTPClient takes them.
  struct UploadStream: AsyncSequence, Sendable {
    let source: UploadSource

    func makeAsyncIterator() -> Iterator { Iterator(source: source) }

    struct Iterator: AsyncIteratorProtocol {
      let source: UploadSource

      func next() async throws -> ByteBuffer? { try await source.next() }
    }
  }
#endif
