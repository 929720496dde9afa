/// Where a type is declared that generated code names.
public enum SwiftModule: Hashable, Sendable {
  case standardLibrary, foundation, runtime
  /// The SDK itself, or the module that holds its types.
  case sdk
}
