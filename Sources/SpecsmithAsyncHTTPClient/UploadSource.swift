#if AsyncHTTPClient
  import Foundation
  import NIOCore
  import SpecsmithRuntime

  /// Reads the body of a request for AsyncHTTPClient.
  ///
  /// A source that makes its chunks as it likes is read in tasks that end with the request:
  /// AsyncHTTPClient's own would wait for the next chunk forever.
  final class UploadSource: @unchecked Sendable {
    private typealias Chunk = Result<Data?, any Error>

    /// A larger chunk is sent in parts, so that few bytes wait to be sent.
    private static let partSize = 1 << 15
    /// How much is handed over until all of it must have arrived at the connection.
    private static let handedOverAtMost = 1 << 19

    private let begun: OnceFlag
    private let waits: Bool
    private let loops: [any EventLoop]

    // AsyncHTTPClient's task alone uses it.
    private var handedOver = 0

    private let lock = NSLock()
    // All of these only under the lock.
    private var isOver = false
    private var reading: Task<Chunk, Never>?
    private var iterator: HTTPBody.AsyncIterator?
    private var rest = Data()

    /// - Parameter group: The threads of the connections.
    init(_ body: HTTPBody, begun: OnceFlag, group: any EventLoopGroup) {
      self.begun = begun
      loops = Array(group.makeIterator())
      if case .chunks = body.storage { waits = true } else { waits = false }
      iterator = body.makeAsyncIterator()
    }

    /// - Throws: ``UploadFailure`` with what the body throws.
    func next() async throws -> ByteBuffer? {
      _ = begun.raise()
      await waitUntilHandedOver()
      if let part = takePart() { return part }
      let result = waits ? await read(in: Task { await read() }) : await read()
      do {
        guard let chunk = try result.get() else { return nil }
        lock.withLock { rest = chunk }
        return takePart()
      } catch {
        throw UploadFailure(reason: error)
      }
    }

    /// Releases the body, which is not read any more.
    func end() {
      lock.withLock {
        isOver = true
        rest = Data()
        iterator = nil
        reading?.cancel()
      }
    }

    private func takePart() -> ByteBuffer? {
      let part = lock.withLock {
        let part = rest.prefix(Self.partSize)
        rest = rest.count > part.count ? rest.dropFirst(part.count) : Data()
        return part
      }
      guard !part.isEmpty else { return nil }
      handedOver += part.count
      return ByteBuffer(bytes: part)
    }

    /// AsyncHTTPClient notices that a connection takes no more only when its thread has taken what was
    /// handed over. A fast source would fill the memory before.
    private func waitUntilHandedOver() async {
      guard handedOver >= Self.handedOverAtMost else { return }
      handedOver = 0
      for loop in loops { try? await loop.submit {}.get() }
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
        guard var iterator = lock.withLock({ self.iterator }) else { throw CancellationError() }
        let chunk = try await iterator.next()
        lock.withLock { if !isOver { self.iterator = iterator } }
        return .success(chunk)
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
