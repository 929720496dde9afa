import Diagnostics

/// Calls that the API makes in answer to a call (OpenAPI 3.1, section 4.8.18).
public struct CallbackObject: Sendable {
  public var name: String
  public var requests: [Request]
  public var location: SourceLocation

  public struct Request: Sendable {
    /// A runtime expression for the URL that is called, such as `{$request.body#/callbackUrl}`.
    public var expression: String
    /// Their `path` is the expression.
    public var operations: [OperationObject]
  }
}

/// Calls that the API makes of its own accord (OpenAPI 3.1, section 4.8.1.1).
public struct WebhookObject: Sendable {
  public var name: String
  /// Their `path` is the webhook's name.
  public var operations: [OperationObject]
  public var location: SourceLocation
}

/// What can be called next with what a response holds (OpenAPI 3.1, section 4.8.20).
public struct LinkObject: Sendable {
  public enum Target: Sendable {
    case operationID(String)
    /// A reference to an operation, such as `#/paths/~12.0~1repositories~1{username}/get`; where it
    /// leads into this document, also the place of the operation's method there.
    case operationReference(String, SourceLocation?)
  }

  public var name: String
  public var target: Target
  public var description: String?
  public var location: SourceLocation
}
