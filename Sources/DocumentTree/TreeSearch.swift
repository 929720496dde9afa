import CLibYAML

extension Tree: Hashable {
  /// Whether both are the same tree. Equal content is not enough.
  public static func == (left: Tree, right: Tree) -> Bool { left.storage === right.storage }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(storage)) }
}

extension Tree {
  /// The mappings that have at least one of these keys, in document order.
  ///
  /// Visits each node once, if no other string of the document is equal to such a key.
  public func mappings(withAnyOf keys: [String]) -> [Node] {
    let count = root.span
    let texts = keys.map { Array($0.utf8) }
    let isMentioned = (0..<count).contains { index in
      let record = storage.nodes[index]
      guard record.kind < Node.Kind.sequence.rawValue else { return false }
      return texts.contains { text in
        text.count == Int(record.length) && storage.text(of: record).elementsEqual(text)
      }
    }
    guard isMentioned else { return [] }
    return (0..<count).lazy.map { Node(storage: storage, index: $0) }.filter { node in
      node.kind == .mapping && keys.contains { node[$0] != nil }
    }
  }
}

extension Node {
  /// Whether this node begins before the other node of the same tree, or is that node.
  public func precedes(_ other: Node) -> Bool { index <= other.index }

  /// Whether the other node is this one or inside of it.
  public func contains(_ other: Node) -> Bool {
    storage === other.storage && (index..<(index + span)).contains(other.index)
  }
}
