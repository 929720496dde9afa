import SDKModel
import TestSupport
import TextGrammar

/// A record with properties of each kind that rules support, random conditions on them, and the
/// result for a value by the rules of JSON Schema.
enum RandomCondition {
  struct Member {
    var property: Property
    /// The values of the property in tests.
    var values: [Literal]
  }

  static let color = Snippet.enumeration(["Thing", "color"], ["red", "blue"])

  static let members = [
    Member(property: Snippet.property("count", .integer(.int64)), values: numbers([0, 1, 2])),
    Member(
      property: Snippet.property("size", .integer(.int64), isRequired: true),
      values: numbers([0, 1, 2])),
    Member(property: Snippet.property("ratio", .number(.double)), values: numbers([0, 1, 2])),
    Member(property: Snippet.property("name", .string), values: texts),
    Member(property: Snippet.property("label", .string, isRequired: true), values: texts),
    Member(property: Snippet.property("paid", .boolean), values: booleans),
    Member(property: Snippet.property("isOpen", .boolean, isRequired: true), values: booleans),
    Member(property: Snippet.property("color", .named(color.id)), values: colors),
    Member(
      property: Snippet.property("gift", .string, isNullable: true), values: texts + [.null]),
    Member(
      property: Snippet.property("tag", .string, isRequired: true, isNullable: true),
      values: texts + [.null]),
  ]

  private static let texts: [Literal] = ["a", "ab", "b"].map(Literal.string)
  private static let colors: [Literal] = ["red", "blue"].map(Literal.string)
  private static let booleans = [Literal.boolean(true), .boolean(false)]

  private static func numbers(_ values: [Int]) -> [Literal] {
    values.map { .number(ExactDecimal($0)) }
  }

  /// Regular expressions, each with an equivalent Swift function.
  private static let patterns: [(source: String, matches: @Sendable (String) -> Bool)] = [
    ("^a", { $0.hasPrefix("a") }), ("b$", { $0.hasSuffix("b") }), ("d", { $0.contains("d") }),
  ]

  // MARK: Conditions

  static func make(depth: Int, _ random: inout SeededGenerator) -> Condition {
    if depth == 0 || random.index(below: 4) == 0 {
      let member = random.element(of: members)
      return random.index(below: 3) == 0
        ? .present(property: member.property.name)
        : .property(member.property.name, test(of: member, &random))
    }
    func conditions() -> [Condition] {
      (0..<(1 + random.index(below: 3))).map { _ in make(depth: depth - 1, &random) }
    }
    switch random.index(below: 5) {
    case 0: return .not(make(depth: depth - 1, &random))
    case 1: return .exactlyOne(conditions())
    case 2: return .any(conditions())
    default: return .all(conditions())
    }
  }

  private static func test(of member: Member, _ random: inout SeededGenerator) -> Condition.Test {
    switch random.index(below: 3) {
    case 0: return .equals(random.element(of: member.values))
    case 1: return .oneOf(member.values.filter { _ in random.index(below: 2) == 0 })
    default:
      guard case .number(let number) = random.element(of: member.values) else {
        return .matches(pattern: random.element(of: patterns).source)
      }
      let bound = Bound(number, isExclusive: random.index(below: 2) == 0)
      return random.index(below: 2) == 0 ? .minimum(bound) : .maximum(bound)
    }
  }

  // MARK: Values

  static func value(_ random: inout SeededGenerator) -> [String: Literal] {
    var value: [String: Literal] = [:]
    for member in members where member.property.isRequired || random.index(below: 2) == 0 {
      value[member.property.name] = random.element(of: member.values)
    }
    return value
  }

  /// Whether a value satisfies a condition, by the rules of JSON Schema.
  static func holds(_ condition: Condition, of value: [String: Literal]) -> Bool {
    switch condition {
    case .present(let name): value[name] != nil
    case .property(let name, let test): value[name].map { holds(test, of: $0) } ?? true
    case .all(let conditions): conditions.allSatisfy { holds($0, of: value) }
    case .any(let conditions): conditions.contains { holds($0, of: value) }
    case .exactlyOne(let conditions): conditions.filter { holds($0, of: value) }.count == 1
    case .not(let condition): !holds(condition, of: value)
    }
  }

  private static func holds(_ test: Condition.Test, of value: Literal) -> Bool {
    switch test {
    case .equals(let literal): return value == literal
    case .oneOf(let literals): return literals.contains(value)
    case .matches(let source):
      guard case .string(let text) = value else { return true }
      return patterns.first { $0.source == source }?.matches(text) ?? false
    case .minimum(let bound):
      guard case .number(let number) = value else { return true }
      return bound.isExclusive
        ? number.double > bound.value.double : number.double >= bound.value.double
    case .maximum(let bound):
      guard case .number(let number) = value else { return true }
      return bound.isExclusive
        ? number.double < bound.value.double : number.double <= bound.value.double
    }
  }
}
