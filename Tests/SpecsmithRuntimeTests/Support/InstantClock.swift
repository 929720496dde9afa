import Foundation

/// A clock on which every sleep is over at once, and which remembers how long each would have been.
final class InstantClock: Clock, @unchecked Sendable {
  struct Instant: InstantProtocol {
    var offset: Duration

    func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
    func duration(to other: Instant) -> Duration { other.offset - offset }
    static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
  }

  private let lock = NSLock()
  // Only under the lock.
  private var time = Instant(offset: .zero)
  private var recordedSleeps: [Duration] = []

  var now: Instant { lock.withLock { time } }
  var minimumResolution: Duration { .zero }
  var sleeps: [Duration] { lock.withLock { recordedSleeps } }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    try Task.checkCancellation()
    lock.withLock {
      recordedSleeps.append(time.duration(to: deadline))
      time = Swift.max(time, deadline)
    }
  }
}
