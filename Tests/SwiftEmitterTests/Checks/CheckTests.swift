import SDKModel
import Testing
import TextGrammar

@testable import SwiftEmitter

@Suite("Checks")
struct CheckTests {
  private static func constrained(
    _ kind: ValueType.Kind, _ change: (inout Constraints) -> Void = { _ in }
  ) -> ValueType {
    var constraints = Constraints()
    change(&constraints)
    return ValueType(kind, constraints: constraints)
  }

  private static func number(_ text: String) -> ExactDecimal {
    ExactDecimal(text) ?? ExactDecimal(0)
  }

  /// Each check as its kind and limit.
  private static func checks(_ type: ValueType) -> [String] {
    var patterns = PatternTable()
    return CheckModelBuilder(context: Snippet.context([]))
      .checks(type, value: "value", key: "", location: CheckLocation(nil), &patterns).map(words)
  }

  private static func words(_ check: CheckModel) -> String {
    switch check.requirement {
    case .nested: "nested"
    case .uniqueness: "uniqueness"
    case .undocumented: "undocumented"
    case .presence(let kind): "presence \(kind)"
    case .range(let text): "range \(text)"
    case .greaterThan(let text): "greaterThan \(text)"
    case .lessThan(let text): "lessThan \(text)"
    case .multiple(let text): "multiple \(text)"
    case .width(let code): "width \(code.text)"
    case .length(let text): "length \(text)"
    case .count(let text): "count \(text)"
    case .format(let text): "format \(text)"
    case .pattern(let code): "pattern \(code.text)"
    case .oneOf(let code): "oneOf \(code.text)"
    case .each(let checks, let start):
      "each\(start == 0 ? "" : " from \(start)") (\(checks.map(words).joined(separator: ", ")))"
    case .examination(let statements): "examination \(statements.map(\.call.text))"
    }
  }

  @Test(
    "Numbers are checked with ranges that Swift can express, and multiples",
    arguments: [
      (constrained(.integer(.int64)) { $0.minimum = Bound(number("1")) }, ["range 1..."]),
      (constrained(.integer(.int64)) { $0.minimum = Bound(number("-1")) }, ["range (-1)..."]),
      (constrained(.integer(.int64)) { $0.maximum = Bound(number("-1")) }, ["range ...(-1)"]),
      (
        constrained(.integer(.int64)) {
          $0.minimum = Bound(number("1"), isExclusive: true)
          $0.maximum = Bound(number("20000"))
        }, ["range 2...20_000"]
      ),
      // No number is allowed, which no Swift range can express.
      (
        constrained(.integer(.int64)) {
          $0.minimum = Bound(number("5"))
          $0.maximum = Bound(number("-3"))
        }, ["range 5...", "range ...(-3)"]
      ),
      (constrained(.integer(.int64)) { $0.maximum = Bound(number("9223372036854775807")) }, []),
      (constrained(.integer(.int32)), ["width Int32.self"]),
      (constrained(.integer(.int64)) { $0.multipleOf = number("5") }, ["multiple 5"]),
      (
        constrained(.number(.double)) { $0.minimum = Bound(number("0.5"), isExclusive: true) },
        ["greaterThan 0.5"]
      ),
      (
        constrained(.number(.double)) {
          $0.minimum = Bound(number("-0.5"))
          $0.maximum = Bound(number("1"), isExclusive: true)
        }, ["range (-0.5)...", "lessThan 1"]
      ),
      (
        constrained(.number(.double)) {
          $0.minimum = Bound(number("-2"))
          $0.maximum = Bound(number("-1"))
        }, ["range -2...(-1)"]
      ),
    ])
  func numbers(type: ValueType, checks: [String]) {
    #expect(Self.checks(type) == checks)
  }

  @Test(
    "Strings, lists and maps are checked for their length, and for each element",
    arguments: [
      (
        constrained(.string) {
          $0.length = CountRange(minimum: 1, maximum: 20)
          $0.pattern = "^a"
          $0.format = .email
        }, ["length 1...20", "pattern Patterns.element", "format .email"]
      ),
      (constrained(.array(ValueType(.string))) { $0.itemsAreUnique = true }, ["uniqueness"]),
      (
        constrained(.array(constrained(.string) { $0.length = CountRange(minimum: 1) })) {
          $0.itemCount = CountRange(maximum: 3)
        }, ["count ...3", "each (length 1...)"]
      ),
      (
        constrained(.map(ValueType(.boolean))) {
          $0.propertyCount = CountRange(minimum: 4, maximum: 2)
        },
        ["count 4...", "count ...2"]
      ),
      (constrained(.named(TypeID(["Pet"]))), ["nested"]),
      (constrained(.array(ValueType(.named(TypeID(["Pet"]))))), ["nested"]),
      (
        constrained(.array(ValueType(.named(TypeID(["Pet"])), isNullable: true))), ["each (nested)"]
      ),
      (
        constrained(.boolean) { $0.allowedValues = [.boolean(true)] }, ["oneOf [true]"]
      ),
    ])
  func collections(type: ValueType, checks: [String]) {
    #expect(Self.checks(type) == checks)
  }

  @Test("The bounds are constants with unique names")
  func limits() throws {
    let count = property("count") { $0.minimum = Bound(Self.number("0")) }
    let name = property("name") { $0.length = CountRange(minimum: 1) }
    let shape = Self.shape([count, name, property("nameLength") { _ in }])
    let builder = ValidationModelBuilder(
      shape: shape, record: Record(properties: shape.properties.map(\.property)), indirect: [],
      context: Snippet.context([]))
    #expect(builder.limits().map(\.name) == ["count", "nameLengthLimit"])
    #expect(
      builder.limits().map(\.range.type.description)
        == ["PartialRangeFrom<Int>", "PartialRangeFrom<Int>"])
  }

  private func property(_ name: String, _ change: (inout Constraints) -> Void) -> Property {
    var property = Snippet.property(name, name == "count" ? .integer(.int64) : .string)
    change(&property.type.constraints)
    return property
  }

  private static func shape(_ properties: [Property]) -> RecordShape {
    RecordShape(
      Snippet.record("Thing", properties), Record(properties: properties), Snippet.context([]))
  }
}
