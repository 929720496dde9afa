/// Where a type is declared that generated code names.
public enum SwiftModule: Hashable, Sendable {
  case standardLibrary, foundation, runtime
  /// The SDK itself, or the module that holds its types.
  case sdk

  /// The name in the import; empty for the module of the types, which only its user names.
  var name: String {
    switch self {
    case .standardLibrary: "Swift"
    case .foundation: "Foundation"
    case .runtime: "SpecsmithRuntime"
    case .sdk: ""
    }
  }
}
