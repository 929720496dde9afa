import Logging

/// How a client behaves; every request may differ by its ``RequestOptions``.
public struct ClientConfiguration: Sendable {
  /// What happens if a response violates constraints of the document.
  public enum ResponseValidation: Hashable, Sendable {
    /// Responses are not validated.
    case ignore
    /// Violations are logged as a warning.
    case log
    /// Violations are thrown, as ``APIError/undecodableResponse(_:)``.
    case fail
  }

  /// How long one attempt may take, from the connection to the last byte.
  public var timeout: Duration

  /// How often a failed request is tried again.
  public var maxRetries: Int

  /// Headers that every request carries. They win over the client's own, not over an operation's.
  public var additionalHeaders: [String: String]

  /// Whether requests are checked against the rules of the document before they are sent.
  public var validatesRequests: Bool

  /// What such checks take for a violation.
  public var validation: ValidationOptions

  /// What happens if a response violates constraints of the document.
  public var responseValidation: ResponseValidation

  /// How long retries wait.
  public var retryPolicy: RetryPolicy

  /// A header that names each request which changes something, the same over its retries, for
  /// servers that then do the work once; `nil` sends none.
  public var idempotencyHeader: String?

  /// The `User-Agent` of every request.
  public var userAgent: String

  /// Where requests, retries and violations of responses are logged; `nil` logs nothing.
  public var logger: Logger?

  public init(
    timeout: Duration = .seconds(60), maxRetries: Int = 2,
    additionalHeaders: [String: String] = [:], validatesRequests: Bool = true,
    validation: ValidationOptions = ValidationOptions(),
    responseValidation: ResponseValidation = .ignore, retryPolicy: RetryPolicy = RetryPolicy(),
    idempotencyHeader: String? = nil, userAgent: String = ClientConfiguration.defaultUserAgent,
    logger: Logger? = nil
  ) {
    self.timeout = timeout
    self.maxRetries = maxRetries
    self.additionalHeaders = additionalHeaders
    self.validatesRequests = validatesRequests
    self.validation = validation
    self.responseValidation = responseValidation
    self.retryPolicy = retryPolicy
    self.idempotencyHeader = idempotencyHeader
    self.userAgent = userAgent
    self.logger = logger
  }

  public static let defaultUserAgent = "SpecsmithRuntime/0.1 (Swift)"
}

/// Only the names of the headers: their values may be keys.
extension ClientConfiguration: CustomReflectable {
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "timeout": timeout, "maxRetries": maxRetries,
        "additionalHeaders": additionalHeaders.keys.sorted(),
        "validatesRequests": validatesRequests, "validation": validation,
        "responseValidation": responseValidation,
      ], displayStyle: .struct)
  }
}
