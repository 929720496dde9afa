/// Waits for the end of work that a call starts.
@_spi(Generated) public enum Polling {
  /// Starts work, and waits for its end.
  ///
  /// - Parameters:
  ///   - timeout: How long all of it may take; `nil` for no limit.
  ///   - clock: What the time-out is measured by.
  ///   - start: Starts the work.
  ///   - wait: Waits for the end of the work, for the time that is left.
  /// - Returns: What `wait` returns.
  /// - Throws: ``PollingError``; what `start` and `wait` throw; `CancellationError`.
  public static func wait<Started: Sendable, Value: Sendable>(
    timeout: Duration?, clock: any Clock<Duration> = ContinuousClock(),
    afterStart start: @escaping @Sendable () async throws -> Started,
    then wait: @Sendable (Started, Duration?) async throws -> Value
  ) async throws -> Value {
    let deadline = timeout.map { Deadline($0, by: clock) }
    let recorder = ResponseRecorder(outer: ResponseRecorder.current)
    let begin = { @Sendable in
      try await ResponseRecorder.$current.withValue(recorder) { try await start() }
    }
    func timedOut() -> PollingError<Value> {
      .timedOut(PollingTimeout(last: nil, PollingReport(subject: "")))
    }
    guard let started = try await deadline.run(begin) else { throw timedOut() }
    if let requested = recorder.head?.retryAfter(), requested > .zero {
      let sleep = { @Sendable in try await clock.sleep(for: requested) }
      guard try await deadline.run(sleep) != nil else { throw timedOut() }
    }
    return try await wait(started, deadline?.remaining)
  }

  /// What identifies the work in the response that started it.
  ///
  /// - Parameter pointer: Where it is, as a JSON Pointer.
  /// - Throws: ``PollingError/unidentified(_:)`` if the response does not say.
  public static func id<ID, Value: Sendable>(
    _ id: ID?, at pointer: String, of type: Value.Type
  ) throws -> ID {
    guard let id else { throw PollingError<Value>.unidentified(pointer) }
    return id
  }
}

extension Deadline? {
  /// Runs the work until it ends or the deadline, if there is one, has passed.
  ///
  /// - Returns: `nil` if the deadline has passed.
  func run<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value? {
    guard let self else { return try await work() }
    return try await self.run(work)
  }
}
