import Testing

@testable import DocumentLint

@Suite("Actions that add constraints")
struct NarrowingTests {
  private static let narrowing = [
    ("kind: {type: string, description: 'One of `a`, `b`.'}", "prose-values"),
    ("kind: {type: string, description: 'Always `a`.'}", "prose-values"),
    ("count: {type: integer, description: Between 1 and 5.}", "prose-range"),
    ("name: {type: string, description: Required.}", "prose-required"),
    ("born_on: {type: string, example: '2026-05-01'}", "missing-format"),
    ("names: {type: array, example: [Bo]}", "missing-items"),
  ]

  private func finding(_ document: String, _ code: String) throws -> Finding {
    let lint = try linting(document)
    let result = try #require(lint.results.first { $0.rule.id.rawValue == code })
    return try #require(result.findings.first)
  }

  @Test("An action needs no confirmation if only requests contain the values", arguments: narrowing)
  func sent(_ properties: String, _ code: String) throws {
    #expect(try finding(exchanged(properties), code).isFixable)
  }

  @Test("An action needs confirmation if a response may contain other values", arguments: narrowing)
  func received(_ properties: String, _ code: String) throws {
    let finding = try finding(exchanged(properties, received: true), code)
    #expect(!finding.isFixable)
    #expect(finding.hint == "to confirm: does every response agree?")
  }

  @Test("An action needs confirmation if no operation uses the values", arguments: narrowing)
  func unused(_ properties: String, _ code: String) throws {
    #expect(try !finding(document(components(properties)), code).isFixable)
  }

  @Test(
    "An action needs confirmation if the document contains another value",
    arguments: [
      ("kind: {type: string, description: 'One of `a`, `b`.', example: c}", "prose-values"),
      ("kind: {type: string, description: 'Always `a`.', default: b}", "prose-values"),
      ("count: {type: integer, description: Between 1 and 5., example: 7}", "prose-range"),
    ])
  func shown(_ properties: String, _ code: String) throws {
    #expect(try !finding(exchanged(properties), code).isFixable)
  }

  @Test(
    "A format needs confirmation if the description or another property contradicts it",
    arguments: [
      "description: The day. Depending on the precision it might be shown as `1981` or `1981-12`.",
      "description: 'Such as `1981-12`.'", "description: The day or the year.",
    ])
  func doubtfulFormats(_ description: String) throws {
    let property = "born_on: {type: string, example: '1981-12-15', \(description)}"
    #expect(try !finding(exchanged(property), "missing-format").isFixable)
  }

  @Test("A format needs confirmation if a property states the precision of another one")
  func qualifiedFormats() throws {
    let properties =
      "born_on: {type: string, example: '1981-12-15'}, born_on_precision: {type: string}"
    let finding = try finding(exchanged(properties), "missing-format")
    #expect(
      finding.hint == "to confirm: do all values have the format, whatever `born_on_precision` is?")
  }

  @Test("A bound needs confirmation if the number does not count the elements or characters")
  func otherCounts() throws {
    let property = "text: {type: string, description: 'What it says, 1-9 characters after parsing'}"
    let finding = try finding(exchanged(property), "prose-range")
    #expect(finding.hint == "to confirm: what does `after parsing` mean for the number?")
  }

  @Test("The overlay states what must be confirmed")
  func comments() throws {
    let lint = try linting(
      exchanged("kind: {type: string, description: 'Always `a`.'}", received: true),
      rules: [.proseValues])
    #expect(
      lint.overlay.hasSuffix(
        """
          # A description lists the values that are valid, and no `enum` does [prose-values]
          # Line 7: the description tells the only value of the property `kind`: `a`. To confirm: does
          # every response agree?
          # - target: $.components.schemas.Pet.properties.kind
          #   update:
          #     const: a

        """))
  }

  @Test("The payload of a webhook is treated like a response")
  func webhooks() throws {
    let lint = try linting(
      document(
        """
        webhooks:
          adopted:
            post:
              requestBody:
                content:
                  application/json:
                    schema: {type: object, properties: {kind: {type: string, description: 'Always `a`.'}}}
              responses: {'204': {description: Done}}
        """))
    #expect(lint.findings(of: .proseValues).map(\.isFixable) == [false])
  }
}
