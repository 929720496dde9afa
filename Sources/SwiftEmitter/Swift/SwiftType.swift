import TemplateEngine

/// A type in generated code: compared as a value, and printed once.
public indirect enum SwiftType: Hashable, Sendable {
  case nominal(NominalType)
  /// A value of any type that conforms to a protocol.
  case existential(NominalType)
  case optional(SwiftType)
  case array(SwiftType)
  /// A dictionary with string keys.
  case dictionary(SwiftType)
  case void
}

/// A type that has a declaration.
public struct NominalType: Hashable, Sendable {
  public let module: SwiftModule
  /// The qualified name of the enclosing declaration; `nil` at the top level.
  let parent: String?
  /// The name in the type's declaration.
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

  /// The qualified name: `RunCreate.GenerationModel`.
  var qualifiedName: String { parent.map { $0 + "." + name } ?? name }
}

// MARK: Properties

extension SwiftType {
  var isOptional: Bool {
    if case .optional = self { return true }
    return false
  }

}

// MARK: Printing

extension SwiftType: CustomStringConvertible {
  /// The type as written at the top level of a file, without module names.
  public var description: String { code().text }

  /// The type as written within the declaration with the qualified name `scope`, which can omit
  /// that name.
  func code(in scope: String? = nil) -> Layout {
    switch self {
    case .nominal(let type): type.code(in: scope)
    case .existential(let type): "any " + type.code(in: scope)
    case .optional(let wrapped):
      wrapped.needsParentheses
        ? "(" + wrapped.code(in: scope) + ")?" : wrapped.code(in: scope) + "?"
    case .array(let element): "[" + element.code(in: scope) + "]"
    case .dictionary(let value):
      "[" + SwiftType.string.code() + ": " + value.code(in: scope) + "]"
    case .void: "Void"
    }
  }

  private var needsParentheses: Bool {
    switch self {
    case .existential: true
    case .nominal, .optional, .array, .dictionary, .void: false
    }
  }
}

extension NominalType {
  /// The type as written within the declaration of `scope`.
  func code(in scope: String? = nil) -> Layout {
    let name = parent == nil || parent == scope ? name : qualifiedName
    let code = Layout(ExternalName(name, of: module.name))
    guard let first = arguments.first else { return code }
    return arguments.dropFirst().reduce(code + "<" + first.code(in: scope)) {
      $0 + ", " + $1.code(in: scope)
    } + ">"
  }
}
