import Naming
import SDKModel

/// Chooses the names of types that are declared at the top level because several others use them.
///
/// Each type asks for a name, and for a longer one if another type has the first. Types choose in
/// the order in which a second use made them shared. So nothing that is added to the end of a
/// document changes a name.
struct SharedNames {
  private struct Claim {
    let id: TypeID
    /// When the type became shared.
    let order: Int
    let names: [String]
  }

  private var taken: Set<String>
  private let schemas: SchemaNames
  private var claims: [Claim] = []
  /// Types with the name of a component.
  private var components: [(id: TypeID, name: String)] = []

  /// - Parameter topLevel: The ids of all other types at the top level.
  init(_ schemas: SchemaNames, topLevel: [TypeID]) {
    self.schemas = schemas
    taken = Set(topLevel.map { SchemaNames.folded($0.path[0]) })
  }

  /// Adds a type with the title of its only use.
  mutating func add(_ id: TypeID, titledBy use: TypeUse) {
    guard let title = use.title else { return }
    claims.append(Claim(id: id, order: use.order, names: [title]))
  }

  /// Adds a type with all its uses.
  ///
  /// - Parameter second: The first use outside of the top-level type with the first use.
  mutating func add(_ id: TypeID, _ uses: [TypeUse], sharedBy second: TypeUse) {
    let first = uses[0]
    // The name of a component is always taken.
    if first.isOfComponent != second.isOfComponent {
      let name = first.isOfComponent ? first.name : second.name
      components.append((id, name))
      return
    }
    let names = candidates(first, second)
    // A title stays the name of a type that becomes shared.
    if first.namesType, let title = first.title {
      claims.append(Claim(id: id, order: first.order, names: [title] + names))
    } else {
      claims.append(Claim(id: id, order: second.order, names: names))
    }
  }

  /// The chosen names. A type whose names are all taken has none: it is declared where it is used
  /// first.
  mutating func names() -> [(id: TypeID, name: String)] {
    components
      + claims.sorted { $0.order < $1.order }.compactMap { claim in
        let name = claim.names.first { name in
          !taken.contains(SchemaNames.folded(name)) && !schemas.isComponent(named: name)
        }
        guard let name else { return nil }
        taken.insert(SchemaNames.folded(name))
        return (claim.id, name)
      }
  }

  // MARK: Candidates

  private func candidates(_ first: TypeUse, _ second: TypeUse) -> [String] {
    guard let name = SharedName(first, second)?.text else { return [] }
    var names = Self.isGeneral(name) ? [] : [name]
    // The name of an operation would only state which use is first.
    if let parent = first.parent,
      parent.path.count > 1 || schemas.isComponent(named: parent.path[0])
    {
      names.append(Self.joined(parent.path[parent.path.count - 1], name))
    }
    // The name of a use would hide a type of the same name.
    let own = Set([first, second].filter { $0.parent != nil }.map { NameWords.key($0.name) })
    return names.filter { $0.count <= Self.longest }
      .map { own.contains(NameWords.key($0)) ? "shared_" + $0 : $0 }
  }

  private static let longest = 40

  /// The name with another one before it, whose words it does not repeat.
  private static func joined(_ qualifier: String, _ name: String) -> String {
    let words = NameWords.identifierWords(name)
    let before = NameWords.identifierWords(qualifier)
    let shared = (0...min(words.count, before.count)).reversed().first { count in
      zip(before.suffix(count), words.prefix(count)).allSatisfy {
        $0.lowercased() == $1.lowercased()
      }
    }
    return (before.dropLast(shared ?? 0) + words).joined(separator: "_")
  }

  /// Words that say nothing without what they belong to.
  private static func isGeneral(_ name: String) -> Bool {
    [
      "additional_property", "any", "array", "body", "data", "date", "element", "entry", "error",
      "event",
      "id", "integer", "item", "key", "kind", "known_value", "list", "name", "number", "object",
      "option",
      "param", "params", "request", "response", "result", "self", "set", "string", "type", "url",
      "value", "values",
    ].contains(NameWords.key(name))
  }
}
