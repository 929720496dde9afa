import Diagnostics

/// A message that the API sends on its own, or in response to a call.
public struct Webhook: Sendable {
  /// The name in the document.
  public var name: String
  /// The HTTP method with which it is sent.
  public var method: String
  public var documentation: Documentation
  public var deprecation: Deprecation?
  public var payload: ValueType
  public var location: SourceLocation

  public init(
    name: String, method: String, documentation: Documentation, deprecation: Deprecation?,
    payload: ValueType, location: SourceLocation
  ) {
    self.name = name
    self.method = method
    self.documentation = documentation
    self.deprecation = deprecation
    self.payload = payload
    self.location = location
  }
}
