import Diagnostics
import DocumentTree

/// The state between the actions of an overlay.
struct OverlayApplication {
  private(set) var tree: Tree
  private(set) var diagnostics: [Diagnostic] = []
  private let version: OverlayDocument.Version
  /// How many nodes the document may have.
  private let nodeLimit: Int
  /// Whether an action was refused because of the size of its result: later actions are not tried.
  private var isAtLimit = false

  init(tree: Tree, version: OverlayDocument.Version) {
    self.tree = tree
    nodeLimit = tree.root.span + Tree.copyLimit
    self.version = version
  }

  mutating func apply(_ action: OverlayDocument.Action) {
    guard !isAtLimit else { return }
    var seen: Set<Node> = []
    let targets = action.target.nodes(in: tree.root).filter { seen.insert($0).inserted }
    guard !targets.isEmpty else {
      diagnostics.append(
        .warning(
          .overlayNoMatch, "The target `\(action.source.text)` matches nothing",
          at: action.source.location))
      return
    }
    do throws(Diagnostic) {
      switch action.change {
      case .update(let value): try merge(value, into: targets, of: action)
      case .copy(let path, let source): try copy(path, source, into: targets, of: action)
      case .remove: try remove(targets, of: action)
      case .nothing: break
      }
    } catch {
      diagnostics.append(error)
    }
  }

  private mutating func remove(
    _ targets: [Node], of action: OverlayDocument.Action
  ) throws(Diagnostic) {
    if targets.contains(tree.root) {
      throw .error(
        .overlayRemoveRoot, "The whole document cannot be removed", at: action.source.location)
    }
    try edit(targets, .remove, of: action)
  }

  private mutating func copy(
    _ path: JSONPath, _ source: Node, into targets: [Node], of action: OverlayDocument.Action
  ) throws(Diagnostic) {
    let nodes = path.nodes(in: tree.root)
    guard let node = nodes.first, nodes.count == 1 else {
      throw .error(
        .overlayCopySource,
        "`\(source.text)` must select one node to copy, and selects \(nodes.count)",
        at: source.location)
    }
    try merge(node, into: targets, of: action)
  }

  private mutating func merge(
    _ value: Node, into targets: [Node], of action: OverlayDocument.Action
  ) throws(Diagnostic) {
    let shape = Shape(targets[0])
    if let other = targets.first(where: { Shape($0) != shape }) {
      throw .error(
        .overlayMixedTargets,
        "The target selects a \(shape.rawValue) and a \(Shape(other).rawValue), which an update "
          + "treats differently",
        at: action.source.location,
        hint: "they are at \(targets[0].location) and \(other.location)")
    }
    if version == .v10, shape == .scalar {
      diagnostics.append(
        .warning(
          .overlayVersion, "In Overlay 1.0 a target selects mappings and sequences, not scalars",
          at: action.source.location, hint: "it works as in 1.1: write `overlay: 1.1.0`"))
    }
    let appendsWhole = version == .v10 && value.kind == .sequence && shape == .sequence
    if appendsWhole {
      diagnostics.append(
        .warning(
          .overlayVersion, "In Overlay 1.0 a sequence is appended as one element",
          at: value.location, hint: "write `overlay: 1.1.0` to append its elements"))
    }
    try edit(targets, appendsWhole ? .append(value) : .merge(value), of: action)
  }

  private mutating func edit(
    _ nodes: [Node], _ change: TreeEdit.Change, of action: OverlayDocument.Action
  ) throws(Diagnostic) {
    let edit = TreeEdit(nodes: nodes, change: change)
    guard let value = try edit.result(for: tree.root) else { return }
    guard value.nodeCount <= nodeLimit else {
      isAtLimit = true
      throw .error(
        .overlayLimit, "The overlay adds more than \(Tree.copyLimit) nodes to the document",
        at: action.source.location)
    }
    let edited = Tree(value)
    guard !edited.isTooDeep else {
      isAtLimit = true
      throw .error(
        .overlayLimit,
        "The action nests sequences and mappings more than \(Tree.depthLimit) deep",
        at: action.source.location)
    }
    tree = edited
  }
}

/// What matters of a value when it is merged.
enum Shape: String {
  case mapping, sequence, scalar

  init(_ node: Node) {
    switch node.kind {
    case .mapping: self = .mapping
    case .sequence: self = .sequence
    default: self = .scalar
    }
  }
}
