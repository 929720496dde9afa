import APIDiff
import Testing

@Suite("Changes of rules that Swift types do not express")
struct RuleComparisonTests {
  /// The schema of a property, before and after.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var old: String
    var new: String
    /// The expected rules for a request; empty for none.
    var rules: [String]

    init(_ name: String, _ old: String, _ new: String, _ rules: String...) {
      testDescription = name
      self.old = old
      self.new = new
      self.rules = rules
    }
  }

  static let cases: [Case] = [
    Case(
      "asks for more where what nests in it does",
      "type: object, propertyNames: {minLength: 1}",
      "type: object, propertyNames: {minLength: 2}", "rule-tightened"),
    Case(
      "asks for less where more must not be",
      "type: string, not: {minLength: 5}", "type: string, not: {minLength: 6}", "rule-loosened"),
    Case(
      "lets more through where more may be",
      "type: array, items: {}, contains: {enum: [a]}",
      "type: array, items: {}, contains: {enum: [a, b]}", "rule-loosened"),
    Case(
      "is reported with its numbers if only these change",
      "type: array, items: {}, contains: {const: a}, minContains: 1, maxContains: 4",
      "type: array, items: {}, contains: {const: a}, minContains: 2, maxContains: 5",
      "minimum-raised", "maximum-raised"),
    Case(
      "is another one where nobody can tell which values agree with both",
      "type: string, not: {pattern: ^a}", "type: string, not: {pattern: ^b}", "rule-changed"),
    Case(
      "asks for more where what it applies to is the same and what it asks is not",
      "type: object, if: {required: [a]}, then: {required: [b]}",
      "type: object, if: {required: [a]}, then: {required: [b, c]}", "rule-tightened"),
    Case(
      "is the same whatever the order of its parts",
      "type: string, not: {anyOf: [{const: a}, {const: b}]}",
      "type: string, not: {anyOf: [{const: b}, {const: a}]}"),
    Case(
      "is compared with what it refers to",
      "type: string, not: {$ref: '#/components/schemas/Short'}",
      "type: string, not: {$ref: '#/components/schemas/Shorter'}", "rule-loosened"),
    Case(
      "is the same where what it refers to has another name",
      "type: string, not: {$ref: '#/components/schemas/Short'}",
      "type: string, not: {$ref: '#/components/schemas/Brief'}"),
    Case(
      "is none where every text matches the pattern", "type: string", "type: string, pattern: .*"),
    Case(
      "lets fewer properties through where it names fewer",
      "type: object, patternProperties: {^a: {type: string}, ^b: {type: integer}}, "
        + "additionalProperties: false",
      "type: object, patternProperties: {^a: {type: string}}, additionalProperties: false",
      "became-closed", "rule-tightened", "rule-removed", "type-narrowed", "type-changed"),
  ]

  private func document(_ schema: String) -> Shop {
    Shop(
      text: """
        openapi: 3.1.0
        info: {title: Things, version: 1.0.0}
        paths:
          /things:
            post:
              operationId: things_do
              requestBody:
                required: true
                content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
              responses: {"204": {description: Done.}}
        components:
          schemas:
            Short: {maxLength: 5}
            Brief: {maxLength: 5}
            Shorter: {maxLength: 4}
            Thing:
              type: object
              properties:
                value: {\(schema)}

        """)
  }

  @Test("The verdict depends on which values satisfy the old and the new rule", arguments: cases)
  func rules(_ rule: Case) throws {
    let report = try document(rule.old).changes(to: document(rule.new))
    let told = report.changes.filter { $0.wire != .none }.map(\.rule.id)
    #expect(Set(told).isSubset(of: rule.rules), "\(report.text())")
    #expect(told.isEmpty == rule.rules.isEmpty, "\(report.text())")
  }
}
