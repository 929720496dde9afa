/// A call of an operation with valid values, and a response to it.
public struct SampleCall: Sendable {
  public struct Argument: Sendable {
    /// The index of the parameter in the operation.
    public var index: Int
    public var value: Sample

    public init(index: Int, value: Sample) {
      self.index = index
      self.value = value
    }
  }

  public struct Response: Sendable {
    public enum Content: Sendable {
      case nothing
      case json(Literal)
      case text(String, contentType: String)
    }

    public var content: Content

    public init(_ content: Content) {
      self.content = content
    }
  }

  /// The names of the resources that lead from the client to the operation.
  public var resources: [String]
  public var operation: Operation
  /// The values of the required parameters, in the operation's order.
  public var arguments: [Argument]
  public var body: Sample?
  public var response: Response
  /// The path of the request, without percent-encoding; `nil` if it is not certain.
  public var path: String?

  public init(
    resources: [String], operation: Operation, arguments: [Argument], body: Sample?,
    response: Response, path: String?
  ) {
    self.resources = resources
    self.operation = operation
    self.arguments = arguments
    self.body = body
    self.response = response
    self.path = path
  }
}
