import SDKModel

extension TypeBuilder {
  /// Marks the properties through which a record holds itself: it would be of infinite size otherwise.
  ///
  /// An array or a map is a place apart already.
  mutating func markIndirectProperties() {
    let components = stronglyConnectedComponents()
    for id in declared {
      guard var declaration = declarations[id], case .record(var record) = declaration.kind,
        let own = components[id]
      else { continue }
      for index in record.properties.indices {
        guard case .named(let target) = record.properties[index].type.kind,
          components[target] == own
        else { continue }
        record.properties[index].isIndirect = true
      }
      declaration.kind = .record(record)
      declarations[id] = declaration
    }
  }

  private func isRecord(_ id: TypeID) -> Bool {
    if case .record? = declarations[id]?.kind { return true }
    return false
  }

  /// The records that a record holds without an array or a map between.
  private func held(by id: TypeID) -> [TypeID] {
    guard case .record(let record)? = declarations[id]?.kind else { return [] }
    return record.properties.compactMap { property in
      guard case .named(let target) = property.type.kind, isRecord(target) else { return nil }
      return target
    }
  }

  /// Tarjan's algorithm without recursion: records are in one component when each holds the other.
  private func stronglyConnectedComponents() -> [TypeID: Int] {
    var indices: [TypeID: Int] = [:]
    var lowest: [TypeID: Int] = [:]
    var components: [TypeID: Int] = [:]
    var path: [TypeID] = []
    for root in declared where indices[root] == nil && isRecord(root) {
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
