/// Where a type is declared that generated code names.
public enum SwiftModule: Hashable, Sendable {
  case standardLibrary, foundation, runtime
  /// The SDK itself, or the module that holds its types.
  case sdk

  /// The module as it is imported; empty for that of the types, which only its user names.
  var name: String {
    switch self {
    case .standardLibrary: "Swift"
    case .foundation: "Foundation"
    case .runtime: "SpecsmithRuntime"
    case .sdk: ""
    }
  }
}
