import SDKModel
import TemplateEngine

/// The Swift name of each declared type.
struct TypeNames {
  /// The qualified name of each type.
  private var paths: [TypeID: [String]] = [:]
  private var topLevel: Set<String> = []
  private var types: [TypeID: NominalType] = [:]
  /// The types of uses that are written with an alias.
  private var usedTypes: [TypeID: NominalType] = [:]
  /// The names of the aliases in each type, in their order.
  private var aliases: [TypeID: [String]] = [:]
  /// The names of the aliases at the top level, in their order.
  private(set) var topLevelAliases: [String] = []
  /// The types whose names the user chose.
  private var chosen: Set<TypeID> = []
  /// The top-level type that is, or contains, each type.
  private var roots: [TypeID: TypeID] = [:]

  init(_ sdk: SDK, reserved: Set<String>) {
    topLevelAliases = assign(
      sdk.types, sdk.aliases, below: [],
      reserved: ReservedNames.types.union(ReservedNames.nestedTypes)
        .union(ReservedNames.outerTypes).union(reserved))
    topLevel = Set(paths.values.map { $0[0] }).union(topLevelAliases)
    for declaration in sdk.types {
      for id in declaration.allIDs { roots[id] = declaration.id }
    }
    for declaration in sdk.types where declaration.declaresNames {
      // A nested type must not hide a top-level type that is used beside it.
      var visible: Set<String> = []
      collectTopLevelNames(in: declaration, below: declaration.id, into: &visible)
      assignNested(of: declaration, visible: visible)
    }
    choose(sdk.types, below: [])
    topLevel.formUnion(paths.values.map { $0[0] })
    types = paths.mapValues { NominalType(path: $0) }
    for (alias, path) in namedAliases(of: sdk) {
      // A name that the user chose is meant for all uses.
      guard let use = alias.writtenUse, let type = types[alias.target],
        !chosen.contains(alias.target)
      else { continue }
      usedTypes[use] = type.written(as: path)
    }
    for declaration in sdk.types { removeHiddenUses(in: declaration, hiddenNames: []) }
  }

  /// Removes uses whose alias would mean another type, since a nested type has the name with which the
  /// alias begins. They are then written with the name of the type, which nothing hides.
  private mutating func removeHiddenUses(
    in declaration: TypeDeclaration, hiddenNames: Set<String>
  ) {
    let hiddenNames =
      hiddenNames.union(declaration.nested.map { simpleName(assignedTo: $0.id) })
      .union(aliases(in: declaration.id))
    for use in declaration.containedTypes.compactMap(\.namedUse) {
      guard let alias = usedTypes[use]?.alias, hiddenNames.contains(alias[0]) else { continue }
      usedTypes[use] = nil
    }
    for nested in declaration.nested { removeHiddenUses(in: nested, hiddenNames: hiddenNames) }
  }

  /// Replaces names by those that the user chose, after all others are assigned, so that a choice
  /// renames nothing else.
  private mutating func choose(_ declarations: [TypeDeclaration], below parent: [String]) {
    for declaration in declarations {
      if declaration.chosenName != nil { chosen.insert(declaration.id) }
      let path = parent + [declaration.chosenName?.text ?? simpleName(assignedTo: declaration.id)]
      paths[declaration.id] = path
      choose(declaration.nested, below: path)
    }
  }

  private func simpleName(assignedTo id: TypeID) -> String { paths[id]?.last ?? "" }

  private mutating func assignNested(of declaration: TypeDeclaration, visible: Set<String>) {
    guard declaration.declaresNames, let path = paths[declaration.id] else { return }
    aliases[declaration.id] = assign(
      declaration.nested, declaration.aliases, below: path,
      reserved: ReservedNames.types.union(ReservedNames.nestedTypes).union(visible)
        .union([path[0]]))
    for nested in declaration.nested { assignNested(of: nested, visible: visible) }
  }

  /// - Returns: The names of the aliases.
  private mutating func assign(
    _ declarations: [TypeDeclaration], _ aliases: [TypeAlias], below parent: [String],
    reserved: Set<String>
  ) -> [String] {
    let scope = NameScope(style: .upperCamelCase, reserved: reserved)
    // A type whose parent is not declared is a top-level type, named after its whole path.
    func source(_ declaration: TypeDeclaration) -> String {
      declaration.name
        ?? (parent.isEmpty
          ? declaration.id.path.joined(separator: "_") : declaration.id.path.last ?? "")
    }
    // A name of an earlier version changes no other.
    let names = scope.assign(
      declarations.map(source) + aliases.filter { $0.formerName == nil }.map(\.name))
    // If the first letter has no lowercase form, a nested type would have the same name as its
    // property.
    func distinct(_ name: String) -> String {
      guard !parent.isEmpty, let first = name.first, first.lowercased() == String(first) else {
        return name
      }
      return name + "_"
    }
    for declaration in declarations {
      paths[declaration.id] = parent + [distinct(names[source(declaration)])]
    }
    return aliases.map { $0.formerName?.text ?? distinct(names[$0.name]) }
  }

  /// The names of other top-level types that a declaration and its nested types use.
  func collectTopLevelNames(
    in declaration: TypeDeclaration, below root: TypeID, into names: inout Set<String>
  ) {
    let aliases = declaration.aliases.filter { $0.formerName == nil }
    for id in declaration.containedTypes.compactMap(\.namedType) + aliases.map(\.target) {
      guard let outer = roots[id], let path = paths[outer], outer != root else { continue }
      names.insert(path[0])
    }
    for nested in declaration.nested { collectTopLevelNames(in: nested, below: root, into: &names) }
  }

  /// Whether a top-level type has the name, which a type nested in the client would hide.
  func isTopLevel(_ name: String) -> Bool { topLevel.contains(name) }

  /// The names of the aliases that a type contains, in their order.
  func aliases(in id: TypeID) -> [String] { aliases[id] ?? [] }

  /// The qualified names of an SDK's types, by their further names.
  func aliases(of sdk: SDK) -> [[String]: [String]] {
    var result: [[String]: [String]] = [:]
    for (alias, path) in namedAliases(of: sdk) { result[path] = paths[alias.target] }
    return result
  }

  /// The aliases in an SDK, each with the components of its qualified name.
  private func namedAliases(of sdk: SDK) -> [(alias: TypeAlias, path: [String])] {
    var result: [(alias: TypeAlias, path: [String])] = []
    func add(_ aliases: [TypeAlias], _ names: [String], in parent: [String]) {
      for (alias, name) in zip(aliases, names) { result.append((alias, parent + [name])) }
    }
    func visit(_ declaration: TypeDeclaration) {
      add(
        declaration.aliases, aliases(in: declaration.id), in: path(of: declaration.id))
      declaration.nested.forEach(visit)
    }
    add(sdk.aliases, topLevelAliases, in: [])
    sdk.types.forEach(visit)
    return result
  }

  /// The declared type; any JSON value if there is no declaration.
  func type(of id: TypeID) -> SwiftType { types[id].map(SwiftType.nominal) ?? .jsonValue }

  /// The declared type, written as where it is used.
  ///
  /// - Parameter use: See ``ValueType/use``.
  func type(of id: TypeID, usedAs use: TypeID?) -> SwiftType {
    use.flatMap { usedTypes[$0] }.map(SwiftType.nominal) ?? type(of: id)
  }

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

extension TypeDeclaration {
  /// Whether names are declared in the type.
  fileprivate var declaresNames: Bool { !nested.isEmpty || !aliases.isEmpty }
}
