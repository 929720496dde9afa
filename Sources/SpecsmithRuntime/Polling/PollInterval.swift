/// The times between a response and the next request for the same work.
struct PollInterval: Sendable {
  private var current: Duration
  private let growth: Double
  private let maximum: Duration

  /// - Parameter fixed: The time between requests; `nil` for one that begins with a second, and grows
  ///   by half with each request, to 15 seconds.
  init(_ fixed: Duration?) {
    current = max(.zero, fixed ?? .seconds(1))
    growth = fixed == nil ? 1.5 : 1
    maximum = fixed == nil ? .seconds(15) : current
  }

  /// The time before the next request, which is at least the delay that the server requests.
  mutating func next(after requested: Duration?) -> Duration {
    defer { current = min(current * growth, maximum) }
    return max(current, requested ?? .zero)
  }
}
