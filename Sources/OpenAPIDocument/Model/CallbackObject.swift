import Diagnostics

/// Requests that the API sends in response to a request (OpenAPI 3.1, section 4.8.18).
public struct CallbackObject: Sendable {
  public var name: String
  public var requests: [Request]
  public var location: SourceLocation

  public struct Request: Sendable {
    /// A runtime expression for the request's URL, such as `{$request.body#/callbackUrl}`.
    public var expression: String
    /// The requests. Their `path` is the expression.
    public var operations: [OperationObject]
  }
}

/// Requests that the API sends on its own (OpenAPI 3.1, section 4.8.1.1).
public struct WebhookObject: Sendable {
  public var name: String
  /// The requests. Their `path` is the webhook's name.
  public var operations: [OperationObject]
  public var location: SourceLocation
}

/// An operation that can be called with values of a response (OpenAPI 3.1, section 4.8.20).
public struct LinkObject: Sendable {
  public enum Target: Sendable {
    case operationID(String)
    /// A reference to an operation, such as `#/paths/~12.0~1repositories~1{username}/get`, and the
    /// location of the operation's method if it is in this document.
    case operationReference(String, SourceLocation?)
  }

  public var name: String
  public var target: Target
  /// The values of parameters: runtime expressions such as `$response.body#/id`, or constants.
  public var parameters: [(name: String, value: String)] = []
  public var description: String?
  public var location: SourceLocation
}
