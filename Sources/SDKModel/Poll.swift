/// When that which an operation is asked for repeatedly has ended.
public struct Poll: Sendable {
  /// A value of the response that says how far the work has come.
  public struct Status: Sendable {
    /// A string, an enumeration, a boolean or an integer.
    public var path: PropertyPath
    /// The texts that mean success; empty if the status only tells a failure.
    public var succeeded: [String]
    /// The texts that mean failure.
    public var failed: [String]

    public init(path: PropertyPath, succeeded: [String], failed: [String]) {
      self.path = path
      self.succeeded = succeeded
      self.failed = failed
    }
  }

  /// The index of the parameter that identifies the work.
  public var subject: Int
  /// The value of the call at the end: its outcomes without those of ``pending``.
  public var result: Success
  /// The statuses of responses that mean that the work is in progress.
  public var pending: [Int]
  public var status: Status?
  /// The property that the response has as soon as the work has succeeded.
  public var until: PropertyPath?
  /// The property that the response has if the work has failed.
  public var unless: PropertyPath?
  /// The text that says why the work has failed.
  public var reason: PropertyPath?

  public init(
    subject: Int, result: Success, pending: [Int] = [], status: Status? = nil,
    until: PropertyPath? = nil, unless: PropertyPath? = nil, reason: PropertyPath? = nil
  ) {
    self.subject = subject
    self.result = result
    self.pending = pending
    self.status = status
    self.until = until
    self.unless = unless
    self.reason = reason
  }
}

/// How the work that a call starts is waited for.
public enum StartedWork: Sendable {
  /// Another operation is polled.
  case polled(by: OperationKey, arguments: [Argument])
  /// A header field of the response names what is polled, as in Azure's APIs.
  case monitored(Monitor)

  /// The operation that is polled; `nil` if a header field names what is.
  public var polled: OperationKey? {
    switch self {
    case .polled(let key, _): key
    case .monitored: nil
    }
  }

  /// An argument of the polled operation that the start determines.
  public struct Argument: Sendable {
    public enum Source: Sendable {
      /// A value of the response that started the work.
      case response(PropertyPath)
      /// The index of a parameter of the operation that starts the work.
      case parameter(Int)
    }

    /// The index of the parameter of the polled operation.
    public var parameter: Int
    public var source: Source

    public init(parameter: Int, source: Source) {
      self.parameter = parameter
      self.source = source
    }
  }

  /// The resource that says how far the work has come, and where its result is.
  public struct Monitor: Sendable {
    /// Where the result is read at the end.
    public enum Result: String, Sendable, CaseIterable {
      case location
      case azureAsyncOperation = "azure-async-operation"
      case operationLocation = "operation-location"
      case originalURI = "original-uri"
    }

    /// `nil` for what the method of the request implies.
    public var result: Result?
    /// The value at the end: the outcomes of the call without those that mean that work goes on.
    public var success: Success

    public init(result: Result?, success: Success) {
      self.result = result
      self.success = success
    }
  }
}
