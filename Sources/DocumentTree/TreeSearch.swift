import CLibYAML

extension Tree: Hashable {
  /// Whether both are one and the same tree, whatever it holds.
  public static func == (left: Tree, right: Tree) -> Bool { left.storage === right.storage }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(storage)) }
}

extension Tree {
  /// The mappings that have at least one of these keys, in the document's order.
  ///
  /// Looks at each node once if no string of the document is such a key.
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
  /// Whether this node of the same tree begins before the other, or is the other.
  public func precedes(_ other: Node) -> Bool { index <= other.index }

  /// Whether the other node is this one, or is inside it.
  public func contains(_ other: Node) -> Bool {
    storage === other.storage && (index..<(index + span)).contains(other.index)
  }
}
