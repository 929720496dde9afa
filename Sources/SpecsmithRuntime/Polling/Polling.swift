/// Waits for the end of an operation on the server.
@_spi(Generated) public enum Polling {
  /// Fetches the value at once, and again after each interval, until it has ended.
  ///
  /// - Parameters:
  ///   - timeout: How long all of it may take, a request that hangs included; `nil` for no limit.
  ///   - clock: What the interval and the time-out are measured by.
  ///   - state: How far a value has come.
  ///   - fetch: Fetches the value.
  /// - Returns: The value that succeeded.
  /// - Throws: ``PollingError``; what `fetch` throws; `CancellationError` as soon as the task is
  ///   cancelled.
  public static func wait<Value: Sendable>(
    every interval: Duration, timeout: Duration? = nil,
    clock: any Clock<Duration> = ContinuousClock(),
    state: @escaping @Sendable (Value) -> PollState,
    _ fetch: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let updates = PollingSequence(
      every: interval, timeout: timeout, clock: clock, state: state, fetch)
    for try await value in updates {
      switch state(value) {
      case .succeeded: return value
      case .failed: throw PollingError.failed(value)
      case .pending: continue
      }
    }
    // The sequence ends after a value that has ended, or by throwing.
    throw CancellationError()
  }
}
