import Diagnostics
import Testing

@Suite("Unsatisfiable schemas")
struct SatisfiabilityTests {
  @Test(
    "Contradictory limits are reported",
    arguments: [
      ("{type: integer, minimum: 10, maximum: 1}", "1:30 `minimum: 10` is above `maximum: 1`"),
      ("{type: number, maximum: 1, minimum: 1.5}", "1:28 `minimum: 1.5` is above `maximum: 1`"),
      (
        "{type: number, exclusiveMinimum: 5, maximum: 5}",
        "1:37 `exclusiveMinimum: 5` leaves nothing below `maximum: 5`"
      ),
      (
        "{type: integer, exclusiveMinimum: 1, exclusiveMaximum: 2}",
        "1:38 no whole number is between `exclusiveMinimum: 1` and `exclusiveMaximum: 2`"
      ),
      (
        "{type: integer, minimum: 1.2, maximum: 1.8}",
        "1:31 no whole number is between `minimum: 1.2` and `maximum: 1.8`"
      ),
      (
        "{type: integer, minimum: -9, maximum: -1, multipleOf: 10}",
        "1:43 no multiple as `multipleOf: 10` asks for is between `minimum: -9` and `maximum: -1`"
      ),
      (
        "{type: number, minimum: 0.1, maximum: 0.2, multipleOf: 0.25}",
        "1:44 no multiple as `multipleOf: 0.25` asks for is between `minimum: 0.1` and "
          + "`maximum: 0.2`"
      ),
      (
        "{type: integer, minimum: 1, maximum: 2, multipleOf: 1.5}",
        "1:41 no multiple as `multipleOf: 1.5` asks for is between `minimum: 1` and `maximum: 2`"
      ),
      ("{type: string, minLength: 3, maxLength: 2}", "1:30 `minLength: 3` is above `maxLength: 2`"),
      ("{type: array, minItems: 3, maxItems: 2}", "1:28 `minItems: 3` is above `maxItems: 2`"),
      (
        "{type: object, minProperties: 3, maxProperties: 2}",
        "1:34 `minProperties: 3` is above `maxProperties: 2`"
      ),
    ])
  func limits(schema: String, expected: String) throws {
    let found = try Contradictions.unsatisfiable(schema)
    #expect(found == [expected])
  }

  @Test("The report has the line of the keyword, and a hint")
  func location() throws {
    let schema = """
      type: object
      properties:
        age:
          type: integer
          minimum: 10
          maximum: 1
      """
    let diagnostic = try #require(try Contradictions.diagnostics(of: schema).first)
    #expect(
      diagnostic
        == .warning(
          .unsatisfiableSchema,
          "no value agrees with the schema: `minimum: 10` is above `maximum: 1`",
          at: SourceLocation(file: "check.yaml", line: 6, column: 5),
          hint: "correct one of the two bounds, or exchange them"))
  }

  @Test(
    "Types and limits are combined through `$ref` and `allOf`",
    arguments: [
      (
        "{type: integer, allOf: [{minimum: 10}, {maximum: 5}]}",
        "1:41 `minimum: 10` is above `maximum: 5`"
      ),
      (
        "{allOf: [{type: string}, {type: integer}]}",
        "1:27 `type: string` and `type: integer` have no value in common"
      ),
      (
        "{allOf: [{type: [string, number]}, {type: [number, boolean]}, {type: [boolean, string]}]}",
        "1:64 `type: [string, number]`, `type: [number, boolean]` and `type: [boolean, string]` "
          + "have no value in common"
      ),
      (
        "{$ref: '#/$defs/a', maximum: 5, $defs: {a: {type: integer, minimum: 10}}}",
        "1:21 `minimum: 10` of `#/$defs/a` is above `maximum: 5`"
      ),
      (
        "{allOf: [{$ref: '#/$defs/a'}, {$ref: '#/$defs/b'}], "
          + "$defs: {a: {type: string}, b: {type: object}}}",
        "1:38 `type: string` of `#/$defs/a` and `type: object` of `#/$defs/b` have no value in "
          + "common"
      ),
      (
        "{$ref: '#/$defs/a', $defs: {a: {type: integer, maximum: 1, $ref: '#/$defs/b'}, "
          + "b: {minimum: 3, allOf: [{$ref: '#'}]}}}",
        "1:84 `minimum: 3` is above `maximum: 1` of `#`"
      ),
    ])
  func combinations(schema: String, expected: String) throws {
    let found = try Contradictions.unsatisfiable(schema)
    #expect(found == [expected])
  }

  @Test(
    "Enum values that other keywords refuse are reported",
    arguments: [
      (
        "{type: integer, const: a}",
        "1:17 the value of `const`, `a`, is refused: it is the text \"a\", not of the type integer"
      ),
      (
        "{type: string, enum: [a, b], minLength: 2}",
        "1:16 each value of `enum` is refused: the first, `a`, is shorter than `minLength`, 2"
      ),
      (
        "{enum: [5], type: integer, maximum: 4}",
        "1:2 the only value of `enum`, `5`, is refused: it is greater than `maximum`, 4"
      ),
      (
        "{enum: [a], pattern: '^b'}",
        "1:2 the only value of `enum`, `a`, is refused: it does not match `^b`"
      ),
      (
        "{allOf: [{enum: [a, b]}, {enum: [c]}]}",
        "1:27 `enum: [c]` and `enum: [a, b]` have no value in common"
      ),
      (
        "{const: a, enum: [b, c, d, e]}",
        "1:12 `const: a` and `enum: [b, c, d, …]` have no value in common"
      ),
      (
        "{$ref: '#/$defs/a', minLength: 2, $defs: {a: {enum: [a]}}}",
        "1:21 the only value of `enum` of `#/$defs/a`, `a`, is refused: it is shorter than "
          + "`minLength`, 2"
      ),
      (
        "{type: string, enum: [1, 2]}",
        "1:16 each value of `enum` is refused: the first, `1`, is the number `1`, not of the type "
          + "string"
      ),
    ])
  func lists(schema: String, expected: String) throws {
    let found = try Contradictions.unsatisfiable(schema)
    #expect(found == [expected])
  }

  @Test(
    "A schema that refuses everything, or has an empty enum, is reported",
    arguments: [
      ("false", "1:1 it is `false`"),
      ("{not: {}}", "1:2 it is a `not` that accepts every value"),
      ("{not: true}", "1:2 it is a `not` that accepts every value"),
      ("{not: {deprecated: true}}", "1:2 it is a `not` that accepts every value"),
      (
        "{type: string, not: {}}",
        "1:16 its `not` accepts every value, and so refuses every value"
      ),
      ("{allOf: [false, {}]}", "1:10 a member of `allOf` is `false`"),
      (
        "{$ref: '#/$defs/a', $defs: {a: false}}",
        "1:2 it is a reference to a schema that refuses every value"
      ),
      ("{anyOf: [false, {not: {}}]}", "1:2 every member of `anyOf` refuses everything"),
      (
        "{type: string, oneOf: [{type: integer}, {type: array}]}",
        "1:16 it must be a value of the type string, and the members of `oneOf` allow none but of "
          + "the type whole number or array"
      ),
    ])
  func refusals(schema: String, expected: String) throws {
    let found = try Contradictions.unsatisfiable(schema)
    #expect(found == [expected])
  }

  @Test(
    "The contradiction is reported once, at its location",
    arguments: [
      (
        "{$ref: '#/$defs/a', $defs: {a: {type: integer, minimum: 2, maximum: 1}}}", ["1:60"]
      ),
      (
        "{allOf: [{type: integer, minimum: 2, maximum: 1}], description: x}", ["1:38"]
      ),
      (
        "{allOf: [{$ref: '#/$defs/a'}, {type: integer, maximum: 0}], "
          + "$defs: {a: {type: integer, minimum: 2, maximum: 1}}}", ["1:100"]
      ),
      (
        "{anyOf: [{type: integer, minimum: 2, maximum: 1}, {type: string, enum: [1]}]}",
        ["1:38", "1:66"]
      ),
      (
        "{required: [a], properties: {a: {type: integer, minimum: 2, maximum: 1}}}", ["1:61"]
      ),
    ])
  func once(schema: String, locations: [String]) throws {
    let found = try Contradictions.diagnostics(of: schema)
    #expect(found.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0)" } == locations)
  }

  @Test(
    "A contradiction for the values of one type has another message",
    arguments: [
      ("{minimum: 5, maximum: 1}", "1:14 no number `minimum: 5` is above `maximum: 1`"),
      (
        "{type: [string, array], minItems: 5, maxItems: 1}",
        "1:38 no array `minItems: 5` is above `maxItems: 1`"
      ),
      (
        "{type: integer, nullable: true, minimum: 5, maximum: 1}",
        "1:45 no whole number `minimum: 5` is above `maximum: 1`"
      ),
      (
        "{type: string, nullable: true, enum: [1]}",
        "1:32 no value but null the only value of `enum`, `1`, is refused: it is the number `1`, "
          + "not of the type string or null"
      ),
    ])
  func partial(schema: String, expected: String) throws {
    let found = try Contradictions.partial(schema)
    #expect(found == [expected])
    #expect(try Contradictions.unsatisfiable(schema) == [])
  }
}
