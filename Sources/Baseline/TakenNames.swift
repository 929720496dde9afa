import Naming
import SDKModel

/// The names of declared types as code writes them, so that what is added renames nothing.
struct TakenNames {
  /// The names at the top level, and in each type.
  private var names: [TypeID?: Set<String>] = [:]

  init(of sdk: SDK) {
    add(sdk.types, sdk.aliases, in: nil)
  }

  private mutating func add(
    _ declarations: [TypeDeclaration], _ aliases: [TypeAlias], in parent: TypeID?
  ) {
    names[parent, default: []].formUnion(aliases.map { Self.key($0.name) })
    for declaration in declarations {
      names[parent, default: []].insert(Self.key(declaration, in: parent))
      add(declaration.nested, declaration.aliases, in: declaration.id)
    }
  }

  /// A key that is equal for names that code writes alike.
  private static func key(_ name: String) -> String {
    CamelCase.make(of: name, .upperCamelCase)
  }

  private static func key(_ declaration: TypeDeclaration, in parent: TypeID?) -> String {
    if let chosen = declaration.chosenName { return chosen.text }
    // A type whose parent is not declared is named after its whole path.
    return key(
      declaration.name
        ?? (parent == nil ? declaration.id.path.joined(separator: "_") : declaration.ownName))
  }

  /// - Returns: Whether the name of the declaration was not taken.
  mutating func insert(_ declaration: TypeDeclaration, in parent: TypeID?) -> Bool {
    names[parent, default: []].insert(Self.key(declaration, in: parent)).inserted
  }
}
