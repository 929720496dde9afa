import SDKModel

/// Where each type is declared, and under which name.
///
/// A use of a schema has a name that depends only on where it stands: the type of a property is
/// nested in the record, under the property's name. If several uses share a type, it is declared in
/// the innermost type that contains all of them, or at the top level. The names of the uses then
/// are aliases of it, so that no use that is added takes a name away. If the uses have no name in
/// common, the first one declares the type, and the others are written with their own names.
struct TypePlacement {
  private struct Place {
    var parent: TypeID?
    var name: String
  }

  private var places: [TypeID: Place] = [:]
  /// The aliases in each type.
  private(set) var aliases: [TypeID: [TypeAlias]] = [:]
  private(set) var topLevelAliases: [TypeAlias] = []

  func parent(of id: TypeID) -> TypeID? {
    if let place = places[id] { return place.parent }
    return id.path.count > 1 ? TypeID(Array(id.path.dropLast())) : nil
  }

  /// The name of a type that is not declared where it is used first; otherwise `nil`.
  func name(of id: TypeID) -> String? { places[id]?.name }

  mutating func place(_ id: TypeID, in parent: TypeID?, named name: String) {
    places[id] = Place(parent: parent, name: name)
  }

  /// Adds the name of a use.
  ///
  /// - Parameter isWritten: Whether the type of the use is written with this name.
  mutating func addAlias(of use: TypeUse, for target: TypeID, isWritten: Bool) {
    addAlias(use.name, in: use.parent, of: target, writtenFor: isWritten ? use.id : nil)
  }

  mutating func addAlias(
    _ name: String, in parent: TypeID?, of target: TypeID, writtenFor use: TypeID? = nil
  ) {
    let alias = TypeAlias(name: name, target: target, writtenFor: use)
    if let parent {
      aliases[parent, default: []].append(alias)
    } else {
      topLevelAliases.append(alias)
    }
  }
}

extension TypeBuilder {
  /// Decides where types that several uses share are declared.
  mutating func placement() -> TypePlacement {
    var placement = TypePlacement()
    var shared = SharedNames(names, topLevel: table.ids.filter { $0.path.count == 1 })
    var topLevel: Set<TypeID> = []
    for id in table.ids {
      guard let uses = table.uses[id], table[id] != nil else { continue }
      let groups = Self.grouped(uses, below: topLevel)
      if groups.count > 1 {
        topLevel.insert(id)
        shared.add(id, uses, sharedBy: groups[1][0])
        for group in groups where group.count > 1 {
          guard let place = localPlace(of: group) else { continue }
          let own = place.parent.nested(place.name)
          guard !group.contains(where: { $0.id == own }) else { continue }
          placement.addAlias(place.name, in: place.parent, of: id)
        }
      } else if uses.count == 1 {
        if uses[0].namesType {
          topLevel.insert(id)
          shared.add(id, titledBy: uses[0])
        }
      } else {
        let place = localPlace(of: uses)
        if let place { placement.place(id, in: place.parent, named: place.name) }
        let declared = place.map { $0.parent.nested($0.name) } ?? uses[0].id
        for use in uses where use.id != declared {
          placement.addAlias(of: use, for: id, isWritten: place == nil)
        }
      }
    }
    for (id, name) in shortNames() { placement.place(id, in: nil, named: name) }
    for (id, name) in shared.names() { placement.place(id, in: nil, named: name) }
    for id in table.ids where topLevel.contains(id) {
      let name = placement.name(of: id)
      for use in table.uses[id] ?? [] {
        let isDeclared =
          name.map { use.parent == nil && SchemaNames.folded(use.name) == SchemaNames.folded($0) }
          ?? (use.id == id)
        if !isDeclared { placement.addAlias(of: use, for: id, isWritten: name == nil) }
      }
    }
    return placement
  }

  /// Shorter names of components with qualified names, unless several would have the same one.
  private func shortNames() -> [(id: TypeID, name: String)] {
    let components = table.ids.filter { $0.path.count == 1 && table[$0] != nil }
    let short = components.compactMap { id in
      DottedName.short(id.path[0]).map { (id: id, name: $0) }
    }
    guard !short.isEmpty else { return [] }
    let others = Set(components.map { SchemaNames.folded($0.path[0]) })
    let claims = Dictionary(grouping: short) { SchemaNames.folded($0.name) }
    return short.filter { _, name in
      let key = SchemaNames.folded(name)
      return claims[key]?.count == 1 && !others.contains(key)
    }
  }

  /// The uses in each top-level type.
  private static func grouped(_ uses: [TypeUse], below topLevel: Set<TypeID>) -> [[TypeUse]] {
    var groups: [[TypeUse]] = []
    var places: [TypeID: Int] = [:]
    for use in uses {
      let path = use.id.path
      let outer =
        (1..<path.count).reversed().lazy.map { TypeID(Array(path.prefix($0))) }
        .first(where: topLevel.contains) ?? TypeID([path[0]])
      if let place = places[outer] {
        groups[place].append(use)
      } else {
        places[outer] = groups.count
        groups.append([use])
      }
    }
    return groups
  }

  /// The innermost type that contains all uses, and a name in it; `nil` if no name fits, so that
  /// the first use declares the type.
  private mutating func localPlace(of uses: [TypeUse]) -> (parent: TypeID, name: String)? {
    var common = uses[0].id.path.dropLast()
    for use in uses.dropFirst() {
      let path = use.id.path.dropLast()
      common = common.prefix(zip(common, path).prefix { $0 == $1 }.count)
    }
    let parent = TypeID(Array(common))
    guard table[parent] != nil, let name = SharedName(uses, in: parent)?.text else { return nil }
    let id = parent.nested(name)
    guard uses.contains(where: { $0.id == id }) || table.reserve(id) else { return nil }
    return (parent, name)
  }
}
