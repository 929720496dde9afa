import Testing

@Suite("Constraints")
struct ConstraintTests {
  @Test(
    "The constraints are those of the schema",
    arguments: [
      ("{type: integer, minimum: 3, exclusiveMaximum: 9}", "integer >= 3 < 9"),
      ("{type: number, exclusiveMinimum: 0, multipleOf: 0.5}", "number > 0 multiple of 0.5"),
      ("{type: integer, maximum: 9007199254740993}", "integer <= 9007199254740993"),
      ("{type: string, minLength: 1, maxLength: 5, pattern: ^a}", "string length 1...5 /^a/"),
      (
        "{type: array, items: {type: string}, minItems: 1, uniqueItems: true}",
        "[string] items 1... unique"
      ),
      ("{type: object, maxProperties: 3}", "[string: json] properties ...3"),
    ])
  func own(schema: String, type: String) throws { try expectProperty(schema, type) }

  @Test(
    "The stricter constraints of an `allOf` apply",
    arguments: [
      ("{minimum: 3}", "{minimum: 5}", "integer >= 5"),
      ("{minimum: 5}", "{minimum: 3}", "integer >= 5"),
      ("{maximum: 3}", "{maximum: 5}", "integer <= 3"),
      ("{exclusiveMinimum: 3}", "{exclusiveMinimum: 4}", "integer > 4"),
    ])
  func stricter(first: String, second: String, type: String) throws {
    try expectProperty("{type: integer, allOf: [\(first), \(second)]}", type)
  }

  @Test("An exclusive and an inclusive bound on the same side both apply")
  func exclusive() throws {
    try expectProperty("{type: integer, minimum: 3, exclusiveMinimum: 3}", "integer > 3")
    try expectProperty("{type: integer, minimum: 4, exclusiveMinimum: 2}", "integer >= 4")
  }

  @Test("Two patterns and two divisors both apply, one of them by an assertion")
  func twoPatterns() throws {
    try expectProperty(
      "{type: string, allOf: [{pattern: ^a}, {pattern: b$}]}",
      "string /^a/ & {allOf {/b$/}}")
    try expectProperty(
      "{type: integer, allOf: [{multipleOf: 4}, {multipleOf: 6}]}",
      "integer multiple of 4 & {allOf {multiple of 6}}")
  }

  @Test("Constraints beside a `$ref` apply together with those of its target")
  func besideReference() throws {
    try expectProperty(
      "{$ref: '#/components/schemas/Name', maxLength: 5}", "string length 1...5",
      besides: "Name: {type: string, minLength: 1}")
  }

  @Test("Exclusive bounds of OpenAPI 3.0 are flags")
  func flags() throws {
    try expectProperty(
      "{type: integer, minimum: 3, exclusiveMinimum: true}", "integer > 3", version: "3.0.3")
  }
}
