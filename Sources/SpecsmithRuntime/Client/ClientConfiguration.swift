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

  /// What happens if a part of a response cannot be decoded.
  public enum ResponseDecoding: Hashable, Sendable {
    /// The call throws ``APIError/undecodableResponse(_:)``.
    case strict
    /// An optional property that cannot be decoded is `nil`, and such an element of an array, of a
    /// map or of a stream is left out. They are logged as a warning, and listed in
    /// ``ResponseHead/decodingIssues``. What is required still has to match the document.
    ///
    /// With ``ResponseValidation/fail``, an element that violates constraints is left out as well.
    case lenient
  }

  /// How long one attempt may take, from the connection to the last byte; for a response that is
  /// streamed, to its head. 60 seconds by default.
  public var timeout: Duration

  /// How long a streamed response may pause between two parts; `nil` for no limit. 60 seconds by
  /// default.
  public var idleTimeout: Duration?

  /// How long a call may take with all its attempts and the waits between them; `nil` for no limit.
  public var totalTimeout: Duration?

  /// How often a failed request is tried again: twice by default, so that there are at most three
  /// attempts.
  public var maxRetries: Int

  /// The most bytes of a response that are collected in memory, after decompression. 100 MiB by
  /// default.
  public var maxResponseSize: Int

  /// The most bytes of one element of a stream, such as a server-sent event or a line of JSON. 16 MiB
  /// by default.
  public var maxElementSize: Int

  /// Which redirects are followed.
  public var redirects: RedirectPolicy

  /// Headers that every request carries. They win over the client's own, not over an operation's.
  public var additionalHeaders: [String: String]

  /// Whether requests are checked against the rules of the document before they are sent.
  public var validatesRequests: Bool

  /// What such checks take for a violation.
  public var validation: ValidationOptions

  /// What happens if a response violates constraints of the document.
  public var responseValidation: ResponseValidation

  /// What happens if a part of a response cannot be decoded.
  public var responseDecoding: ResponseDecoding

  /// How long retries wait.
  public var retryPolicy: RetryPolicy

  /// The header for an idempotency key, which names each request that changes something, the same
  /// over its retries, for servers that then do the work once; `nil` for what the document says.
  public var idempotencyHeader: String?

  /// The `User-Agent` of every request.
  public var userAgent: String

  /// Where requests, retries and violations of responses are logged; `nil` logs nothing.
  public var logger: Logger?

  /// The middleware that sees every attempt, and can change it or respond to it, the first one
  /// outermost.
  public var middleware: [any ClientMiddleware]

  /// Creates a configuration. Each argument sets the property of its name; what is left out has its
  /// default value.
  public init(
    timeout: Duration = .seconds(60), idleTimeout: Duration? = .seconds(60),
    totalTimeout: Duration? = nil, maxRetries: Int = 2, maxResponseSize: Int = 100 << 20,
    maxElementSize: Int = 16 << 20, redirects: RedirectPolicy = RedirectPolicy(),
    additionalHeaders: [String: String] = [:],
    validatesRequests: Bool = true, validation: ValidationOptions = ValidationOptions(),
    responseValidation: ResponseValidation = .ignore, responseDecoding: ResponseDecoding = .strict,
    retryPolicy: RetryPolicy = RetryPolicy(),
    idempotencyHeader: String? = nil, userAgent: String = ClientConfiguration.defaultUserAgent,
    logger: Logger? = nil, middleware: [any ClientMiddleware] = []
  ) {
    self.timeout = timeout
    self.idleTimeout = idleTimeout
    self.totalTimeout = totalTimeout
    self.maxRetries = maxRetries
    self.maxResponseSize = maxResponseSize
    self.maxElementSize = maxElementSize
    self.redirects = redirects
    self.additionalHeaders = additionalHeaders
    self.validatesRequests = validatesRequests
    self.validation = validation
    self.responseValidation = responseValidation
    self.responseDecoding = responseDecoding
    self.retryPolicy = retryPolicy
    self.idempotencyHeader = idempotencyHeader
    self.userAgent = userAgent
    self.logger = logger
    self.middleware = middleware
  }

  /// The `User-Agent` of clients that set no other: the name and the version of this runtime.
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
        "responseValidation": responseValidation, "responseDecoding": responseDecoding,
      ], displayStyle: .struct)
  }
}
