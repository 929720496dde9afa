import Diagnostics
import DocumentTree

/// The state between the actions of an overlay.
struct OverlayApplication {
  private(set) var diagnostics: [Diagnostic] = []
  private var document: EditedTree
  private let evaluation: JSONPathEvaluation
  private let version: OverlayDocument.Version
  /// The number of nodes that were added.
  private var addedCount = 0
  /// Whether an action exceeded a limit. Then all later ones are skipped.
  private var isAtLimit = false

  /// - Parameter stepLimit: The maximum number of steps for evaluating all targets.
  init(tree: Tree, version: OverlayDocument.Version, stepLimit: Int) {
    document = EditedTree(tree.root)
    evaluation = JSONPathEvaluation(tree.root, limit: stepLimit)
    self.version = version
  }

  /// The current document.
  var tree: Tree { document.value(of: document.root).tree }

  mutating func apply(_ action: OverlayDocument.Action) {
    guard !isAtLimit else { return }
    do throws(Diagnostic) {
      let targets = try targets(of: action)
      guard !targets.isEmpty else {
        diagnostics.append(
          .warning(
            .overlayNoMatch, "The target `\(action.source.text)` matches nothing",
            at: action.source.location))
        return
      }
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

  /// The positions that a target selects, without duplicates.
  private mutating func targets(
    of action: OverlayDocument.Action
  ) throws(Diagnostic) -> [SelectedPosition] {
    var seen: Set<Position> = []
    return try selected(by: action.target, action.source)
      .filter { seen.insert($0.position).inserted }
  }

  private mutating func selected(
    by path: JSONPath, _ source: Node
  ) throws(Diagnostic) -> [SelectedPosition] {
    do {
      return try evaluation.positions(of: path.query, in: document)
    } catch {
      isAtLimit = true
      throw .error(
        .overlayLimit,
        "The targets up to `\(source.text)` take more than \(evaluation.limit) steps",
        at: source.location,
        hint: "write targets without `..` and without filters in filters, or take fewer actions")
    }
  }

  private mutating func remove(
    _ targets: [SelectedPosition], of action: OverlayDocument.Action
  ) throws(Diagnostic) {
    for target in targets where target.holder == nil {
      throw .error(
        .overlayRemoveRoot, "The whole document cannot be removed", at: action.source.location)
    }
    for target in targets {
      if let holder = target.holder { document.remove(target.position, from: holder) }
    }
  }

  private mutating func copy(
    _ path: JSONPath, _ source: Node, into targets: [SelectedPosition],
    of action: OverlayDocument.Action
  ) throws(Diagnostic) {
    let positions = try selected(by: path, source)
    guard let position = positions.first?.position, positions.count == 1 else {
      throw .error(
        .overlayCopySource,
        "`\(source.text)` must select one node to copy, and selects \(positions.count)",
        at: source.location)
    }
    try merge(document.value(of: position), into: targets, of: action)
  }

  private mutating func merge(
    _ value: Node, into targets: [SelectedPosition], of action: OverlayDocument.Action
  ) throws(Diagnostic) {
    let nodes = targets.map { document.node(at: $0.position) }
    let shape = Shape(nodes[0])
    if let other = nodes.first(where: { Shape($0) != shape }) {
      throw .error(
        .overlayMixedTargets,
        "The target selects a \(shape.rawValue) and a \(Shape(other).rawValue), which an update "
          + "treats differently",
        at: action.source.location,
        hint: "they are at \(nodes[0].location) and \(other.location)")
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
    } else {
      for target in targets { try document.expectMerging(value, into: target.position) }
    }
    let isElement = appendsWhole || (shape == .sequence && value.kind != .sequence)
    try expectRoom(for: value, isElement: isElement, targets, of: action)
    // Inner positions are changed first, since added nodes are not targets themselves.
    for target in targets.sorted(by: { $0.depth > $1.depth }) {
      if appendsWhole {
        document.append(value, to: target.position)
      } else {
        document.merge(value, into: target.position)
      }
    }
  }

  // MARK: Limits

  private mutating func expectRoom(
    for value: Node, isElement: Bool, _ targets: [SelectedPosition],
    of action: OverlayDocument.Action
  ) throws(Diagnostic) {
    addedCount += value.span * targets.count
    guard addedCount <= Tree.copyLimit else {
      isAtLimit = true
      throw .error(
        .overlayLimit, "The overlay adds more than \(Tree.copyLimit) nodes to the document",
        at: action.source.location)
    }
    let height = value.height + (isElement ? 1 : 0)
    guard targets.allSatisfy({ $0.depth + height <= Tree.depthLimit }) else {
      isAtLimit = true
      throw .error(
        .overlayLimit,
        "The action nests sequences and mappings more than \(Tree.depthLimit) deep",
        at: action.source.location)
    }
  }
}

/// The kind of a value, as far as it matters for merging.
enum Shape: String {
  case mapping, sequence, scalar

  init(_ node: Node) {
    switch node.kind {
    case .mapping: self = .mapping
    case .sequence: self = .sequence
    case .null, .boolean, .integer, .number, .string: self = .scalar
    }
  }
}

extension EditedTree {
  /// - Throws: A `Diagnostic` if an update cannot be merged into the value at a position.
  fileprivate func expectMerging(_ update: Node, into position: Position) throws(Diagnostic) {
    switch (Shape(position.node), Shape(update)) {
    case (.mapping, .mapping):
      for (key, value) in update.entries {
        guard let child = child(of: position, key) else { continue }
        // Within a mapping, a sequence can only be merged into a sequence.
        if child.node.kind == .sequence, value.kind != .sequence {
          throw incompatible(value, child)
        }
        try expectMerging(value, into: child)
      }
    case (.sequence, _), (.scalar, .scalar): break
    case (.mapping, _), (.scalar, _): throw incompatible(update, position)
    }
  }

  private func incompatible(_ update: Node, _ position: Position) -> Diagnostic {
    let target = node(at: position)
    return .error(
      .overlayIncompatibleUpdate,
      "A \(Shape(update).rawValue) cannot be merged into the \(Shape(target).rawValue) at "
        + "\(target.location)",
      at: update.location, hint: "to replace it, remove it first, in an action of its own")
  }
}

extension Node {
  /// The maximum nesting depth of the collections inside.
  fileprivate var height: Int {
    switch kind {
    case .sequence: 1 + (elements.map(\.height).max() ?? 0)
    case .mapping: 1 + (entries.map(\.value.height).max() ?? 0)
    case .null, .boolean, .integer, .number, .string: 0
    }
  }
}
