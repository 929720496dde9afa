/// The result of a successful operation.
public struct Success: Sendable {
  public enum Content: Sendable {
    case nothing
    case json(ValueType)
    case text(contentType: String)
    case bytes(contentType: String)
  }

  public var content: Content
  /// Whether some successful response has no content.
  public var mayBeEmpty: Bool
  public var documentation: String

  public init(content: Content, mayBeEmpty: Bool, documentation: String) {
    self.content = content
    self.mayBeEmpty = mayBeEmpty
    self.documentation = documentation
  }
}

/// A response that the document describes as a failure.
public struct Failure: Sendable {
  public var status: ResponseStatus
  public var documentation: String
  public var body: ValueType?

  public init(status: ResponseStatus, documentation: String, body: ValueType?) {
    self.status = status
    self.documentation = documentation
    self.body = body
  }
}
