import CLibYAML

extension Tree {
  /// The maximum nesting depth of collections.
  package static var depthLimit: Int { Int(clibyaml_depth_limit) }

  /// The maximum number of nodes that are copies of others.
  package static var copyLimit: Int { Int(clibyaml_copy_limit) }

  /// Whether the nesting depth exceeds the limit.
  package var isTooDeep: Bool { withUnsafePointer(to: storage.tree) { clibyaml_is_too_deep($0) } }
}

extension TreeValue {
  /// The number of nodes in the tree for this value.
  package var nodeCount: Int {
    switch self {
    case .node(let node): node.span
    case .scalar: 1
    case .sequence(let elements, _): elements.reduce(1) { $0 + $1.nodeCount }
    case .mapping(let entries, _): entries.reduce(1) { $0 + 1 + $1.value.nodeCount }
    }
  }
}
