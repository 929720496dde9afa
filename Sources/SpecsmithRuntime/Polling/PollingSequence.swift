/// The successive values of a polled operation. The last one has ended.
///
/// Each loop over the sequence polls for itself, beginning at once.
public struct PollingSequence<Value: Sendable>: AsyncSequence, Sendable {
  /// What the server returns about the work.
  public typealias Element = Value

  private let subject: String
  private let rule: PollRule<Value>
  private let interval: Duration?
  private let timeout: Duration?
  private let clock: any Clock<Duration>
  private let fetch: @Sendable () async throws -> Value?

  /// - Parameters:
  ///   - subject: What identifies the work.
  ///   - rule: When the work has ended.
  ///   - interval: The time between a response and the next request; `nil` for one that grows from a
  ///     second to 15 seconds. A longer one that the server requests by `Retry-After` is kept.
  ///   - timeout: How long a loop may take, a request that hangs included; `nil` for no limit. When
  ///     it is over, the loop throws ``PollingError/timedOut(_:)``.
  ///   - clock: What the interval and the time-out are measured by.
  ///   - fetch: Fetches the value; `nil` if there is none yet.
  @_spi(Generated) public init(
    of subject: some ParameterValue, by rule: PollRule<Value>, every interval: Duration?,
    timeout: Duration? = nil, clock: any Clock<Duration> = ContinuousClock(),
    _ fetch: @escaping @Sendable () async throws -> Value?
  ) {
    self.subject = subject.parameterContent.simpleText(explode: false) ?? ""
    self.rule = rule
    self.interval = interval
    self.timeout = timeout
    self.clock = clock
    self.fetch = fetch
  }

  /// Waits for the end.
  ///
  /// - Returns: The value that has succeeded.
  /// - Throws: ``PollingError``; what a request throws; `CancellationError` as soon as the task is
  ///   cancelled.
  @_spi(Generated) public func finished() async throws -> Value {
    var iterator = makeAsyncIterator()
    while let value = try await iterator.next() {
      switch iterator.state {
      case .succeeded: return value
      case .failed: throw iterator.failure(value)
      case .pending: continue
      }
    }
    // The sequence ends after a value that has ended, or by throwing.
    throw CancellationError()
  }

  /// Begins to poll. The time-out counts from here.
  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(sequence: self, deadline: timeout.map { Deadline($0, by: clock) })
  }

  /// Polls until the work has ended.
  public struct AsyncIterator: AsyncIteratorProtocol {
    private let sequence: PollingSequence
    private let deadline: Deadline?
    private var interval: PollInterval
    /// The time before the next request; `nil` before the first one.
    private var delay: Duration?
    private var last: Value?
    private var report: PollingReport
    fileprivate private(set) var state = PollState.pending

    fileprivate init(sequence: PollingSequence, deadline: Deadline?) {
      self.sequence = sequence
      self.deadline = deadline
      interval = PollInterval(sequence.interval)
      report = PollingReport(subject: sequence.subject)
    }

    /// What the server returns next about the work; `nil` after the value that has ended.
    ///
    /// - Throws: What the request throws; ``PollingError/timedOut(_:)``; `CancellationError`. After
    ///   an error, the sequence has ended.
    public mutating func next() async throws -> Value? {
      while state == .pending {
        let response: PolledResponse<Value>
        do {
          try Task.checkCancellation()
          response = try await limited()
        } catch {
          state = .failed
          throw error
        }
        delay = interval.next(after: response.head?.retryAfter())
        if let value = note(response) { return value }
      }
      return nil
    }

    private mutating func note(_ response: PolledResponse<Value>) -> Value? {
      report.redaction = response.redaction
      report.status = response.head.map { String($0.status) }
      guard let value = response.value else { return nil }
      last = value
      state = sequence.rule.state(of: value)
      if response.isPending, state == .succeeded { state = .pending }
      report.status = sequence.rule.statusText(of: value) ?? report.status
      return value
    }

    fileprivate func failure(_ value: Value) -> PollingError<Value> {
      .failed(
        PollingFailure(value: value, report, reason: sequence.rule.reasonText(of: value)))
    }

    private mutating func limited() async throws -> PolledResponse<Value> {
      let (sequence, delay) = (sequence, delay)
      let request = { @Sendable in
        if let delay { try await sequence.clock.sleep(for: delay) }
        return try await PolledResponse(sequence.rule.isPending, sequence.fetch)
      }
      guard let response = try await deadline.run(request) else {
        throw PollingError.timedOut(PollingTimeout(last: last, report))
      }
      return response
    }
  }
}
