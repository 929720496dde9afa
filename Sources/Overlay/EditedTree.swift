import DocumentTree

/// A position in an edited document. A node that was added several times has several positions.
struct Position: Hashable, Sendable {
  /// The original node, without the changes that were made to it.
  let node: Node
  /// Distinguishes several copies of an added node; 0 for a node of the original document.
  let copy: Int
}

/// A document that is edited in place. The cost of a change depends on the size of what it adds,
/// and not on the size of the document.
struct EditedTree {
  let root: Position
  /// The collections that were changed.
  private var collections: [Position: EditedCollection] = [:]
  /// The scalars that were replaced.
  private var scalars: [Position: Node] = [:]
  private var copyCount = 0

  init(_ root: Node) {
    self.root = Position(node: root, copy: 0)
  }

  // MARK: Reading

  /// The node with the kind of the value at a position, and with the value of a scalar.
  func node(at position: Position) -> Node { scalars[position] ?? position.node }

  /// The collection at a position if it was changed, or else `nil`.
  func collection(at position: Position) -> EditedCollection? {
    collections.isEmpty ? nil : collections[position]
  }

  /// The number of elements or entries of a collection.
  func count(of position: Position) -> Int {
    collection(at: position)?.count ?? position.node.count
  }

  func forEachChild(of position: Position, _ body: (Position) -> Void) {
    if let collection = collection(at: position) {
      for child in collection.positions { if let child { body(child) } }
    } else if position.node.kind == .sequence {
      for node in position.node.elements { body(Position(node: node, copy: position.copy)) }
    } else {
      for (_, node) in position.node.entries { body(Position(node: node, copy: position.copy)) }
    }
  }

  // MARK: Editing

  mutating func remove(_ position: Position, from holder: Position) {
    change(holder) { $0.remove(position) }
  }

  /// Merges by the rules of the Overlay Specification 1.1 (Action Object): mappings entry by entry;
  /// values are appended to sequences; scalars are replaced. The caller has checked that this is
  /// possible.
  mutating func merge(_ update: Node, into position: Position) {
    switch (Shape(position.node), Shape(update)) {
    case (.mapping, .mapping):
      for (key, value) in update.entries {
        if let child = child(of: position, key) {
          merge(value, into: child)
        } else {
          let child = newPosition(of: value)
          change(position) { $0.append(key, child) }
        }
      }
    case (.sequence, .sequence): for element in update.elements { append(element, to: position) }
    case (.sequence, _): append(update, to: position)
    case (_, _): scalars[position] = update
    }
  }

  /// Appends a value to a sequence as one element, even if it is a sequence.
  mutating func append(_ value: Node, to position: Position) {
    let child = newPosition(of: value)
    change(position) { $0.append(nil, child) }
  }

  private mutating func newPosition(of value: Node) -> Position {
    copyCount += 1
    return Position(node: value, copy: copyCount)
  }

  private mutating func change(_ position: Position, _ change: (inout EditedCollection) -> Void) {
    change(&collections[position, default: EditedCollection(position)])
  }

  /// A mapping's value for a key.
  func child(of position: Position, _ key: Node) -> Position? {
    if let collection = collection(at: position) { return collection.child(key.text) }
    return position.node[key.text].map { Position(node: $0, copy: position.copy) }
  }

  // MARK: Results

  /// The value at a position, as a node of a new or an existing tree.
  func value(of position: Position) -> Node {
    let writer = EditWriter(self)
    let value = writer.value(of: position)
    if case .node(let node) = value { return node }
    return Tree(value).root
  }

  /// The positions with changes.
  fileprivate var changedPositions: [Position] { Array(collections.keys) + Array(scalars.keys) }
}

/// A changed sequence or mapping.
struct EditedCollection {
  /// The keys of a mapping; empty for a sequence.
  private(set) var keys: [Node] = []
  /// The elements or values; `nil` for a removed one.
  private(set) var positions: [Position?] = []
  private(set) var count = 0
  private var indexByKey: [[UInt8]: Int] = [:]
  private var indexByPosition: [Position: Int] = [:]

  init(_ position: Position) {
    for (key, value) in position.node.entries {
      append(key, Position(node: value, copy: position.copy))
    }
    for element in position.node.elements {
      append(nil, Position(node: element, copy: position.copy))
    }
  }

  mutating func append(_ key: Node?, _ position: Position) {
    if let key {
      let bytes = Array(key.text.utf8)
      if indexByKey[bytes] == nil { indexByKey[bytes] = positions.count }
      keys.append(key)
    }
    indexByPosition[position] = positions.count
    positions.append(position)
    count += 1
  }

  mutating func remove(_ position: Position) {
    guard let index = indexByPosition.removeValue(forKey: position) else { return }
    positions[index] = nil
    count -= 1
    if !keys.isEmpty { indexByKey[Array(keys[index].text.utf8)] = nil }
    // Removed elements are compacted only if they are the majority, so that the cost of a removal
    // is constant on average.
    if positions.count > 2 * count + 16 { compact() }
  }

  private mutating func compact() {
    let kept = positions.indices.filter { positions[$0] != nil }
    if !keys.isEmpty { keys = kept.map { keys[$0] } }
    positions = kept.map { positions[$0] }
    indexByKey = [:]
    for (index, key) in keys.enumerated() { indexByKey[Array(key.text.utf8)] = index }
    indexByPosition = [:]
    for (index, position) in positions.enumerated() {
      if let position { indexByPosition[position] = index }
    }
  }

  func child(_ key: String) -> Position? { indexByKey[Array(key.utf8)].flatMap { positions[$0] } }

  func element(at index: Int) -> Position? {
    guard index >= 0, index < count else { return nil }
    if count == positions.count { return positions[index] }
    return positions.lazy.compactMap { $0 }.dropFirst(index).first
  }
}

/// Builds the tree of an edited document. It expands only the collections around changes, and
/// reuses everything else.
private struct EditWriter {
  private let tree: EditedTree
  /// The sorted indexes of the nodes with changes, by copy.
  private var changes: [Int: [Int]] = [:]

  init(_ tree: EditedTree) {
    self.tree = tree
    for position in tree.changedPositions {
      changes[position.copy, default: []].append(position.node.index)
    }
    for copy in changes.keys { changes[copy]?.sort() }
  }

  func value(of position: Position) -> TreeValue {
    guard isChanged(position) else { return position.node.value }
    let node = tree.node(at: position)
    switch node.kind {
    case .sequence:
      var elements: [TreeValue] = []
      tree.forEachChild(of: position) { elements.append(value(of: $0)) }
      return .sequence(elements, node.location)
    case .mapping:
      var entries: [TreeValue.Entry] = []
      if let collection = tree.collection(at: position) {
        for (key, child) in zip(collection.keys, collection.positions) {
          guard let child else { continue }
          entries.append(.init(key: .init(key), value: value(of: child)))
        }
      } else {
        for (key, child) in node.entries {
          entries.append(
            .init(key: .init(key), value: value(of: Position(node: child, copy: position.copy))))
        }
      }
      return .mapping(entries, node.location)
    case .null, .boolean, .integer, .number, .string: return node.value
    }
  }

  /// Whether a position, or one inside of it, was changed. Added nodes are always inside of a
  /// changed collection.
  private func isChanged(_ position: Position) -> Bool {
    guard let indexes = changes[position.copy] else { return false }
    var (lower, upper) = (0, indexes.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if indexes[middle] < position.node.index { lower = middle + 1 } else { upper = middle }
    }
    return lower < indexes.count && indexes[lower] < position.node.index + position.node.span
  }
}
