/// Gives work a limited time.
enum TimeLimit {
  /// Runs the work until it ends or the time is over, whichever is first, and cancels the other.
  ///
  /// - Returns: `nil` when the time was over.
  /// - Throws: What the work throws; `CancellationError` when the task is cancelled.
  static func run<Value: Sendable, Time: Clock>(
    _ limit: Duration, by clock: Time, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value? where Time.Duration == Duration {
    try await withThrowingTaskGroup(of: Value?.self) { group in
      group.addTask { try await work() }
      group.addTask {
        try await clock.sleep(for: limit)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }
}
