import Foundation

extension HTTPBody {
  /// The body, which ends with an error when no bytes arrive for some time.
  ///
  /// - Parameters:
  ///   - pause: The longest time between two parts while the reader waits for one; `nil` for no
  ///     limit.
  ///   - wrap: Makes the error to throw of the transport's.
  func interrupted(
    after pause: Duration?, by timers: TimerQueue,
    _ wrap: @escaping @Sendable (TransportError) -> any Error
  ) -> HTTPBody {
    let body = self
    return HTTPBody(length: length) {
      let watched = pause.map { BodyPump.pumped(body, pause: $0, timers: timers) } ?? body
      var iterator = watched.makeAsyncIterator()
      return {
        do {
          return try await iterator.next()
        } catch let error as TransportError {
          try Task.checkCancellation()
          throw wrap(error)
        }
      }
    }
  }
}

/// Reads a body in a task of its own, so that a read that waits too long can be given up.
///
/// There is one task and one timer for a body, and not for each of its parts.
private final class BodyPump: @unchecked Sendable {
  private let pause: Duration
  private let timers: TimerQueue

  private let lock = NSLock()
  // All of these only under the lock.
  private var waitingSince: ContinuousClock.Instant?
  private var isOver = false
  private var isHeld = false
  private var release: CheckedContinuation<Void, Never>?
  private var task: Task<Void, Never>?

  private init(pause: Duration, timers: TimerQueue) {
    self.pause = pause
    self.timers = timers
  }

  static func pumped(_ body: HTTPBody, pause: Duration, timers: TimerQueue) -> HTTPBody {
    let pump = BodyPump(pause: pause, timers: timers)
    let channel = HTTPBodyChannel { demand in
      switch demand {
      case .pause: pump.hold()
      case .resume: pump.proceed()
      case .cancel: pump.end()
      }
    }
    let pumped = channel.body(length: body.length)
    pump.start(body, into: channel)
    return pumped
  }

  private func start(_ body: HTTPBody, into channel: HTTPBodyChannel) {
    let task = Task {
      var iterator = body.makeAsyncIterator()
      do {
        while true {
          setWaiting(true)
          guard let chunk = try await iterator.next() else { break }
          setWaiting(false)
          channel.append(chunk)
          await waitWhileHeld()
        }
        channel.finish(.success(()))
      } catch {
        channel.finish(.failure(error))
      }
      end()
    }
    let isOver = lock.withLock {
      self.task = task
      return self.isOver
    }
    if isOver { task.cancel() }
    watch(channel, after: pause)
  }

  /// Gives the body up when a read has waited too long.
  private func watch(_ channel: HTTPBodyChannel, after delay: Duration) {
    _ = timers.schedule(after: delay) { [weak self, weak channel] in
      guard let self, let channel, let rest = remainingTime() else { return }
      guard rest > .zero else {
        channel.finish(.failure(TransportError(.idle)))
        return end()
      }
      watch(channel, after: rest)
    }
  }

  /// - Returns: `nil` when the body has ended.
  private func remainingTime() -> Duration? {
    lock.withLock {
      guard !isOver else { return nil }
      return waitingSince.map { pause - (ContinuousClock.now - $0) } ?? pause
    }
  }

  private func setWaiting(_ waits: Bool) {
    let now = waits ? ContinuousClock.now : nil
    lock.withLock { waitingSince = now }
  }

  // MARK: Back-pressure

  private func hold() {
    lock.withLock { isHeld = true }
  }

  private func proceed() {
    let waiting = lock.withLock {
      isHeld = false
      defer { release = nil }
      return release
    }
    waiting?.resume()
  }

  private func waitWhileHeld() async {
    guard lock.withLock({ isHeld }) else { return }
    await withCheckedContinuation { continuation in
      let goesOn = lock.withLock {
        guard isHeld, !isOver else { return true }
        release = continuation
        return false
      }
      if goesOn { continuation.resume() }
    }
  }

  private func end() {
    let task = lock.withLock {
      isOver = true
      defer { self.task = nil }
      return self.task
    }
    task?.cancel()
    proceed()
  }
}
