/// Names an operation of an API, and the type of a call's result.
///
/// With the setting `protocols`, a generated client lists those of its API, such as
/// `Shop.Operations.ordersCreate`. In a test, a stub takes them, so that the compiler finds a name that
/// does not exist and a value of another type.
public struct OperationReference<Value>: Hashable, Sendable {
  /// The operation's name in the document.
  public let id: String

  /// The `Accept` header of the call, where the operation has calls with several.
  package let accept: String?

  /// The media type of the request's body, where the operation has calls with several.
  package let contentType: String?

  @_spi(Generated) public init(_ id: String, accept: String? = nil, contentType: String? = nil) {
    self.id = id
    self.accept = accept
    self.contentType = contentType
  }
}

extension OperationReference: CustomStringConvertible {
  public var description: String { id }
}
