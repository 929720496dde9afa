import CLibYAML

extension Tree {
  /// How deeply collections may be nested.
  package static var depthLimit: Int { Int(clibyaml_depth_limit) }

  /// How many nodes may be there only because others are copied.
  package static var copyLimit: Int { Int(clibyaml_copy_limit) }

  /// Whether collections are nested more deeply than that.
  package var isTooDeep: Bool { withUnsafePointer(to: storage.tree) { clibyaml_is_too_deep($0) } }
}

extension TreeValue {
  /// The number of nodes that its tree will have.
  package var nodeCount: Int {
    switch self {
    case .node(let node): node.span
    case .scalar: 1
    case .sequence(let elements, _): elements.reduce(1) { $0 + $1.nodeCount }
    case .mapping(let entries, _): entries.reduce(1) { $0 + 1 + $1.value.nodeCount }
    }
  }
}
