import SDKModel

/// The Swift name of each declared type.
struct TypeNames {
  /// The path of names that leads to each type.
  private var paths: [TypeID: [String]] = [:]

  init(_ sdk: SDK, reserved: Set<String>) {
    assign(sdk.types, below: [], reserved: ReservedNames.types.union(reserved))
  }

  private mutating func assign(
    _ declarations: [TypeDeclaration], below parent: [String], reserved: Set<String>
  ) {
    let scope = NameScope(style: .upperCamelCase, reserved: reserved)
    let names = scope.assign(declarations.compactMap(\.id.path.last))
    for declaration in declarations {
      var name = names[declaration.id.path.last ?? ""] ?? "Unnamed"
      // Without a capital to tell them apart, a nested type would be named as its property is.
      if !parent.isEmpty, name.first?.isUppercase != true { name += "_" }
      let path = parent + [name]
      paths[declaration.id] = path
      assign(
        declaration.nested, below: path,
        reserved: ReservedNames.types.union(ReservedNames.nestedTypes).union([path[0]]))
    }
  }

  /// The name that a declaration gives itself.
  func simpleName(of id: TypeID) -> String { paths[id]?.last ?? "JSONValue" }

  /// The name from the outside: `RunCreate.GenerationModel`.
  func qualifiedName(of id: TypeID) -> String {
    paths[id]?.joined(separator: ".") ?? "JSONValue"
  }

  /// The shortest name that means the type inside of the declaration of `scope`.
  func name(of id: TypeID, in scope: TypeID?) -> String {
    guard let path = paths[id], let scope else { return qualifiedName(of: id) }
    let parent = TypeID(Array(id.path.dropLast()))
    guard !parent.path.isEmpty, scope.path.starts(with: parent.path) else {
      return path.joined(separator: ".")
    }
    return path.last ?? "JSONValue"
  }
}
