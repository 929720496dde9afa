import SDKModel
import SwiftEmitter

/// Finds types that replaced types with other names.
struct RenamedTypes {
  private(set) var pairs: [TypePair] = []
  /// The qualified names of the types in the newer SDK, by those in the older one.
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
      // A name that is still used, or that was used before, belongs to another type.
      guard paths[old] == nil, !newPaths.contains(old), !oldPaths.contains(new),
        names.new.target(ofAlias: old) == new || taken.insert(new).inserted
      else { continue }
      // Nested types are renamed with the type that contains them.
      guard renamed(old) != new else { continue }
      paths[old] = new
      // The old name still is a name of the type.
      if names.new.target(ofAlias: old) != new { pairs.append(pair) }
    }
  }

  /// The types without those that still have their names in an interface.
  func without(namesIn interface: SwiftInterface) -> RenamedTypes {
    var result = self
    let names = TypeNames(interface)
    let kept = Set(paths.filter { interface.withoutAlias($0.key) == $0.value }.map(\.value))
    result.pairs = pairs.filter { pair in
      guard let path = names.path(of: pair.new) else { return true }
      return !kept.contains(path)
    }
    return result
  }

  /// The name in the newer SDK of a type of the older one.
  func renamed(_ path: [String]) -> [String] {
    for count in path.indices.reversed().map({ $0 + 1 }) {
      if let new = paths[Array(path.prefix(count))] { return new + path.dropFirst(count) }
    }
    return path
  }
}
