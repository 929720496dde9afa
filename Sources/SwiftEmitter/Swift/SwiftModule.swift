/// The module that declares a type.
public enum SwiftModule: Hashable, Sendable {
  case standardLibrary, foundation, runtime
  /// The SDK itself, or the module with its types.
  case sdk
  /// A module of the user's.
  case other(String)

  /// The name in the import; empty for the module of the types, whose name is a setting.
  var name: String {
    switch self {
    case .standardLibrary: "Swift"
    case .foundation: "Foundation"
    case .runtime: "SpecsmithRuntime"
    case .sdk: ""
    case .other(let name): name
    }
  }

  /// The module with a name in imports.
  init(named name: String) {
    let known: [SwiftModule] = [.standardLibrary, .foundation, .runtime]
    self = known.first { $0.name == name } ?? .other(name)
  }
}
