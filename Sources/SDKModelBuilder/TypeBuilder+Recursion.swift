import SDKModel

extension TypeBuilder {
  /// Marks the places through which a value holds one of its own type: it would be of infinite size
  /// otherwise.
  ///
  /// An array or a map is a place apart already.
  mutating func markIndirectProperties() {
    let components = stronglyConnectedComponents()
    for id in declared {
      guard var declaration = declarations[id], let own = components[id] else { continue }
      let isUnion = declaration.isUnion
      declaration.settlePlacesApart { type, _ in
        guard case .named(let target) = type.kind, components[target] == own else { return false }
        // A union gives what it holds a place apart already.
        return isUnion || declarations[target]?.isUnion == false
      }
      declarations[id] = declaration
    }
  }

  private func isHolder(_ id: TypeID) -> Bool {
    guard let kind = declarations[id]?.kind else { return false }
    if case .enumeration = kind { return false }
    return true
  }

  /// The types that a value holds without an array or a map between.
  private func held(by id: TypeID) -> [TypeID] {
    (declarations[id]?.heldTypes ?? []).compactMap { type in
      guard case .named(let target) = type.kind, isHolder(target) else { return nil }
      return target
    }
  }

  /// Tarjan's algorithm without recursion: types are in one component when each holds the other.
  private func stronglyConnectedComponents() -> [TypeID: Int] {
    var indices: [TypeID: Int] = [:]
    var lowest: [TypeID: Int] = [:]
    var components: [TypeID: Int] = [:]
    var path: [TypeID] = []
    for root in declared where indices[root] == nil && isHolder(root) {
      var calls = [(id: root, targets: held(by: root)[...])]
      indices[root] = indices.count
      lowest[root] = indices[root]
      path.append(root)
      while let (id, targets) = calls.last {
        if let target = targets.first {
          calls[calls.count - 1].targets = targets.dropFirst()
          if indices[target] == nil {
            indices[target] = indices.count
            lowest[target] = indices[target]
            path.append(target)
            calls.append((target, held(by: target)[...]))
          } else if components[target] == nil {
            lowest[id] = min(lowest[id] ?? 0, indices[target] ?? 0)
          }
          continue
        }
        calls.removeLast()
        if let caller = calls.last?.id {
          lowest[caller] = min(lowest[caller] ?? 0, lowest[id] ?? 0)
        }
        guard lowest[id] == indices[id], let start = path.lastIndex(of: id) else { continue }
        for member in path[start...] { components[member] = indices[id] }
        path.removeSubrange(start...)
      }
    }
    return components
  }
}
