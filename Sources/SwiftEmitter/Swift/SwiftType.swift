/// A type as generated code names it: compared as a value, and printed once.
public indirect enum SwiftType: Hashable, Sendable {
  case nominal(NominalType)
  /// A value of any type that conforms to a protocol.
  case existential(NominalType)
  case optional(SwiftType)
  case array(SwiftType)
  /// The keys are texts.
  case dictionary(SwiftType)
  /// A function that is called from any isolation domain, waited for, and may throw.
  case asynchronousProvider(SwiftType)
  case void
}

/// A type that has a declaration.
public struct NominalType: Hashable, Sendable {
  public let module: SwiftModule
  /// The name of the type that the declaration stands in, from the outside; `nil` at the top level.
  let parent: String?
  /// The name that the declaration gives itself.
  let name: String
  let arguments: [SwiftType]

  init(
    _ name: String, in parent: String? = nil, of module: SwiftModule, arguments: [SwiftType] = []
  ) {
    self.module = module
    self.parent = parent
    self.name = name
    self.arguments = arguments
  }

  /// The name from the outside: `RunCreate.GenerationModel`.
  var qualifiedName: String { parent.map { $0 + "." + name } ?? name }
}

// MARK: Questions

extension SwiftType {
  var isOptional: Bool {
    if case .optional = self { return true }
    return false
  }

  /// Whether a name is declared in the module that stands in the type.
  func names(_ module: SwiftModule) -> Bool {
    switch self {
    case .nominal(let type), .existential(let type):
      type.module == module || type.arguments.contains { $0.names(module) }
    case .optional(let inner), .array(let inner), .dictionary(let inner),
      .asynchronousProvider(let inner):
      inner.names(module)
    case .void: false
    }
  }
}

// MARK: Printing

extension SwiftType: CustomStringConvertible {
  /// The type as it is named at the top level of a file.
  public var description: String { text(in: nil) }

  /// The type as it is named inside of the declaration of `scope`, a name from the outside: short
  /// where it nests right in it.
  func text(in scope: String?) -> String {
    switch self {
    case .nominal(let type): type.text(in: scope)
    case .existential(let type): "any " + type.text(in: scope)
    case .optional(let wrapped):
      wrapped.needsParentheses
        ? "(" + wrapped.text(in: scope) + ")?" : wrapped.text(in: scope) + "?"
    case .array(let element): "[" + element.text(in: scope) + "]"
    case .dictionary(let value): "[String: " + value.text(in: scope) + "]"
    case .asynchronousProvider(let result):
      "@Sendable () async throws -> " + result.text(in: scope)
    case .void: "Void"
    }
  }

  private var needsParentheses: Bool {
    switch self {
    case .existential, .asynchronousProvider: true
    case .nominal, .optional, .array, .dictionary, .void: false
    }
  }
}

extension NominalType {
  fileprivate func text(in scope: String?) -> String {
    let name = parent == nil || parent == scope ? name : qualifiedName
    guard !arguments.isEmpty else { return name }
    return name + "<" + arguments.map { $0.text(in: scope) }.joined(separator: ", ") + ">"
  }
}
