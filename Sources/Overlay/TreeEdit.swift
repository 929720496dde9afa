import Diagnostics
import DocumentTree

/// One change at several nodes of a tree. Only the collections on the path to these nodes are
/// rebuilt; everything else is reused.
struct TreeEdit {
  enum Change {
    case remove
    case merge(Node)
    /// Append the value to a sequence as one element, whatever it is.
    case append(Node)
  }

  private let indexes: [Int]
  private let change: Change

  init(nodes: [Node], change: Change) {
    indexes = nodes.map(\.index).sorted()
    self.change = change
  }

  /// The edited node; `nil` when it is removed.
  func result(for node: Node) throws(Diagnostic) -> TreeValue? {
    let first = firstPosition(atOrAfter: node.index)
    guard first < indexes.count, indexes[first] < node.index + node.span else { return node.value }
    let isTarget = indexes[first] == node.index
    if isTarget, case .remove = change { return nil }

    // Nodes inside a target are changed first: the content that a change adds is not itself a
    // target.
    let edited = try children(of: node)
    guard isTarget else { return edited }
    switch change {
    case .remove: return nil
    case .merge(let value): return try edited.merging(value)
    case .append(let value): return edited.appending(value)
    }
  }

  private func children(of node: Node) throws(Diagnostic) -> TreeValue {
    switch node.kind {
    case .sequence:
      var elements: [TreeValue] = []
      for element in node.elements {
        if let element = try result(for: element) { elements.append(element) }
      }
      return .sequence(elements, node.location)
    case .mapping:
      var entries: [TreeValue.Entry] = []
      for (key, value) in node.entries {
        guard let value = try result(for: value) else { continue }
        entries.append(.init(key: .init(key), value: value))
      }
      return .mapping(entries, node.location)
    default:
      return node.value
    }
  }

  private func firstPosition(atOrAfter index: Int) -> Int {
    var lower = 0
    var upper = indexes.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if indexes[middle] < index { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}

extension TreeValue {
  /// Merges by the rules of the Overlay Specification 1.1 (Action Object): mappings entry by entry,
  /// values appended to sequences, scalars replaced.
  fileprivate func merging(_ update: Node) throws(Diagnostic) -> TreeValue {
    switch (opened, Shape(update)) {
    case (.mapping(let entries, let location), .mapping):
      return .mapping(try Self.merging(entries, update), location)
    case (.sequence(let elements, let location), .sequence):
      return .sequence(elements + update.elements.map(\.value), location)
    case (.sequence, _):
      return appending(update)
    case (.scalar, .scalar):
      return update.value
    case (let target, let shape):
      throw Self.incompatible(target, shape, update)
    }
  }

  fileprivate func appending(_ element: Node) -> TreeValue {
    guard case .sequence(let elements, let location) = opened else { return self }
    return .sequence(elements + [element.value], location)
  }

  private static func merging(
    _ entries: [Entry], _ update: Node
  ) throws(Diagnostic) -> [Entry] {
    var entries = entries
    let keys = entries.enumerated().map { (Array($1.key.text.utf8), $0) }
    let positions = Dictionary(keys) { first, _ in first }
    for (key, value) in update.entries {
      guard let position = positions[Array(key.text.utf8)] else {
        entries.append(Entry(key: Scalar(key), value: value.value))
        continue
      }
      // Inside a mapping a sequence only takes a sequence.
      let target = entries[position].value.opened
      if case .sequence = target, value.kind != .sequence {
        throw incompatible(target, Shape(value), value)
      }
      entries[position].value = try target.merging(value)
    }
    return entries
  }

  private static func incompatible(
    _ target: TreeValue, _ shape: Shape, _ update: Node
  ) -> Diagnostic {
    let (name, location): (Shape, SourceLocation) =
      switch target {
      case .mapping(_, let location): (.mapping, location)
      case .sequence(_, let location): (.sequence, location)
      case .scalar(let scalar): (.scalar, scalar.location)
      case .node(let node): (Shape(node), node.location)
      }
    return .error(
      .overlayIncompatibleUpdate,
      "A \(shape.rawValue) cannot be merged into the \(name.rawValue) at \(location)",
      at: update.location, hint: "to replace it, remove it first, in an action of its own")
  }
}
