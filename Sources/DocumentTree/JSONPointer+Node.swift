extension JSONPointer {
  /// The path from a node to itself or to a node inside of it.
  ///
  /// A mapping's key has the pointer of its value.
  ///
  /// - Returns: `nil` if the other node is not inside of the root.
  public init?(from root: Node, to node: Node) {
    guard root.holds(node) else { return nil }
    self.init()
    var position = root
    while position != node, let (token, next) = position.child(holding: node) {
      tokens.append(token)
      if next == node || position.kind == .mapping && !next.holds(node) { break }
      position = next
    }
  }
}

extension Node {
  /// Whether a node is this one, or is inside it.
  fileprivate func holds(_ node: Node) -> Bool {
    storage === node.storage && node.index >= index && node.index < index + span
  }

  fileprivate func child(holding node: Node) -> (token: String, child: Node)? {
    for (number, element) in elements.enumerated() where element.holds(node) {
      return ("\(number)", element)
    }
    for (key, value) in entries where key == node || value.holds(node) {
      return (key.text, value)
    }
    return nil
  }
}
