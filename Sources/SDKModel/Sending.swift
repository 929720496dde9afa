/// What a document says of how an operation is sent.
public struct Sending: Hashable, Sendable {
  /// Whether a request is sent again after a failure.
  public enum Retry: String, CaseIterable, Sendable {
    /// Never, whatever the failure is.
    case never
    /// Whenever another attempt may help: the server does the work once, however often it is asked.
    case always
  }

  /// `nil` if the method of the request decides.
  public var retry: Retry?

  /// How long an attempt may take, in seconds; `nil` for as long as the client allows.
  public var timeout: Double?

  public init(retry: Retry? = nil, timeout: Double? = nil) {
    self.retry = retry
    self.timeout = timeout
  }
}
