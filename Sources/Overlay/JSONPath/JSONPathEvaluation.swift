import DocumentTree

/// A position that a query selects.
struct SelectedPosition {
  var position: Position
  /// The enclosing collection; `nil` for the root.
  var holder: Position?
  /// The number of enclosing collections.
  var depth: Int
}

/// Evaluating a query took too many steps.
public struct JSONPathLimit: Error, Hashable, Sendable {}

/// Evaluates queries on a document that may change between them.
final class JSONPathEvaluation {
  /// The maximum number of steps for all queries. A step is a visit to one node or to one character
  /// of a string, of which many millions take a second.
  static let usualLimit = 500_000_000

  let limit: Int
  private var tree: EditedTree
  /// The document without changes, which is kept between queries.
  private let original: EditedTree
  private var steps = 0
  /// The compiled patterns. A filter usually has the same pattern for all nodes. `nil` matches
  /// nothing.
  private var patterns: [String: IRegexp?] = [:]
  /// The entries of large unchanged mappings, by key.
  private var entries: [Node: [[UInt8]: Node]] = [:]

  init(_ root: Node, limit: Int = usualLimit) {
    self.limit = limit
    original = EditedTree(root)
    tree = original
  }

  /// The positions that a query selects, in the order of section 2.5.2 of RFC 9535.
  ///
  /// - Throws: `JSONPathLimit` if this query and the earlier ones take too many steps.
  func positions(
    of query: JSONPathQuery, in tree: EditedTree
  ) throws(JSONPathLimit) -> [SelectedPosition] {
    self.tree = tree
    // Releases the tree, so that the next change does not have to copy it.
    defer { self.tree = original }
    let positions = positions(
      of: query, from: SelectedPosition(position: tree.root, holder: nil, depth: 0))
    guard steps <= limit else { throw JSONPathLimit() }
    return positions
  }

  private func take(_ count: Int = 1) { steps += count }

  private var isAtLimit: Bool { steps > limit }

  private func positions(of query: JSONPathQuery, from current: SelectedPosition)
    -> [SelectedPosition]
  {
    var positions = [current]
    if query.start == .root {
      positions = [SelectedPosition(position: tree.root, holder: nil, depth: 0)]
    }
    for segment in query.segments {
      var selected: [SelectedPosition] = []
      for position in positions where !isAtLimit {
        if segment.isDescendant {
          selectFromAll(position, segment.selectors, into: &selected)
        } else {
          select(position, segment.selectors, into: &selected)
        }
      }
      positions = selected
    }
    return positions
  }

  private func selectFromAll(
    _ position: SelectedPosition, _ selectors: [JSONPathQuery.Selector],
    into selected: inout [SelectedPosition]
  ) {
    guard !isAtLimit else { return }
    select(position, selectors, into: &selected)
    forEachChild(of: position) { selectFromAll($0, selectors, into: &selected) }
  }

  private func select(
    _ holder: SelectedPosition, _ selectors: [JSONPathQuery.Selector],
    into selected: inout [SelectedPosition]
  ) {
    take()
    let kind = holder.position.node.kind
    guard kind == .sequence || kind == .mapping else { return }
    func add(_ position: Position?) {
      guard let position else { return }
      selected.append(
        SelectedPosition(position: position, holder: holder.position, depth: holder.depth + 1))
    }
    for selector in selectors where !isAtLimit {
      switch selector {
      case .name(let name): add(entry(of: holder.position, name))
      case .wildcard: forEachChild(of: holder) { selected.append($0) }
      case .index(let index):
        add(
          element(
            of: holder.position, at: index < 0 ? tree.count(of: holder.position) + index : index))
      case .slice(let start, let end, let step):
        guard kind == .sequence else { continue }
        for position in slice(of: holder, start, end, step) { selected.append(position) }
      case .filter(let condition):
        forEachChild(of: holder) { if holds(condition, for: $0) { selected.append($0) } }
      }
    }
  }

  // MARK: The tree

  private func forEachChild(of holder: SelectedPosition, _ body: (SelectedPosition) -> Void) {
    tree.forEachChild(of: holder.position) { position in
      guard !isAtLimit else { return }
      take()
      body(SelectedPosition(position: position, holder: holder.position, depth: holder.depth + 1))
    }
  }

  private static let fewEntries = 16

  private func entry(of position: Position, _ name: String) -> Position? {
    guard position.node.kind == .mapping else { return nil }
    if let collection = tree.collection(at: position) { return collection.child(name) }
    let value =
      position.node.count > Self.fewEntries
      ? allEntries(of: position.node)[Array(name.utf8)] : position.node[name]
    return value.map { Position(node: $0, copy: position.copy) }
  }

  private func allEntries(of node: Node) -> [[UInt8]: Node] {
    if let known = entries[node] { return known }
    take(node.count)
    let all = Dictionary(
      node.entries.map { (Array($0.text.utf8), $1) }, uniquingKeysWith: { first, _ in first })
    entries[node] = all
    return all
  }

  private func element(of position: Position, at index: Int) -> Position? {
    guard position.node.kind == .sequence else { return nil }
    take(1 + min(max(0, index), tree.count(of: position)) / 64)
    if let collection = tree.collection(at: position) { return collection.element(at: index) }
    return position.node.element(at: index).map { Position(node: $0, copy: position.copy) }
  }

  /// The elements of a slice (section 2.3.4.2.2).
  private func slice(
    of holder: SelectedPosition, _ start: Int?, _ end: Int?, _ step: Int
  ) -> [SelectedPosition] {
    guard step != 0 else { return [] }
    var elements: [SelectedPosition] = []
    forEachChild(of: holder) { elements.append($0) }
    let count = elements.count
    func position(_ index: Int?, or otherwise: Int, in bounds: ClosedRange<Int>) -> Int {
      guard let index else { return otherwise }
      return min(max(index < 0 ? count + index : index, bounds.lowerBound), bounds.upperBound)
    }
    if step > 0 {
      let lower = position(start, or: 0, in: 0...count)
      let upper = position(end, or: count, in: 0...count)
      return stride(from: lower, to: upper, by: step).map { elements[$0] }
    }
    let bounds = -1...(count - 1)
    let upper = position(start, or: count - 1, in: bounds)
    let lower = position(end, or: -1, in: bounds)
    return stride(from: upper, to: lower, by: step).map { elements[$0] }
  }

  // MARK: Filters

  private func holds(_ condition: JSONPathQuery.Condition, for current: SelectedPosition) -> Bool {
    switch condition {
    case .any(let conditions): conditions.contains { holds($0, for: current) }
    case .all(let conditions): conditions.allSatisfy { holds($0, for: current) }
    case .not(let condition): !holds(condition, for: current)
    case .exists(let query): !positions(of: query, from: current).isEmpty
    case .comparison(let left, let comparison, let right):
      compare(value(of: left, for: current), comparison, value(of: right, for: current))
    case .function(let call): matches(call, for: current)
    }
  }

  private func compare(
    _ left: JSONPathValue, _ comparison: JSONPathQuery.Comparison, _ right: JSONPathValue
  ) -> Bool {
    take()
    return switch comparison {
    case .equal: isEqual(left, right)
    case .notEqual: !isEqual(left, right)
    case .less: JSONPathValue.less(left, right)
    case .greater: JSONPathValue.less(right, left)
    case .atMost: JSONPathValue.less(left, right) || isEqual(left, right)
    case .atLeast: JSONPathValue.less(right, left) || isEqual(left, right)
    }
  }

  /// Whether the values are equal by section 2.3.5.2.2: collections by their content, regardless of
  /// the order of members.
  private func isEqual(_ left: JSONPathValue, _ right: JSONPathValue) -> Bool {
    guard case .collection(let left) = left, case .collection(let right) = right else {
      return JSONPathValue.areEqualScalars(left, right)
    }
    let count = tree.count(of: left)
    guard left.node.kind == right.node.kind, count == tree.count(of: right) else { return false }
    if left == right { return true }
    take(count)
    guard !isAtLimit else { return false }
    if left.node.kind == .sequence {
      return zip(children(of: left), children(of: right)).allSatisfy {
        isEqual(value(at: $0), value(at: $1))
      }
    }
    return zip(keys(of: left), children(of: left)).allSatisfy { key, child in
      entry(of: right, key).map { isEqual(value(at: child), value(at: $0)) } ?? false
    }
  }

  /// Whether two nodes have equal content.
  func areEqual(_ left: Node, _ right: Node) -> Bool {
    isEqual(value(at: Position(node: left, copy: 0)), value(at: Position(node: right, copy: 0)))
  }

  private func children(of position: Position) -> [Position] {
    var children: [Position] = []
    tree.forEachChild(of: position) { children.append($0) }
    return children
  }

  private func keys(of position: Position) -> [String] {
    guard let collection = tree.collection(at: position) else {
      return position.node.entries.map(\.key.text)
    }
    return zip(collection.keys, collection.positions).filter { $1 != nil }.map(\.0.text)
  }

  private func value(at position: Position) -> JSONPathValue {
    let node = tree.node(at: position)
    switch node.kind {
    case .sequence, .mapping: return .collection(position)
    case .null, .boolean, .integer, .number, .string: return JSONPathValue(scalar: node)
    }
  }

  private func value(
    of operand: JSONPathQuery.Operand, for current: SelectedPosition
  ) -> JSONPathValue {
    switch operand {
    case .literal(let value): value
    case .query(let query):
      positions(of: query, from: current).first.map { value(at: $0.position) } ?? .nothing
    case .function(let call): value(of: call, for: current)
    }
  }

  private func value(
    of call: JSONPathQuery.FunctionCall, for current: SelectedPosition
  ) -> JSONPathValue {
    guard let argument = call.arguments.first else { return .nothing }
    switch call.function {
    case .length:
      switch value(of: argument, for: current) {
      case .string(let text):
        take(text.utf8.count / 16)
        return .integer(text.unicodeScalars.count)
      case .collection(let position): return .integer(tree.count(of: position))
      case .nothing, .null, .boolean, .integer, .number: return .nothing
      }
    case .count: return .integer(positions(of: argument, for: current).count)
    case .value:
      let positions = positions(of: argument, for: current)
      return positions.count == 1 ? value(at: positions[0].position) : .nothing
    case .match, .search: return .nothing
    }
  }

  private func positions(
    of operand: JSONPathQuery.Operand, for current: SelectedPosition
  ) -> [SelectedPosition] {
    guard case .query(let query) = operand else { return [] }
    return positions(of: query, from: current)
  }

  private func matches(
    _ call: JSONPathQuery.FunctionCall, for current: SelectedPosition
  ) -> Bool {
    guard call.arguments.count == 2,
      case .string(let text) = value(of: call.arguments[0], for: current),
      case .string(let source) = value(of: call.arguments[1], for: current)
    else { return false }
    let pattern = patterns[source] ?? IRegexp(source)
    patterns[source] = .some(pattern)
    guard let pattern else { return false }
    let (isMatch, steps) = pattern.match(
      text, isWhole: call.function == .match, limit: max(0, limit - self.steps))
    take(1 + steps)
    return isMatch
  }
}
