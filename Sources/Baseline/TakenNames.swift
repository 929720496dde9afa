import Naming
import SDKModel

/// The names of declared types, regardless of how code spells them, so that what is added renames
/// nothing.
struct TakenNames {
  /// The names at the top level, and in each type.
  private var names: [TypeID?: Set<String>] = [:]

  init(of sdk: SDK) {
    add(sdk.types, sdk.aliases, in: nil)
  }

  private mutating func add(
    _ declarations: [TypeDeclaration], _ aliases: [TypeAlias], in parent: TypeID?
  ) {
    names[parent, default: []].formUnion(aliases.map { NameWords.key($0.name) })
    for declaration in declarations {
      names[parent, default: []].insert(Self.key(declaration))
      add(declaration.nested, declaration.aliases, in: declaration.id)
    }
  }

  private static func key(_ declaration: TypeDeclaration) -> String {
    NameWords.key(declaration.chosenName?.text ?? declaration.ownName)
  }

  /// - Returns: Whether the name of the declaration was not taken.
  mutating func insert(_ declaration: TypeDeclaration, in parent: TypeID?) -> Bool {
    names[parent, default: []].insert(Self.key(declaration)).inserted
  }
}
