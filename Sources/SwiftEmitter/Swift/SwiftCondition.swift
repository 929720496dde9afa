import TemplateEngine

/// A condition in generated code: simplified and negated by its structure, and printed once.
///
/// Operands are expressions that never need parentheses: names, members, literals and calls.
indirect enum SwiftCondition: Hashable, Sendable {
  enum Comparison: String, Sendable {
    case atLeast = ">="
    case greater = ">"
    case atMost = "<="
    case less = "<"
  }

  case constant(Bool)
  case isNil(String)
  case isNotNil(String)
  case equal(String, String)
  case notEqual(String, String)
  case comparison(String, Comparison, String)
  /// A comparison that is also true if the value is `nil`.
  case comparisonUnlessNil(String, Comparison, String)
  /// An expression of the type `Bool`.
  case isTrue(String)
  case all([SwiftCondition])
  case any([SwiftCondition])
  case exactlyOne([SwiftCondition])
  case not(SwiftCondition)
}

// MARK: Construction

extension SwiftCondition {
  /// Whether all conditions are true, without those that are always true.
  static func conjunction(_ conditions: [SwiftCondition]) -> SwiftCondition {
    var parts: [SwiftCondition] = []
    for condition in conditions {
      switch condition {
      case .constant(true): continue
      case .constant(false): return .constant(false)
      case .all(let inner): parts += inner
      default: parts.append(condition)
      }
    }
    if parts.isEmpty { return .constant(true) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  /// Whether any condition is true, without those that are always false.
  static func disjunction(_ conditions: [SwiftCondition]) -> SwiftCondition {
    var parts: [SwiftCondition] = []
    for condition in conditions {
      switch condition {
      case .constant(false): continue
      case .constant(true): return .constant(true)
      case .any(let inner): parts += inner
      default: parts.append(condition)
      }
    }
    if parts.isEmpty { return .constant(false) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  /// Whether exactly one of the conditions is true.
  static func choice(_ conditions: [SwiftCondition]) -> SwiftCondition {
    let parts = conditions.filter { $0 != .constant(false) }
    let others = parts.filter { $0 != .constant(true) }
    switch parts.count - others.count {
    case 0 where others.count <= 1: return others.first ?? .constant(false)
    case 0: return .exactlyOne(others)
    case 1: return conjunction(others.map(\.negated))
    default: return .constant(false)
    }
  }

  /// The negated condition, with the negation moved inwards as far as possible.
  var negated: SwiftCondition {
    switch self {
    case .constant(let value): .constant(!value)
    case .isNil(let value): .isNotNil(value)
    case .isNotNil(let value): .isNil(value)
    case .equal(let value, let other): .notEqual(value, other)
    case .notEqual(let value, let other): .equal(value, other)
    case .all(let conditions): .disjunction(conditions.map(\.negated))
    case .any(let conditions): .conjunction(conditions.map(\.negated))
    case .not(let condition): condition
    // NaN is neither less than a limit nor greater than or equal to it.
    case .comparison, .comparisonUnlessNil, .isTrue, .exactlyOne: .not(self)
    }
  }
}

// MARK: Printing

extension SwiftCondition {
  /// The position in which a condition is printed.
  enum Position: Sendable {
    /// Between parentheses, brackets or commas.
    case enclosed
    /// Between a keyword and a brace, where the compiler would read a trailing closure as the body.
    case beforeBrace
  }

  func text(in position: Position) -> String { layout(in: position).text }

  /// The condition with possible line breaks before its operators, for the enclosing group.
  func layout(in position: Position) -> Layout {
    switch self {
    case .constant(let value): return value ? "true" : "false"
    case .isNil(let value): return "\(value) == nil"
    case .isNotNil(let value): return "\(value) != nil"
    case .equal(let value, let other): return "\(value) == \(other)"
    case .notEqual(let value, let other): return "\(value) != \(other)"
    case .comparison(let value, let comparison, let limit):
      return "\(value) \(comparison.rawValue) \(limit)"
    case .comparisonUnlessNil(let value, let comparison, let limit):
      let closure = Self.closure("$0 \(comparison.rawValue) \(limit)", in: position)
      return "\(value).map\(closure) ?? true"
    case .isTrue(let expression): return Layout(expression)
    case .all(let conditions): return Self.join(conditions, "&& ", in: position)
    case .any(let conditions): return Self.join(conditions, "|| ", in: position)
    case .exactlyOne(let conditions):
      let list = Layout.list(conditions.map { $0.group(in: .enclosed) })
      return list + ".filter" + Self.closure("$0", in: position) + ".count == 1"
    case .not(let condition):
      return condition.isPrimary
        ? "!" + condition.layout(in: position) : "!(" + condition.group(in: .enclosed) + ")"
    }
  }

  /// The condition as a separate group.
  func group(in position: Position) -> Layout { .group(layout(in: position)) }

  private static func join(
    _ conditions: [SwiftCondition], _ sign: Layout, in position: Position
  ) -> Layout {
    var result: Layout = ""
    for (index, condition) in conditions.enumerated() {
      if index > 0 {
        result.appendSpaceOrLineEnd(indentation: 2)
        result += sign
      }
      result += condition.operand(in: position)
    }
    return result
  }

  private static func closure(_ body: Layout, in position: Position) -> Layout {
    switch position {
    case .enclosed: " { \(body) }"
    case .beforeBrace: "({ \(body) })"
    }
  }

  /// The condition as an operand of `&&` or `||`, with parentheses if the compiler or readers need
  /// them.
  private func operand(in position: Position) -> Layout {
    switch self {
    case .all, .any, .comparisonUnlessNil: "(" + group(in: .enclosed) + ")"
    case .constant, .isNil, .isNotNil, .equal, .notEqual, .comparison, .isTrue, .exactlyOne, .not:
      layout(in: position)
    }
  }

  /// Whether a prefix operator would apply to the whole condition.
  private var isPrimary: Bool {
    switch self {
    case .constant, .isTrue, .not: true
    case .isNil, .isNotNil, .equal, .notEqual, .comparison, .comparisonUnlessNil, .all, .any,
      .exactlyOne:
      false
    }
  }
}
