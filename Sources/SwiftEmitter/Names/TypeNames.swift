import SDKModel
import TemplateEngine

/// The Swift name of each declared type.
struct TypeNames {
  /// The qualified name of each type.
  private var paths: [TypeID: [String]] = [:]
  private var topLevel: Set<String> = []
  private var types: [TypeID: NominalType] = [:]

  init(_ sdk: SDK, reserved: Set<String>) {
    assign(
      sdk.types, below: [],
      reserved: ReservedNames.types.union(ReservedNames.nestedTypes).union(reserved))
    topLevel = Set(paths.values.map { $0[0] })
    for declaration in sdk.types {
      // A nested type must not hide a top-level type that is used beside it.
      var visible: Set<String> = []
      collectTopLevelNames(in: declaration, below: declaration.id, into: &visible)
      assignNested(of: declaration, visible: visible)
    }
    types = paths.mapValues { path in
      let parent = path.count > 1 ? path.dropLast().joined(separator: ".") : nil
      return NominalType(path[path.count - 1], in: parent, of: .sdk)
    }
  }

  private mutating func assignNested(of declaration: TypeDeclaration, visible: Set<String>) {
    guard let path = paths[declaration.id] else { return }
    assign(
      declaration.nested, below: path,
      reserved: ReservedNames.types.union(ReservedNames.nestedTypes).union(visible)
        .union([path[0]]))
    for nested in declaration.nested { assignNested(of: nested, visible: visible) }
  }

  private mutating func assign(
    _ declarations: [TypeDeclaration], below parent: [String], reserved: Set<String>
  ) {
    let scope = NameScope(style: .upperCamelCase, reserved: reserved)
    // A type whose parent is not declared is a top-level type, named after its whole path.
    func source(_ declaration: TypeDeclaration) -> String {
      parent.isEmpty
        ? declaration.id.path.joined(separator: "_") : declaration.id.path.last ?? ""
    }
    let names = scope.assign(declarations.map(source))
    for declaration in declarations {
      var name = names[source(declaration)]
      // If the first letter has no lowercase form, a nested type would have the same name as its
      // property.
      if !parent.isEmpty, let first = name.first, first.lowercased() == String(first) {
        name += "_"
      }
      paths[declaration.id] = parent + [name]
    }
  }

  /// The top-level names that a declaration and its nested types use.
  private func collectTopLevelNames(
    in declaration: TypeDeclaration, below root: TypeID, into names: inout Set<String>
  ) {
    for type in declaration.heldTypes {
      guard let id = type.namedType, let first = id.path.first,
        let path = paths[id] ?? paths[TypeID([first])], path != paths[root]
      else { continue }
      names.insert(path[0])
    }
    for nested in declaration.nested { collectTopLevelNames(in: nested, below: root, into: &names) }
  }

  /// Whether a top-level type has the name, which a type nested in the client would hide.
  func isTopLevel(_ name: String) -> Bool { topLevel.contains(name) }

  /// The declared type; any JSON value if there is no declaration.
  func type(of id: TypeID) -> SwiftType { types[id].map(SwiftType.nominal) ?? .jsonValue }

  /// The name in the type's declaration.
  func simpleName(of id: TypeID) -> String { nominalType(of: id).name }

  /// The qualified name: `RunCreate.GenerationModel`.
  func qualifiedName(of id: TypeID) -> String { nominalType(of: id).qualifiedName }

  /// The components of the qualified name.
  func path(of id: TypeID) -> [String] { paths[id] ?? [simpleName(of: id)] }

  /// The name of the top-level type that is, or contains, the type.
  func topLevelName(of id: TypeID) -> String { paths[id]?.first ?? simpleName(of: id) }

  /// The qualified name, as in an `extension`.
  func layout(of id: TypeID) -> Layout { .typeName(paths[id] ?? [simpleName(of: id)]) }

  private func nominalType(of id: TypeID) -> NominalType {
    types[id] ?? NominalType("JSONValue", of: .runtime)
  }
}
