extension SwiftInterface {
  /// The qualified name of a declaration, without the further names of the types that contain it.
  public func withoutAlias(_ path: [String]) -> [String] {
    var path = path
    // An alias can be declared in a type that is written with one.
    for _ in path {
      guard
        let count = path.indices.map({ $0 + 1 }).first(where: { aliases[Array(path[..<$0])] != nil }
        ),
        let target = aliases[Array(path[..<count])]
      else { return path }
      path = target + path[count...]
    }
    return path
  }

  /// The interface with other names of types.
  ///
  /// - Parameter renamed: Returns the new qualified name for a qualified name of this interface.
  public func renamed(_ renamed: ([String]) -> [String]) -> SwiftInterface {
    var result = self
    result.declarations = declarations.map { declaration in
      var declaration = declaration
      declaration.path = renamed(declaration.path)
      declaration.type = declaration.type.renamed(renamed)
      declaration.arguments = declaration.arguments.map { argument in
        var argument = argument
        argument.type = argument.type.renamed(renamed)
        return argument
      }
      return declaration
    }
    return result
  }
}

extension SwiftType {
  fileprivate func renamed(_ renamed: ([String]) -> [String]) -> SwiftType {
    switch self {
    case .nominal(let type): .nominal(type.renamed(renamed))
    case .existential(let type): .existential(type.renamed(renamed))
    case .optional(let wrapped): .optional(wrapped.renamed(renamed))
    case .array(let element): .array(element.renamed(renamed))
    case .dictionary(let value): .dictionary(value.renamed(renamed))
    case .void: .void
    }
  }
}

extension NominalType {
  fileprivate func renamed(_ renamed: ([String]) -> [String]) -> NominalType {
    let path = renamed((parent?.split(separator: ".").map(String.init) ?? []) + [name])
    return NominalType(
      path.last ?? name, in: path.count > 1 ? path.dropLast().joined(separator: ".") : nil,
      of: module, arguments: arguments.map { $0.renamed(renamed) })
  }
}
