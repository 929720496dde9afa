/// When something that is polled has ended.
@_spi(Generated) public struct PollRule<Value: Sendable>: Sendable {
  public typealias Text = @Sendable (Value) -> (any CustomStringConvertible)?
  public typealias Property = @Sendable (Value) -> (any Sendable)?

  private let pending: Set<Int>
  private let status: Text?
  private let succeeded: Set<String>
  private let failed: Set<String>
  private let until: Property?
  private let unless: Property?
  private let reason: Text?

  /// Without any argument, every value is the last one.
  ///
  /// - Parameters:
  ///   - pending: The statuses of responses that mean that the work is in progress.
  ///   - status: The value that states the progress of the work. Any other value means that it is
  ///     in progress.
  ///   - succeeded: The strings of the status that mean success; any, if there are none.
  ///   - failed: The strings of the status that mean failure.
  ///   - until: The property that is present as soon as the work has succeeded.
  ///   - unless: The property that is present if the work has failed.
  ///   - reason: The text that says why the work has failed.
  public init(
    pending: Set<Int> = [], status: Text? = nil, succeeded: Set<String> = [],
    failed: Set<String> = [], until: Property? = nil, unless: Property? = nil, reason: Text? = nil
  ) {
    self.pending = pending
    self.status = status
    self.succeeded = succeeded
    self.failed = failed
    self.until = until
    self.unless = unless
    self.reason = reason
  }

  /// Whether a response with the status means that the work is in progress.
  func isPending(_ status: Int?) -> Bool { status.map(pending.contains) ?? false }

  /// The state of the work that a value describes.
  func state(of value: Value) -> PollState {
    let status = statusText(of: value)
    if let status, failed.contains(status) { return .failed }
    if let unless, PollRule.isPresent(unless(value)) { return .failed }
    if !succeeded.isEmpty, !(status.map(succeeded.contains) ?? false) { return .pending }
    if let until, !PollRule.isPresent(until(value)) { return .pending }
    return .succeeded
  }

  func statusText(of value: Value) -> String? { status?(value)?.description }
  func reasonText(of value: Value) -> String? { reason?(value)?.description }

  private static func isPresent(_ value: (any Sendable)?) -> Bool {
    guard let value else { return false }
    return value as? JSONValue != .null
  }
}
