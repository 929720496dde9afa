import SDKModel

/// The types that stand where others stood, and have other names.
struct RenamedTypes {
  private(set) var pairs: [TypePair] = []
  /// The names that lead to the types, in the older SDK and in the newer one.
  private(set) var paths: [[String]: [String]] = [:]

  init() {}

  init(_ compared: [TypePair], _ names: (old: TypeNames, new: TypeNames)) {
    let oldPaths = Set(compared.compactMap { names.old.path(of: $0.old) })
    let newPaths = Set(compared.compactMap { names.new.path(of: $0.new) })
    var taken: Set<[String]> = []
    let named = compared.compactMap { pair -> (pair: TypePair, old: [String], new: [String])? in
      guard let old = names.old.path(of: pair.old), let new = names.new.path(of: pair.new) else {
        return nil
      }
      return (pair, old, new)
    }.sorted { $0.old.count < $1.old.count }
    for (pair, old, new) in named where old != new {
      // A name that is left is another type's, and so is one that was there before.
      guard paths[old] == nil, !newPaths.contains(old), !oldPaths.contains(new),
        taken.insert(new).inserted
      else { continue }
      // What nests in a renamed type is renamed with it.
      guard renamed(old) != new else { continue }
      paths[old] = new
      pairs.append(pair)
    }
  }

  /// The names by which the newer SDK has what the older one had.
  func renamed(_ path: [String]) -> [String] {
    for count in path.indices.reversed().map({ $0 + 1 }) {
      if let new = paths[Array(path.prefix(count))] { return new + path.dropFirst(count) }
    }
    return path
  }
}
