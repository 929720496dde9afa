import Foundation

/// A clock that nobody has to wait for, and that tells how long they would have waited.
final class RecordingClock: Clock, @unchecked Sendable {
  struct Instant: InstantProtocol {
    var offset: Duration

    func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
    func duration(to other: Instant) -> Duration { other.offset - offset }
    static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
  }

  private let lock = NSLock()
  // Both only under the lock.
  private var instant = Instant(offset: .zero)
  private var recordedWaits: [Duration] = []

  var now: Instant { lock.withLock { instant } }
  var minimumResolution: Duration { .zero }
  var waits: [Duration] { lock.withLock { recordedWaits } }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    try Task.checkCancellation()
    lock.withLock {
      recordedWaits.append(instant.duration(to: deadline))
      instant = max(instant, deadline)
    }
  }
}
