/// The version of the OpenAPI Specification that a document states.
public enum OpenAPIVersion: Sendable, Comparable {
  case v20, v30, v31, v32

  /// Parses the `openapi` or `swagger` field. The patch number is ignored.
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
