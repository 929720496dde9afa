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
///
/// It may be written with an alias, which is equal to the type, as it is for the compiler.
public struct NominalType: Sendable {
  public let module: SwiftModule
  /// The qualified name of the enclosing declaration; `nil` at the top level.
  let parent: String?
  /// The name in the type's declaration.
  let name: String
  let arguments: [SwiftType]
  /// The components of the qualified name of an alias with which the type is written.
  private(set) var alias: [String]?

  init(
    _ name: String, in parent: String? = nil, of module: SwiftModule, arguments: [SwiftType] = []
  ) {
    self.module = module
    self.parent = parent
    self.name = name
    self.arguments = arguments
  }

  /// A type of the SDK.
  ///
  /// - Parameter path: The components of the qualified name.
  init(path: [String]) {
    self.init(path.last ?? "", in: Self.parent(in: path), of: .sdk)
  }

  /// The qualified name: `RunCreate.GenerationModel`.
  var qualifiedName: String { parent.map { $0 + "." + name } ?? name }

  /// The same type, written with an alias.
  func written(as alias: [String]) -> NominalType {
    var type = self
    type.alias = alias
    return type
  }

  private static func parent(in path: [String]) -> String? {
    path.count > 1 ? path.dropLast().joined(separator: ".") : nil
  }
}

extension NominalType: Hashable {
  public static func == (one: Self, other: Self) -> Bool {
    one.module == other.module && one.parent == other.parent && one.name == other.name
      && one.arguments == other.arguments
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(module)
    hasher.combine(parent)
    hasher.combine(name)
    hasher.combine(arguments)
  }
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
    if let alias { return NominalType(path: alias).code(in: scope) }
    let name = parent == nil || parent == scope ? name : qualifiedName
    var code = Layout(ExternalName(name, of: module.name))
    guard !arguments.isEmpty else { return code }
    code.append("<")
    for (index, argument) in arguments.enumerated() {
      if index > 0 { code.append(", ") }
      code.append(argument.code(in: scope))
    }
    code.append(">")
    return code
  }
}
