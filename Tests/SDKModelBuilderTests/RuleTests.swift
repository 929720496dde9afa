import Testing

@Suite("Rules between properties")
struct RuleTests {
  private static func type(_ keywords: String) throws -> String? {
    let outline = try ModelOutline(
      schemas: """
        T:
          type: object
          properties: {a: {type: string}, b: {type: integer}, c: {type: string}}
          \(keywords)
        """)
    return outline.type("T")
  }

  private static let record = "{a?: string, b?: integer, c?: string, ...: json}"

  @Test(
    "A rule is expressed by the properties",
    arguments: [
      ("anyOf: [{required: [a]}, {required: [b]}]", "any(a, b)"),
      ("oneOf: [{required: [a]}, {required: [b]}]", "one(a, b)"),
      ("not: {required: [a, b]}", "not(all(a, b))"),
      ("dependentRequired: {a: [b, c]}", "a => b, c"),
      (
        "{if: {properties: {a: {const: x}}, required: [a]}, then: {required: [b]}}",
        #"all(a, a == "x") => b"#
      ),
      (
        "{if: {required: [a]}, then: {required: [b]}, else: {required: [c]}}",
        "a => b where not(a) => c"
      ),
      ("not: {properties: {b: {minimum: 3}}}", "not(b >= 3)"),
      ("not: {anyOf: [{anyOf: [{required: [a]}, {required: [b]}]}]}", "not(any(any(a, b)))"),
    ])
  func rules(keywords: String, rule: String) throws {
    let lines =
      keywords.hasPrefix("{") ? "allOf: [\(keywords)]" : keywords
    #expect(try Self.type(lines) == "\(Self.record) where \(rule)")
  }

  @Test("A rule that properties cannot express becomes assertions")
  func assertions() throws {
    #expect(
      try Self.type("not: {minProperties: 2}") == "\(Self.record) & {not {properties 2...}}")
    #expect(
      try Self.type("dependentSchemas: {a: {required: [b]}}")
        == "\(Self.record) & {a => {required b}}")
  }
}
