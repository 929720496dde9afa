/// The successive values of a polled operation. The last one has ended.
///
/// Each loop over the sequence polls for itself, beginning at once.
public struct PollingSequence<Value: Sendable>: AsyncSequence, Sendable {
  public typealias Element = Value

  let interval: Duration
  let timeout: Duration?
  let clock: any Clock<Duration>
  let state: @Sendable (Value) -> PollState
  let fetch: @Sendable () async throws -> Value

  /// - Parameters:
  ///   - interval: The time between a response and the next request.
  ///   - timeout: How long a loop may take, a request that hangs included; `nil` for no limit. When
  ///     it is over, the loop throws ``PollingError/timedOut(last:)``.
  ///   - clock: What the interval and the time-out are measured by.
  ///   - state: How far a value has come.
  ///   - fetch: Fetches the value.
  @_spi(Generated) public init(
    every interval: Duration, timeout: Duration? = nil,
    clock: any Clock<Duration> = ContinuousClock(),
    state: @escaping @Sendable (Value) -> PollState,
    _ fetch: @escaping @Sendable () async throws -> Value
  ) {
    self.interval = interval
    self.timeout = timeout
    self.clock = clock
    self.state = state
    self.fetch = fetch
  }

  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(sequence: self, deadline: timeout.map { Deadline($0, by: clock) })
  }

  public struct AsyncIterator: AsyncIteratorProtocol {
    let sequence: PollingSequence
    let deadline: Deadline?
    private var last: Value?
    private var isFinished = false

    init(sequence: PollingSequence, deadline: Deadline?) {
      self.sequence = sequence
      self.deadline = deadline
    }

    /// - Throws: What the request throws; ``PollingError/timedOut(last:)``; `CancellationError`.
    public mutating func next() async throws -> Value? {
      guard !isFinished else { return nil }
      try Task.checkCancellation()
      let isFirst = last == nil
      let sequence = sequence
      let value = try await limited {
        if !isFirst { try await sequence.clock.sleep(for: Swift.max(.zero, sequence.interval)) }
        return try await sequence.fetch()
      }
      last = value
      isFinished = sequence.state(value) != .pending
      return value
    }

    private mutating func limited(
      _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
      guard let deadline else { return try await work() }
      guard let value = try await deadline.run(work) else {
        isFinished = true
        throw PollingError.timedOut(last: last)
      }
      return value
    }
  }
}
