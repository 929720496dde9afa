import DocumentTree

/// Evaluates queries on one document.
final class JSONPathEvaluation {
  private let root: Node
  /// Patterns are usually the same for all nodes: each is compiled once. `nil` matches nothing.
  private var patterns: [String: IRegexp?] = [:]

  init(root: Node) {
    self.root = root
  }

  func nodes(of query: JSONPathQuery, from current: Node) -> [Node] {
    var nodes = [query.start == .root ? root : current]
    for segment in query.segments {
      var selected: [Node] = []
      for node in nodes {
        if segment.isDescendant {
          selectFromAll(node, segment.selectors, into: &selected)
        } else {
          select(node, segment.selectors, into: &selected)
        }
      }
      nodes = selected
    }
    return nodes
  }

  private func selectFromAll(
    _ node: Node, _ selectors: [JSONPathQuery.Selector], into selected: inout [Node]
  ) {
    select(node, selectors, into: &selected)
    for child in node.children { selectFromAll(child, selectors, into: &selected) }
  }

  private func select(
    _ node: Node, _ selectors: [JSONPathQuery.Selector], into selected: inout [Node]
  ) {
    guard node.kind == .sequence || node.kind == .mapping else { return }
    for selector in selectors {
      switch selector {
      case .name(let name):
        if let value = node[name] { selected.append(value) }
      case .wildcard:
        selected += node.children
      case .index(let index):
        let position = index < 0 ? node.count + index : index
        if let element = node.element(at: position) { selected.append(element) }
      case .slice(let start, let end, let step):
        selected += Self.slice(node, start, end, step)
      case .filter(let condition):
        selected += node.children.filter { holds(condition, for: $0) }
      }
    }
  }

  /// The elements of a slice (section 2.3.4.2.2).
  private static func slice(_ node: Node, _ start: Int?, _ end: Int?, _ step: Int) -> [Node] {
    guard node.kind == .sequence, step != 0 else { return [] }
    let elements = Array(node.elements)
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

  private func holds(_ condition: JSONPathQuery.Condition, for current: Node) -> Bool {
    switch condition {
    case .any(let conditions): conditions.contains { holds($0, for: current) }
    case .all(let conditions): conditions.allSatisfy { holds($0, for: current) }
    case .not(let condition): !holds(condition, for: current)
    case .exists(let query): !nodes(of: query, from: current).isEmpty
    case .comparison(let left, let comparison, let right):
      Self.compare(value(of: left, for: current), comparison, value(of: right, for: current))
    case .function(let call): matches(call, for: current)
    }
  }

  private static func compare(
    _ left: JSONPathValue, _ comparison: JSONPathQuery.Comparison, _ right: JSONPathValue
  ) -> Bool {
    switch comparison {
    case .equal: JSONPathValue.equal(left, right)
    case .notEqual: !JSONPathValue.equal(left, right)
    case .less: JSONPathValue.less(left, right)
    case .greater: JSONPathValue.less(right, left)
    case .atMost: JSONPathValue.less(left, right) || JSONPathValue.equal(left, right)
    case .atLeast: JSONPathValue.less(right, left) || JSONPathValue.equal(left, right)
    }
  }

  private func value(of operand: JSONPathQuery.Operand, for current: Node) -> JSONPathValue {
    switch operand {
    case .literal(let value): value
    case .query(let query): nodes(of: query, from: current).first.map { .init($0) } ?? .nothing
    case .function(let call): value(of: call, for: current)
    }
  }

  private func value(of call: JSONPathQuery.FunctionCall, for current: Node) -> JSONPathValue {
    guard let argument = call.arguments.first else { return .nothing }
    switch call.function {
    case .length:
      switch value(of: argument, for: current) {
      case .string(let text): return .integer(text.unicodeScalars.count)
      case .collection(let node): return .integer(node.count)
      default: return .nothing
      }
    case .count:
      return .integer(nodes(of: argument, for: current).count)
    case .value:
      let nodes = nodes(of: argument, for: current)
      return nodes.count == 1 ? JSONPathValue(nodes[0]) : .nothing
    case .match, .search:
      return .nothing
    }
  }

  private func nodes(of operand: JSONPathQuery.Operand, for current: Node) -> [Node] {
    guard case .query(let query) = operand else { return [] }
    return nodes(of: query, from: current)
  }

  private func matches(_ call: JSONPathQuery.FunctionCall, for current: Node) -> Bool {
    guard call.arguments.count == 2,
      case .string(let text) = value(of: call.arguments[0], for: current),
      case .string(let source) = value(of: call.arguments[1], for: current)
    else { return false }
    let pattern = patterns[source] ?? IRegexp(source)
    patterns[source] = .some(pattern)
    guard let pattern else { return false }
    return call.function == .match ? pattern.matches(text) : pattern.isFound(in: text)
  }
}

extension Node {
  /// The elements of a sequence or the values of a mapping.
  fileprivate var children: [Node] {
    kind == .sequence ? Array(elements) : entries.map(\.value)
  }
}
