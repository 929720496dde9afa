/// The parts of a query, named as in section 2 of RFC 9535.
struct JSONPathQuery: Sendable {
  enum Start: Sendable { case root, current }

  struct Segment: Sendable {
    /// Whether the selectors apply to a node and all its descendants, rather than only to the node.
    var isDescendant: Bool
    var selectors: [Selector]
  }

  enum Selector: Sendable {
    case name(String)
    case wildcard
    case index(Int)
    case slice(start: Int?, end: Int?, step: Int)
    case filter(Condition)
  }

  /// A logical expression (section 2.3.5).
  indirect enum Condition: Sendable {
    case any([Condition])
    case all([Condition])
    case not(Condition)
    case exists(JSONPathQuery)
    case comparison(Operand, Comparison, Operand)
    case function(FunctionCall)
  }

  enum Comparison: String, Sendable, CaseIterable {
    // In the order in which the parser tries them, so `<=` is before `<`.
    case equal = "=="
    case notEqual = "!="
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case greater = ">"
  }

  /// An operand of a comparison, or an argument of a function.
  indirect enum Operand: Sendable {
    case literal(JSONPathValue)
    case query(JSONPathQuery)
    case function(FunctionCall)
  }

  struct FunctionCall: Sendable {
    var function: JSONPathFunction
    var arguments: [Operand]
  }

  var start: Start
  var segments: [Segment]

  /// Whether the query selects at most one node in every document (section 2.3.5.1).
  var isSingular: Bool {
    segments.allSatisfy { segment in
      guard !segment.isDescendant, segment.selectors.count == 1 else { return false }
      switch segment.selectors[0] {
      case .name, .index: return true
      case .wildcard, .slice, .filter: return false
      }
    }
  }
}

/// The functions of section 2.4, and their types.
enum JSONPathFunction: String, Sendable, CaseIterable {
  case length, count, match, search, value

  enum ValueType: Sendable { case value, logical, nodes }

  var parameters: [ValueType] {
    switch self {
    case .length: [.value]
    case .count, .value: [.nodes]
    case .match, .search: [.value, .value]
    }
  }

  var result: ValueType {
    switch self {
    case .length, .count, .value: .value
    case .match, .search: .logical
    }
  }
}
