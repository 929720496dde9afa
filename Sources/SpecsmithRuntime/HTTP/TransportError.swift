import Foundation

/// Why a transport has no response, or only a part of one.
///
/// Transports throw it; the client turns it into an ``APIError``.
public struct TransportError: Error, Sendable {
  /// The kinds of failures.
  public enum Kind: Hashable, Sendable {
    /// The host has no address.
    case hostNotFound
    /// The host does not accept connections, or cannot be reached.
    case cannotConnect
    /// No secure connection can be made, such as when the certificate is not trusted.
    case tlsFailed
    /// No connection within the time-out for that.
    case connectTimedOut
    /// No head of a response within the time-out of the request.
    case timedOut
    /// The connection ended before the response did.
    case connectionLost
    /// Nothing arrived for longer than ``ClientConfiguration/idleTimeout``.
    case idle
    /// What the server sent is not HTTP.
    case invalidResponse
    /// The request is invalid and cannot be sent.
    case invalidRequest
    /// The body of the request threw an error while it was sent.
    case requestBodyFailed
    /// The server redirects more often than the client follows.
    case tooManyRedirects
    /// The server redirects to where the client does not go.
    case refusedRedirect
    /// The response has more bytes than ``ClientConfiguration/maxResponseSize``.
    case responseTooLarge
    /// Any other failure. ``TransportError/reason`` says which.
    case other
  }

  /// What failed.
  public var kind: Kind

  /// The reason in words, without URLs, headers and bodies, which may be secret.
  public var reason: String

  /// Whether the server may have received the request, or a part of it.
  public var mayHaveBeenSent: Bool

  /// Whether the same request may succeed another time.
  public var isTransient: Bool

  /// What the transport's library threw. It may name the whole URL.
  public var underlying: (any Error)?

  /// Creates the error that a transport throws, or a middleware.
  ///
  /// - Parameters:
  ///   - kind: What failed.
  ///   - reason: `nil` for the usual words of the kind.
  ///   - mayHaveBeenSent: `nil` for what is usual: a request whose connection was not made has not
  ///     been sent, any other may have been.
  ///   - isTransient: `nil` for what is usual.
  ///   - underlying: What the transport's library threw.
  public init(
    _ kind: Kind, reason: String? = nil, mayHaveBeenSent: Bool? = nil, isTransient: Bool? = nil,
    underlying: (any Error)? = nil
  ) {
    self.kind = kind
    self.reason = reason ?? kind.usualReason
    self.mayHaveBeenSent = mayHaveBeenSent ?? kind.isUsuallySent
    self.isTransient = isTransient ?? kind.isUsuallyTransient
    self.underlying = underlying
  }
}

extension TransportError.Kind {
  fileprivate var usualReason: String {
    switch self {
    case .hostNotFound: "the host name was not found"
    case .cannotConnect: "the server does not accept connections"
    case .tlsFailed: "no secure connection could be made"
    case .connectTimedOut: "no connection was made in time"
    case .timedOut: "no response arrived in time"
    case .connectionLost: "the connection was lost"
    case .idle: "the server sent nothing for too long"
    case .invalidResponse: "the connection ended without an HTTP response"
    case .invalidRequest: "the request cannot be sent"
    case .requestBodyFailed: "the body of the request could not be read"
    case .tooManyRedirects: "the server redirects too often"
    case .refusedRedirect: "the server redirects to where requests must not go"
    case .responseTooLarge: "the response is too large"
    case .other: "the transport failed"
    }
  }

  fileprivate var isUsuallySent: Bool {
    switch self {
    case .hostNotFound, .cannotConnect, .tlsFailed, .connectTimedOut, .invalidRequest: false
    case .timedOut, .connectionLost, .idle, .invalidResponse, .requestBodyFailed,
      .tooManyRedirects, .refusedRedirect, .responseTooLarge, .other:
      true
    }
  }

  fileprivate var isUsuallyTransient: Bool {
    switch self {
    case .tlsFailed, .invalidRequest, .requestBodyFailed, .tooManyRedirects, .refusedRedirect,
      .responseTooLarge:
      false
    case .hostNotFound, .cannotConnect, .connectTimedOut, .timedOut, .connectionLost, .idle,
      .invalidResponse, .other:
      true
    }
  }
}

/// Without the underlying error, which may name the whole URL.
extension TransportError: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable,
  LocalizedError
{
  public var description: String { reason }
  public var debugDescription: String { reason }
  public var errorDescription: String? { reason }
  public var customMirror: Mirror { Mirror(self, children: ["kind": kind, "reason": reason]) }
}
