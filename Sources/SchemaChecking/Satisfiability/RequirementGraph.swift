import DocumentTree

/// A graph of schemas and the schemas that they require.
struct RequirementGraph {
  private let nodes: [Node]
  private let next: (Node) -> [Node]

  /// - Parameter nodes: Each node after those that it leads to, except for cycles.
  init(_ nodes: [Node], next: @escaping (Node) -> [Node]) {
    self.nodes = nodes
    self.next = next
  }

  /// The strongly connected components that contain a cycle.
  ///
  /// This is the second half of Kosaraju's algorithm. The order of the nodes is the first half.
  func cycles() -> [Set<Node>] {
    var arrivals: [Node: [Node]] = [:]
    var loops: Set<Node> = []
    for node in nodes {
      for target in next(node) {
        arrivals[target, default: []].append(node)
        if target == node { loops.insert(node) }
      }
    }
    var assigned: Set<Node> = []
    var cycles: [Set<Node>] = []
    for root in nodes.reversed() where assigned.insert(root).inserted {
      var cycle: Set<Node> = [root]
      var waiting = [root]
      while let node = waiting.popLast() {
        for source in arrivals[node] ?? [] where assigned.insert(source).inserted {
          cycle.insert(source)
          waiting.append(source)
        }
      }
      if cycle.count > 1 || loops.contains(root) { cycles.append(cycle) }
    }
    return cycles
  }
}
