import Foundation

/// Gives work a limited time.
///
/// It returns at the time limit or when the task is cancelled, even if the work waits without an end.
package struct TimeLimit: Sendable {
  /// Runs an action after a time.
  ///
  /// - Returns: What keeps the action from being run.
  private let alarm: @Sendable (Duration, @escaping @Sendable () -> Void) -> @Sendable () -> Void

  /// Time as a client's timers measure it.
  init(_ timers: TimerQueue) {
    alarm = { duration, action in
      let token = timers.schedule(after: duration, action)
      return { timers.cancel(token) }
    }
  }

  /// Time as a clock measures it.
  package init(_ clock: any Clock<Duration>) {
    alarm = { duration, action in
      let task = Task {
        try await clock.sleep(for: duration)
        action()
      }
      return { task.cancel() }
    }
  }

  /// Runs the work until it ends or the time limit is reached, and cancels what has not ended.
  ///
  /// - Parameters:
  ///   - startsHere: Whether the work begins on this thread, where Swift can, which costs less if it often ends
  ///     without a wait. It must not block then, since the limit holds from its first wait.
  /// - Returns: `nil` if the time limit was reached.
  /// - Throws: What the work throws; `CancellationError` when the task is cancelled.
  package func run<Value: Sendable>(
    _ limit: Duration, startsHere: Bool = false,
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value? {
    try Task.checkCancellation()
    let race = Race<Value>()
    return try await withTaskCancellationHandler {
      try await withUnsafeThrowingContinuation { continuation in
        race.begin(continuation)
        let task = Self.begin(here: startsHere) {
          do {
            race.finish(.success(try await work()))
          } catch {
            race.finish(.failure(error))
          }
        }
        // What is there already takes no time. What was cancelled must not go on.
        guard !race.isOver else { return task.cancel() }
        let stop = alarm(limit) { race.finish(.success(nil)) }
        race.onFinish {
          task.cancel()
          stop()
        }
      }
    } onCancel: {
      race.finish(.failure(CancellationError()))
    }
  }

  private static func begin(
    here: Bool, _ work: @escaping @Sendable () async -> Void
  ) -> Task<Void, Never> {
    #if compiler(>=6.2)
      if here, #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
        return Task.immediate { await work() }
      }
    #endif
    return Task { await work() }
  }
}

/// The first of several results.
private final class Race<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  // All of these only under the lock.
  private var continuation: UnsafeContinuation<Value?, any Error>?
  private var result: Result<Value?, any Error>?
  private var end: (@Sendable () -> Void)?

  var isOver: Bool {
    lock.lock()
    defer { lock.unlock() }
    return result != nil
  }

  func begin(_ continuation: UnsafeContinuation<Value?, any Error>) {
    lock.lock()
    guard let result else {
      self.continuation = continuation
      return lock.unlock()
    }
    lock.unlock()
    continuation.resume(with: result)
  }

  func finish(_ result: Result<Value?, any Error>) {
    lock.lock()
    guard self.result == nil else { return lock.unlock() }
    self.result = result
    let waiting = continuation
    continuation = nil
    let end = end
    self.end = nil
    lock.unlock()
    waiting?.resume(with: result)
    end?()
  }

  /// Sets what happens after the first result: at once, if there is one.
  func onFinish(_ end: @escaping @Sendable () -> Void) {
    lock.lock()
    guard result != nil else {
      self.end = end
      return lock.unlock()
    }
    lock.unlock()
    end()
  }
}
