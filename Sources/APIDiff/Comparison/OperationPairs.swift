import SDKModel

/// The operations of two ages that are the same call.
struct OperationPairs {
  private(set) var same: [(old: Operation, new: Operation)] = []
  /// Those that have the same id, and another method or path.
  private(set) var moved: [(old: Operation, new: Operation)] = []
  private(set) var removed: [Operation] = []
  private(set) var added: [Operation] = []

  init(_ old: [Operation], _ new: [Operation]) {
    var rest = new
    let exact = Self.take(old, from: &rest, same: &same) { [$0.method, $0.pathText] }
    // What a variable of the path is called is known to nobody but the document.
    let alike = Self.take(exact, from: &rest, same: &same) { [$0.method, $0.namelessPath] }
    let unmoved = Self.take(alike, from: &rest, same: &moved) { operation in
      operation.hasOwnID ? [operation.id] : nil
    }
    removed = unmoved
    added = rest
    let order = Dictionary(
      new.enumerated().map { ([$1.method, $1.pathText], $0) },
      uniquingKeysWith: { first, _ in first })
    same.sort { left, right in
      (order[[left.new.method, left.new.pathText]] ?? 0)
        < (order[[right.new.method, right.new.pathText]] ?? 0)
    }
  }

  /// Pairs operations that have the same key, and returns those that have no partner.
  private static func take(
    _ old: [Operation], from new: inout [Operation], same: inout [(old: Operation, new: Operation)],
    by key: (Operation) -> [String]?
  ) -> [Operation] {
    var partners: [[String]: [Operation]] = [:]
    for operation in new.reversed() {
      if let key = key(operation) { partners[key, default: []].append(operation) }
    }
    var left: [Operation] = []
    var taken: Set<[String]> = []
    for operation in old {
      guard let key = key(operation), let partner = partners[key]?.popLast() else {
        left.append(operation)
        continue
      }
      same.append((operation, partner))
      taken.insert([partner.method, partner.pathText])
    }
    new.removeAll { taken.contains([$0.method, $0.pathText]) }
    return left
  }
}

extension Operation {
  /// The path without the names of its variables.
  fileprivate var namelessPath: String {
    path.map { part in
      switch part {
      case .literal(let text): text
      case .parameter: "{}"
      }
    }.joined()
  }

  /// Whether the document gives the operation an id.
  var hasOwnID: Bool { id != title }
}
