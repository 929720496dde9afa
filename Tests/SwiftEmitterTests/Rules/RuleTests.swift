import SDKModel
import Testing
import TextGrammar

@testable import SwiftEmitter

@Suite("Rules between properties")
struct RuleTests {
  private static let builder: RuleBuilder = {
    let color = Snippet.enumeration(["Order", "color"], ["dark red", "blue"])
    let declaration = Snippet.record(
      "Order",
      [
        Snippet.property("id", .string, isRequired: true), Snippet.property("note", .string),
        Snippet.property("count", .integer(.int64)),
        Snippet.property("size", .integer(.int64), isRequired: true),
        Snippet.property("paid", .boolean), Snippet.property("color", .named(color.id)),
        Snippet.property("gift", .string, isNullable: true),
        Snippet.property("tag", .string, isRequired: true, isNullable: true),
        Snippet.property("report", .string),
      ], nested: [color])
    guard case .record(let record) = declaration.kind else { preconditionFailure() }
    let context = Snippet.context([declaration])
    return RuleBuilder(RecordShape(declaration, record, context), context)
  }()

  private static func model(_ rule: Rule) -> (RuleModel?, [PatternModel]) {
    var patterns = PatternTable()
    let model = builder.model(rule, &patterns)
    return (model, patterns.models)
  }

  private static func number(_ value: Int) -> Literal { .number(ExactDecimal(value)) }

  private static let note = Condition.present(property: "note")
  private static let count = Condition.present(property: "count")

  @Test(
    "A rule applies under a condition on the properties",
    arguments: [
      (note, "note != nil"), (.not(note), "note == nil"),
      // The parameter of the method would hide the property.
      (.present(property: "report"), "self.report != nil"),
      (.present(property: "gift"), "!$gift.isAbsent"),
      (.not(.present(property: "gift")), "$gift.isAbsent"),
      (.property("note", .equals(.string("x"))), #"note == nil || note == "x""#),
      (.all([note, .property("note", .equals(.string("x")))]), #"note == "x""#),
      (.property("color", .equals(.string("dark red"))), "color == nil || color == .darkRed"),
      (.property("paid", .equals(.boolean(true))), "paid != false"),
      (.property("paid", .equals(.boolean(false))), "paid != true"),
      (.property("size", .oneOf([number(1), number(20_000)])), "size == 1 || size == 20_000"),
      (
        .property("note", .matches(pattern: "^shop/")), "Patterns.shop.matches(note)"
      ),
      (
        .property("color", .matches(pattern: "^dark")), "Patterns.dark.matches(color?.rawValue)"
      ),
      (.property("size", .minimum(Bound(ExactDecimal(3)))), "size >= 3"),
      (.property("size", .maximum(Bound(ExactDecimal(3), isExclusive: true))), "size < 3"),
      (.property("count", .minimum(Bound(ExactDecimal(3)))), "count.map({ $0 >= 3 }) ?? true"),
      // An absent property satisfies every check; a null property is equal to nothing else.
      (.property("gift", .equals(.string("x"))), #"$gift.isAbsent || gift == "x""#),
      (.property("tag", .equals(.string("x"))), #"tag == "x""#),
      (.property("tag", .oneOf([.null, .string("x")])), #"tag == nil || tag == "x""#),
      (.exactlyOne([note, count]), "[note != nil, count != nil].filter({ $0 }).count == 1"),
      (.not(.any([.any([note, count])])), "note == nil && count == nil"),
      (
        .all([count, .any([.property("note", .equals(.string("x")))])]),
        #"count != nil && (note == nil || note == "x")"#
      ),
    ] as [(Condition, String)])
  func premise(condition: Condition, text: String) throws {
    let (model, _) = Self.model(
      Rule(condition: condition, requirements: [.present(property: "note")], reason: nil))
    #expect(try #require(model).condition.text == text)
  }

  @Test(
    "A rule that the types imply, or that never applies, is not generated",
    arguments: [
      Rule(condition: nil, requirements: [.present(property: "id")], reason: nil),
      Rule(condition: .not(.present(property: "id")), requirements: [note], reason: nil),
      Rule(condition: .present(property: "unknown"), requirements: [note], reason: nil),
      Rule(condition: .any([]), requirements: [note], reason: nil),
    ])
  func unneeded(rule: Rule) {
    #expect(Self.model(rule).0 == nil)
  }

  @Test("A required property is reported by its name, with the document's reason")
  func presence() throws {
    let rule = Rule(condition: Self.count, requirements: [Self.note], reason: "A count\nneeds it.")
    let requirement = try #require(Self.model(rule).0?.requirements.first)
    #expect(requirement.value == "note")
    #expect(requirement.key.text == #""note""#)
    #expect(requirement.reason.text == #""A count needs it.""#)
  }

  @Test("A condition is reported with its keyword, and a description unless the document has one")
  func condition() throws {
    let rule = Rule(
      condition: nil,
      requirements: [.any([Self.note, .property("paid", .equals(.boolean(true)))])], reason: nil)
    let requirement = try #require(Self.model(rule).0?.requirements.first)
    #expect(requirement.condition.text == "note != nil || paid != false")
    #expect(requirement.keyword.text == #""anyOf""#)
    #expect(requirement.key.text == "")
    #expect(
      requirement.reason.text == #""one of these must hold: note is present; paid must be true""#)
  }

  @Test("A reason that several requirements share occurs once")
  func sharedReason() throws {
    let rule = Rule(
      condition: Self.count, requirements: [Self.note, .present(property: "paid")],
      reason: "Counted.")
    let model = try #require(Self.model(rule).0)
    #expect(model.reason.text == #""Counted.""#)
    #expect(model.requirements.map(\.reason.text) == ["reason", "reason"])
  }
}
