import SDKModel
import Testing
import TextGrammar

@testable import SwiftEmitter

@Suite("Examinations")
struct ExaminationTests {
  private static let text = AssertionSet([.value(.types([.string]))])

  /// The statements on one line, as a compiler reads them.
  private static func swift(_ statements: [StatementModel]) -> String {
    statements.map { statement in
      guard !statement.blocks.isEmpty else { return statement.call.text }
      return statement.blocks.map { block in
        "\(block.opening.text) \(block.parameter) in \(swift(block.statements)) "
      }.joined() + "}"
    }.joined(separator: "; ")
  }

  private static func swift(_ set: AssertionSet) -> String {
    var patterns = PatternTable()
    return swift(
      ExaminationModelBuilder(context: Snippet.context([])).statements(set, &patterns))
  }

  @Test(
    "Each assertion is a call",
    arguments: [
      (.types([.string, .null]), "value.types(.string, .null)"),
      (.constant(.string("a")), #"value.constant("a")"#),
      (.enumeration([.boolean(true), .null]), "value.enumeration([true, nil])"),
      (.minimum(Bound(ExactDecimal(1))), "value.minimum(1)"),
      (.minimum(Bound(ExactDecimal(1), isExclusive: true)), "value.greater(than: 1)"),
      (.maximum(Bound(ExactDecimal(20_000))), "value.maximum(20_000)"),
      (.maximum(Bound(ExactDecimal(1), isExclusive: true)), "value.less(than: 1)"),
      (.multipleOf(ExactDecimal(3)), "value.multiple(of: 3)"),
      (.minLength(1), "value.minLength(1)"), (.maxLength(2), "value.maxLength(2)"),
      (.pattern("^shop"), "value.pattern(Patterns.shop)"),
      (.format(.email), "value.format(.email)"),
      (.minItems(1), "value.minItems(1)"), (.maxItems(2), "value.maxItems(2)"),
      (.uniqueItems, "value.unique()"),
      (.minProperties(1), "value.minProperties(1)"), (.maxProperties(2), "value.maxProperties(2)"),
      (.required(["a", "b"]), #"value.required("a", "b")"#),
      (
        .dependentRequired(property: "a", required: ["b"]),
        #"value.required("b", with: "a")"#
      ),
    ] as [(ValueAssertion, String)])
  func calls(assertion: ValueAssertion, text: String) {
    #expect(Self.swift(AssertionSet([.value(assertion)])) == text)
  }

  @Test(
    "Assertions about parts and alternatives are nested in closures",
    arguments: [
      (.never, "value.never()"),
      (.prefixItems([text, AssertionSet()]), "value.item(0) {…}; value.item(1) { _ in }"),
      (.items(from: 0, text), "value.items {…}"),
      (.items(from: 2, text), "value.items(from: 2) {…}"),
      (.contains(text, minimum: 1, maximum: nil), "value.contains {…}"),
      (
        .contains(text, minimum: 2, maximum: 3), "value.contains(atLeast: 2, atMost: 3) {…}"
      ),
      (.unevaluatedItems(text), "value.unevaluatedItems {…}"),
      (.property(name: "a", text), #"value.property("a") {…}"#),
      (
        .patternProperties(pattern: "^shop", text),
        "value.properties(matching: Patterns.shop) {…}"
      ),
      (.additionalProperties(text, names: [], patterns: []), "value.additionalProperties {…}"),
      (
        .additionalProperties(text, names: ["a"], patterns: ["^shop"]),
        #"value.additionalProperties(besides: ["a"], matching: [Patterns.shop]) {…}"#
      ),
      (.propertyNames(text), "value.names {…}"),
      (.dependentSchema(property: "a", text), #"value.with("a") {…}"#),
      (.unevaluatedProperties(text), "value.unevaluatedProperties {…}"),
      (.allOf([text, AssertionSet(), text]), "value.all(0) {…}; value.all(2) {…}"),
      (.not(text), "value.not {…}"),
      (
        .anyOf([text]), "value.any { alternatives in alternatives.option {…} }"
      ),
      (
        .oneOf([text]), "value.one { alternatives in alternatives.option {…} }"
      ),
      (
        .conditional(condition: text, consequence: text, alternative: nil),
        "value.when { value in value.types(.string) } then: {…}"
      ),
      (
        .conditional(condition: AssertionSet(), consequence: nil, alternative: text),
        "value.when { _ in  } otherwise: {…}"
      ),
    ] as [(Assertion, String)])
  func blocks(assertion: Assertion, text: String) {
    let body = "{ value in value.types(.string) }"
    #expect(Self.swift(AssertionSet([assertion])) == text.replacing("{…}", with: body))
  }

  @Test("Secrets are hidden, the document's reasons are used, and null is excepted if nullable")
  func annotations() {
    let set = AssertionSet(
      [.value(.uniqueItems)], allowsNull: true, isSensitive: true, reason: "One\n each.")
    #expect(
      Self.swift(set) == #"value.hide(); value.reason("One each."); "#
        + "value.unlessNull { value in value.unique() }")
  }
}
