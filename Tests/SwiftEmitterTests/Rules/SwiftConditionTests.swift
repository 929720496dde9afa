import Testing

@testable import SwiftEmitter

@Suite("Swift conditions")
struct SwiftConditionTests {
  private static let a = SwiftCondition.isNotNil("a")
  private static let b = SwiftCondition.isNotNil("b")
  private static let c = SwiftCondition.equal("c", "1")

  @Test(
    "Parentheses are printed only if they are needed",
    arguments: [
      (.conjunction([a, b, c]), "a != nil && b != nil && c == 1"),
      (.disjunction([a, b]), "a != nil || b != nil"),
      (.conjunction([a, .disjunction([b, c])]), "a != nil && (b != nil || c == 1)"),
      (.disjunction([a, .conjunction([b, c])]), "a != nil || (b != nil && c == 1)"),
      (
        .conjunction([a, .comparisonUnlessNil("b", .atLeast, "2")]),
        "a != nil && (b.map { $0 >= 2 } ?? true)"
      ),
      (.isTrue("p.matches(a)").negated, "!p.matches(a)"),
      (SwiftCondition.comparison("a", .less, "2").negated, "!(a < 2)"),
      (
        SwiftCondition.exactlyOne([a, .conjunction([b, c])]).negated,
        "!([a != nil, b != nil && c == 1].filter { $0 }.count == 1)"
      ),
    ] as [(SwiftCondition, String)])
  func parentheses(condition: SwiftCondition, text: String) {
    #expect(condition.text(in: .enclosed) == text)
  }

  @Test(
    "A trailing closure is avoided if it would be parsed as the body of an `if`",
    arguments: [
      (.comparisonUnlessNil("a", .atMost, "3"), "a.map({ $0 <= 3 }) ?? true"),
      (.exactlyOne([a, b]), "[a != nil, b != nil].filter({ $0 }).count == 1"),
      (
        .disjunction([a, .comparisonUnlessNil("b", .atMost, "3")]),
        "a != nil || (b.map { $0 <= 3 } ?? true)"
      ),
    ] as [(SwiftCondition, String)])
  func closures(condition: SwiftCondition, text: String) {
    #expect(condition.text(in: .beforeBrace) == text)
  }

  @Test(
    "A negation is moved to the operands",
    arguments: [
      (a, "a == nil"), (a.negated, "a != nil"), (c, "c != 1"),
      (.disjunction([a, b]), "a == nil && b == nil"),
      (.conjunction([a, .disjunction([b, c])]), "a == nil || (b == nil && c != 1)"),
      // A disjunction that contains only a disjunction is equivalent to that.
      (.disjunction([.disjunction([a, b])]), "a == nil && b == nil"),
      (.constant(true), "false"),
    ] as [(SwiftCondition, String)])
  func negation(condition: SwiftCondition, text: String) {
    #expect(condition.negated.text(in: .enclosed) == text)
  }

  @Test(
    "Constant operands are removed",
    arguments: [
      (.conjunction([]), .constant(true)), (.disjunction([]), .constant(false)),
      (.conjunction([.constant(true), a]), a),
      (.conjunction([a, .constant(false)]), .constant(false)),
      (.disjunction([.constant(false), a]), a),
      (.disjunction([a, .constant(true)]), .constant(true)),
      (.choice([]), .constant(false)), (.choice([a]), a), (.choice([a, .constant(false)]), a),
      (.choice([a, .constant(true)]), .isNil("a")),
      (.choice([.constant(true), a, .constant(true)]), .constant(false)),
      (.choice([.constant(true)]), .constant(true)),
    ] as [(SwiftCondition, SwiftCondition)])
  func constants(condition: SwiftCondition, simplified: SwiftCondition) {
    #expect(condition == simplified)
  }
}
