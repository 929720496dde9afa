import SDKModel

/// The operations that are the same call in both versions.
struct OperationPairs {
  private(set) var same: [(old: Operation, new: Operation)] = []
  /// Operations with the same id but another method or path.
  private(set) var moved: [(old: Operation, new: Operation)] = []
  private(set) var removed: [Operation] = []
  private(set) var added: [Operation] = []

  init(_ old: [Operation], _ new: [Operation]) {
    var rest = new
    let exact = Self.take(old, from: &rest, same: &same) { $0.key }
    // The names of path variables are not part of the request.
    let alike = Self.take(exact, from: &rest, same: &same) {
      $0.key.withoutParameterNames
    }
    let unmoved = Self.take(alike, from: &rest, same: &moved) { operation in
      operation.hasOwnID ? operation.uniqueID : nil
    }
    removed = unmoved
    added = rest
    let order = Dictionary(
      new.enumerated().map { ($1.key, $0) },
      uniquingKeysWith: { first, _ in first })
    same.sort { left, right in
      (order[left.new.key] ?? 0) < (order[right.new.key] ?? 0)
    }
  }

  /// Pairs operations with equal keys, and returns those without a partner.
  private static func take<Key: Hashable>(
    _ old: [Operation], from new: inout [Operation], same: inout [(old: Operation, new: Operation)],
    by key: (Operation) -> Key?
  ) -> [Operation] {
    var partners: [Key: [Operation]] = [:]
    for operation in new.reversed() {
      if let key = key(operation) { partners[key, default: []].append(operation) }
    }
    var left: [Operation] = []
    var taken: Set<OperationKey> = []
    for operation in old {
      guard let key = key(operation), let partner = partners[key]?.popLast() else {
        left.append(operation)
        continue
      }
      same.append((operation, partner))
      taken.insert(partner.key)
    }
    new.removeAll { taken.contains($0.key) }
    return left
  }
}

extension Operation {
  /// Whether the document gives the operation an id.
  var hasOwnID: Bool { id != title }
}
