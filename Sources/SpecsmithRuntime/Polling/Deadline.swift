/// A moment after which work is given up, by any clock.
struct Deadline: Sendable {
  private let timeLeft: @Sendable () -> Duration
  private let clock: any Clock<Duration>

  init(_ timeout: Duration, by clock: some Clock<Duration>) {
    let end = clock.now.advanced(by: timeout)
    self.clock = clock
    timeLeft = { clock.now.duration(to: end) }
  }

  /// The time until the moment, at least zero.
  var remaining: Duration { max(.zero, timeLeft()) }

  /// Runs the work until it ends or the deadline has passed.
  ///
  /// - Returns: `nil` if the deadline has passed.
  func run<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value? {
    let remaining = remaining
    guard remaining > .zero else { return nil }
    return try await TimeLimit(clock).run(remaining, work)
  }
}
