import APIDiff
import Testing

@Suite("Verdicts by the direction of a value")
struct DirectionTests {
  /// A property of an object, before and after.
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: String
    var old: String
    var new: String
    var request: Verdict
    var response: Verdict

    var testDescription: String { "\(rule): \(old) → \(new)" }

    init(
      _ rule: String, _ old: String, _ new: String, request: Verdict, response: Verdict
    ) {
      self.rule = rule
      self.old = old
      self.new = new
      self.request = request
      self.response = response
    }

    /// A schema that allows fewer values: a server refuses some values, and no client is affected.
    static func narrowed(_ rule: String, _ old: String, _ new: String) -> Case {
      Case(rule, old, new, request: .breaking, response: .compatible)
    }

    /// A schema that allows more values: a server accepts them, but a client may not know them.
    static func widened(
      _ rule: String, _ old: String, _ new: String, response: Verdict = .breaking
    ) -> Case {
      Case(rule, old, new, request: .compatible, response: response)
    }
  }

  static let cases: [Case] = [
    .narrowed("maximum-lowered", "type: integer, maximum: 10", "type: integer, maximum: 9"),
    .widened("maximum-raised", "type: integer, maximum: 9", "type: integer, maximum: 10"),
    .narrowed("maximum-lowered", "type: integer", "type: integer, maximum: 9"),
    .widened("maximum-raised", "type: number, maximum: 9.5", "type: number"),
    .narrowed("minimum-raised", "type: integer, minimum: 1", "type: integer, exclusiveMinimum: 1"),
    .widened("minimum-lowered", "type: integer, minimum: -1", "type: integer, minimum: -20"),
    .narrowed("minimum-raised", "type: string", "type: string, minLength: 1"),
    .widened(
      "maximum-raised", "type: array, items: {}, maxItems: 3",
      "type: array, items: {}, maxItems: 30"),
    .narrowed("pattern-added", "type: string", "type: string, pattern: ^a"),
    .widened(
      "pattern-removed", "type: string, pattern: ^a", "type: string", response: .caution),
    Case(
      "pattern-changed", "type: string, pattern: ^a", "type: string, pattern: ^b",
      request: .breaking, response: .caution),
    .narrowed("enum-value-removed", "enum: [a, b]", "enum: [a]"),
    .widened("enum-value-added", "enum: [a]", "enum: [a, b]", response: .caution),
    .narrowed("became-enum", "type: string", "type: string, enum: [a]"),
    .widened(
      "no-longer-enum", "type: string, enum: [a]", "type: string", response: .caution),
    .widened("became-nullable", "type: string", "type: [string, 'null']"),
    .narrowed("no-longer-nullable", "type: [string, 'null']", "type: string"),
    Case(
      "type-changed", "type: string", "type: boolean", request: .breaking, response: .breaking),
    .widened("type-widened", "type: integer", "type: number"),
    .narrowed("type-narrowed", "type: number", "type: integer"),
    .widened("type-widened", "type: string", "{}"),
    .narrowed("format-added", "type: string", "type: string, format: date-time"),
    .widened("format-removed", "type: string, format: uuid", "type: string"),
    Case(
      "format-changed", "type: string, format: date", "type: string, format: date-time",
      request: .breaking, response: .breaking),
    .widened(
      "type-widened", "type: string", "oneOf: [{type: string}, {type: integer}]"),
    .widened(
      "variant-added", "oneOf: [{type: string}, {type: integer}]",
      "oneOf: [{type: string}, {type: integer}, {type: boolean}]"),
    .narrowed(
      "variant-removed", "oneOf: [{type: string}, {type: integer}, {type: boolean}]",
      "oneOf: [{type: string}, {type: integer}]"),
    Case(
      "default-changed", "type: integer, default: 1", "type: integer, default: 2",
      request: .caution, response: .compatible),
    Case(
      "deprecated", "type: integer", "type: integer, deprecated: true", request: .caution,
      response: .caution),
    .narrowed(
      "rule-added", "type: array, items: {type: string}",
      "type: array, items: {type: string}, contains: {const: a}"),
  ]

  private enum Use: CaseIterable {
    case request, response, both
  }

  private func document(_ property: String, _ use: Use) -> Shop {
    let content = "content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}"
    let body = use == .response ? "" : "\n      requestBody: {required: true, \(content)}"
    let response = use == .request ? "" : ", \(content)"
    let schema = property.hasPrefix("{") ? property : "{\(property)}"
    return Shop(
      text: """
        openapi: 3.1.0
        info: {title: Things, version: 1.0.0}
        paths:
          /things:
            post:
              operationId: things_do\(body)
              responses: {"200": {description: Done.\(response)}}
        components:
          schemas:
            Thing:
              type: object
              properties:
                value: \(schema)

        """)
  }

  @Test(
    "The verdict is that of the direction, or the worse one of both directions", arguments: cases)
  func verdicts(_ change: Case) throws {
    for use in Use.allCases {
      let report = try document(change.old, use).changes(to: document(change.new, use))
      let found = report.changes.filter { $0.rule.id == change.rule }
      #expect(found.count == 1, "\(use): \(report.text())")
      let expected =
        switch use {
        case .request: change.request
        case .response: change.response
        case .both: max(change.request, change.response)
        }
      #expect(found.first?.wire == expected, "\(use): \(report.text())")
      #expect(
        report.changes.allSatisfy { $0.rule.id == change.rule || $0.wire == .none },
        "\(use): \(report.text())")
    }
  }
}
