/// The version of the OpenAPI Specification that a document says it follows.
public enum OpenAPIVersion: Sendable, Comparable {
  case v20, v30, v31, v32

  /// Reads the `openapi` or `swagger` field, whose patch number does not matter.
  public init?(_ text: String) {
    switch text.split(separator: ".", omittingEmptySubsequences: false).prefix(2) {
    case ["2", "0"]: self = .v20
    case ["3", "0"]: self = .v30
    case ["3", "1"]: self = .v31
    case ["3", "2"]: self = .v32
    default: return nil
    }
  }
}
