import Foundation

/// Carries the chunks of a body from the callbacks of a transport to the one task that reads it.
///
/// It holds few bytes: when more than ``highWater`` wait to be read, it asks the transport to pause.
package final class HTTPBodyChannel: @unchecked Sendable {
  /// What the channel asks of the transport.
  package enum Demand: Sendable {
    case pause
    case resume
    /// The body is not read any more.
    case cancel
  }

  private static let highWater = 1 << 18
  private static let lowWater = 1 << 16

  private let lock = NSLock()
  private let demand: @Sendable (Demand) -> Void
  /// Held while the transport is told to pause or to resume, so that the calls arrive in order.
  private let demandLock = NSLock()
  // All of these only under the lock.
  private var chunks: [Data] = []
  private var waitingBytes = 0
  private var isPaused = false
  /// What the transport was told last.
  private var isToldToPause = false
  private var end: Result<Void, any Error>?
  private var reader: CheckedContinuation<Data?, any Error>?

  package init(demand: @escaping @Sendable (Demand) -> Void) {
    self.demand = demand
  }

  /// Adds bytes to the body.
  package func append(_ chunk: Data) {
    guard !chunk.isEmpty else { return }
    lock.lock()
    guard end == nil else { return lock.unlock() }
    if let reader {
      self.reader = nil
      lock.unlock()
      return reader.resume(returning: chunk)
    }
    chunks.append(chunk)
    waitingBytes += chunk.count
    let pauses = !isPaused && waitingBytes > Self.highWater
    if pauses { isPaused = true }
    lock.unlock()
    if pauses { updateDemand() }
  }

  /// Ends the body. Only the first end counts.
  package func finish(_ result: Result<Void, any Error>) {
    lock.lock()
    guard end == nil else { return lock.unlock() }
    end = result
    let waiting = reader
    reader = nil
    lock.unlock()
    waiting?.resume(with: result.map { nil })
  }

  /// The body, which can be read once. The transport is notified when it cannot be read any more:
  /// neither the body is held, unread, nor its iterator.
  package func body(length: Int64?) -> HTTPBody {
    let unread = UnreadBody(Reader(channel: self))
    return HTTPBody(length: length) {
      let reader = unread.take()
      return { try await reader?.channel.next() }
    }
  }

  private func next() async throws -> Data? {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        lock.lock()
        if !chunks.isEmpty {
          let chunk = takeChunks()
          let resumes = isPaused && waitingBytes < Self.lowWater
          if resumes { isPaused = false }
          lock.unlock()
          if resumes { updateDemand() }
          continuation.resume(returning: chunk)
        } else if let end {
          lock.unlock()
          continuation.resume(with: end.map { nil })
        } else {
          reader = continuation
          lock.unlock()
        }
      }
    } onCancel: {
      cancel()
    }
  }

  /// Tells the transport to pause or to resume, if it was told the opposite last. The reader and the
  /// transport change that at the same time, and may come here in another order.
  private func updateDemand() {
    demandLock.withLock {
      let change: Demand? = lock.withLock {
        guard isPaused != isToldToPause else { return nil }
        isToldToPause = isPaused
        return isPaused ? .pause : .resume
      }
      if let change { demand(change) }
    }
  }

  /// All chunks that wait, as one. Only under the lock.
  private func takeChunks() -> Data {
    defer {
      chunks.removeAll(keepingCapacity: true)
      waitingBytes = 0
    }
    guard chunks.count > 1 else { return chunks[0] }
    var all = Data(capacity: waitingBytes)
    for chunk in chunks { all.append(chunk) }
    return all
  }

  fileprivate func cancel() {
    let isOver = lock.withLock { end != nil }
    finish(.failure(CancellationError()))
    if !isOver { demand(.cancel) }
  }

  /// What a body holds until it is read; its iterator holds the reader then.
  private final class UnreadBody: @unchecked Sendable {
    private let lock = NSLock()
    // Only under the lock.
    private var reader: Reader?

    init(_ reader: Reader) {
      self.reader = reader
    }

    func take() -> Reader? {
      lock.withLock {
        defer { reader = nil }
        return reader
      }
    }
  }

  private final class Reader: Sendable {
    let channel: HTTPBodyChannel

    init(channel: HTTPBodyChannel) {
      self.channel = channel
    }

    deinit { channel.cancel() }
  }
}
