/// The version of the OpenAPI Specification that a document says it follows.
public enum OpenAPIVersion: Sendable, Comparable {
  case v30, v31, v32

  /// Reads the `openapi` field, whose patch number does not matter.
  public init?(_ text: String) {
    if text.hasPrefix("3.0") {
      self = .v30
    } else if text.hasPrefix("3.1") {
      self = .v31
    } else if text.hasPrefix("3.2") {
      self = .v32
    } else {
      return nil
    }
  }
}
