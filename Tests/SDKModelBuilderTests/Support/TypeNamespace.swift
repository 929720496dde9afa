import SDKModel

/// The names of an SDK's types, and what they stand for.
struct TypeNamespace {
  private var declarations: [[String]: TypeDeclaration] = [:]
  private var targets: [[String]: TypeID] = [:]
  private var paths: [TypeID: [String]] = [:]

  init(of sdk: SDK) {
    for declaration in sdk.types { add(declaration, []) }
    for alias in sdk.aliases { targets[[alias.name]] = alias.target }
  }

  private mutating func add(_ declaration: TypeDeclaration, _ parent: [String]) {
    let path =
      parent + [
        declaration.name
          ?? (parent.isEmpty ? declaration.id.path.joined(separator: "_") : declaration.ownName)
      ]
    declarations[path] = declaration
    paths[declaration.id] = path
    for nested in declaration.nested { add(nested, path) }
    for alias in declaration.aliases { targets[path + [alias.name]] = alias.target }
  }

  var names: [[String]] {
    (Array(declarations.keys) + Array(targets.keys)).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The members of the type with a name, also if an enclosing name is an alias.
  func content(of name: [String]) -> String? {
    var path: [String] = []
    for part in name {
      path.append(part)
      if declarations[path] == nil, let target = targets[path].flatMap({ paths[$0] }) {
        path = target
      }
    }
    return declarations[path].map(Self.members)
  }

  private static func members(of declaration: TypeDeclaration) -> String {
    switch declaration.kind {
    case .record(let record): record.properties.map(\.name).joined(separator: " ")
    case .enumeration(let enumeration): enumeration.cases.map(\.value.json).joined(separator: " ")
    case .union(let union): union.variants.map(\.name).joined(separator: " ")
    case .tuple(let tuple): tuple.elements.map(\.name).joined(separator: " ")
    }
  }
}
