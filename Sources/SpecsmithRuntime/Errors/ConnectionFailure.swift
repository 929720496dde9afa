import Foundation

/// A request without a response, or with a part of one: the server was not reached, or the connection
/// broke.
public struct ConnectionFailure: Sendable {
  /// What the transport threw. Its own `underlying` error may name the whole URL; ``description``
  /// does not.
  public let error: TransportError

  /// The operation's name in the document.
  public let operation: String

  /// The method of the request, such as `GET`.
  public let method: String

  /// The path of the request, without its query.
  public let path: String

  private let reason: String

  init(_ error: TransportError, to request: APIRequest, redaction: Redaction) {
    self.error = error
    operation = request.operation
    method = request.method.rawValue
    path = redaction.redact(request.path.text)
    reason = Excerpt.plain(redaction.redact(error.reason), length: 200)
  }

  /// What failed.
  public var kind: TransportError.Kind { error.kind }

  /// Whether the server may have received the request, and may have done what was requested.
  public var mayHaveBeenSent: Bool { error.mayHaveBeenSent }

  /// Whether the same request may reach the server another time.
  var isRetryable: Bool { error.isTransient }
}

extension ConnectionFailure: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  public var description: String { "The connection failed: \(reason) (\(method) \(path))" }
  public var debugDescription: String { description }

  /// Without the underlying error: it may name the whole URL.
  public var customMirror: Mirror {
    Mirror(self, children: ["operation": operation, "reason": reason])
  }
}

/// A request without a response within its time-out.
public struct TimeoutFailure: Hashable, Sendable {
  /// What did not arrive in time.
  public enum Awaited: Hashable, Sendable {
    /// A token or key from its provider. The request was not sent.
    case credential
    /// The response of the server. It may have done what was requested.
    case response
  }

  /// How long the attempt was given.
  public let timeout: Duration

  /// What did not arrive in time.
  public let awaited: Awaited

  /// The operation's name in the document.
  public let operation: String

  /// The method of the request, such as `GET`.
  public let method: String

  /// The path of the request, without its query.
  public let path: String

  init(
    _ timeout: Duration, awaiting awaited: Awaited, to request: APIRequest, redaction: Redaction
  ) {
    self.timeout = timeout
    self.awaited = awaited
    operation = request.operation
    method = request.method.rawValue
    path = redaction.redact(request.path.text)
  }
}

extension TimeoutFailure: CustomStringConvertible {
  public var description: String {
    let missing =
      switch awaited {
      case .credential: "No token from the provider of a credential"
      case .response: "No response"
      }
    return "\(missing) within \(timeout) (\(method) \(path))"
  }
}
