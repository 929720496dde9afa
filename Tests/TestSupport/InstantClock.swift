import Foundation

/// A clock on which every sleep ends immediately, and which records the durations.
public final class InstantClock: Clock, @unchecked Sendable {
  public struct Instant: InstantProtocol {
    public var offset: Duration

    public func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
    public func duration(to other: Instant) -> Duration { other.offset - offset }
    public static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
  }

  private let lock = NSLock()
  // Accessed only under the lock.
  private var time = Instant(offset: .zero)
  private var recordedSleeps: [Duration] = []

  public init() {}

  public var now: Instant { lock.withLock { time } }
  public var minimumResolution: Duration { .zero }
  public var sleeps: [Duration] { lock.withLock { recordedSleeps } }

  public func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    try Task.checkCancellation()
    lock.withLock {
      recordedSleeps.append(time.duration(to: deadline))
      time = Swift.max(time, deadline)
    }
  }
}
