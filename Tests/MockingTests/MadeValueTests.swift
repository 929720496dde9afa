import Mocking
import Testing

@Suite("Made values")
struct MadeValueTests {
  /// A schema, the value that is made for it, and the component schemas.
  struct Row: Sendable {
    var schema: String
    var value: String
    var components = "{}"
  }

  private static let rows = [
    Row(schema: "{type: string}", value: #""example""#),
    Row(schema: "{type: integer}", value: "1"),
    Row(schema: "{type: integer, minimum: 10}", value: "10"),
    Row(schema: "{type: integer, exclusiveMinimum: 10}", value: "11"),
    Row(schema: "{type: number, maximum: -1.5}", value: "-1.5"),
    Row(schema: "{type: integer, multipleOf: 7, minimum: 20}", value: "21"),
    Row(schema: "{type: integer, format: int32, minimum: 2147483647}", value: "2147483647"),
    Row(schema: "{type: boolean}", value: "true"),
    Row(schema: "{type: 'null'}", value: "null"),
    Row(schema: "{type: [string, 'null']}", value: #""example""#),
    Row(schema: "{anyOf: [{type: 'null'}, {type: integer}]}", value: "1"),
    Row(schema: "{const: 7}", value: "7"), Row(schema: "{enum: [b, a]}", value: #""b""#),
    Row(schema: "{enum: [null, x]}", value: #""x""#), Row(schema: "{enum: [null]}", value: "null"),
    Row(schema: "{type: string, minLength: 12}", value: #""example exa0""#),
    Row(schema: "{type: string, maxLength: 3}", value: #""exe""#),
    Row(schema: "{type: string, pattern: '^[A-Z]{3}-[0-9]+$'}", value: #""AAA-1""#),
    Row(schema: "{type: string, format: date-time}", value: #""2024-01-01T00:00:00Z""#),
    Row(schema: "{type: string, format: date}", value: #""2024-01-01""#),
    Row(schema: "{type: string, format: uuid}", value: #""2f1a7c0e-5d3b-4c8a-9e6f-0b1d2c3e4f5a""#),
    Row(schema: "{type: string, format: email}", value: #""someone@example.com""#),
    Row(schema: "{type: string, format: uri}", value: #""https://example.com/""#),
    Row(schema: "{type: string, format: ipv4}", value: #""192.0.2.1""#),
    Row(schema: "{type: string, format: duration}", value: #""P1D""#),
    Row(schema: "{type: string, format: made-up}", value: #""example""#),
    Row(
      schema: "{type: string, contentMediaType: application/json, contentSchema: {type: integer}}",
      value: #""1""#),
    Row(schema: "{type: array, items: {type: integer}}", value: "[1]"),
    Row(
      schema: "{type: array, minItems: 3, uniqueItems: true, items: {type: integer}}",
      value: "[1, 2, 3]"),
    Row(schema: "{type: array, maxItems: 0, items: {type: integer}}", value: "[]"),
    Row(
      schema:
        "{type: array, prefixItems: [{type: string}, {type: integer}], items: false, minItems: 2}",
      value: #"["example", 1]"#),
    Row(schema: "{type: array, contains: {const: 5}, minContains: 2}", value: "[5, 5]"),
    Row(schema: "{type: object, additionalProperties: {type: integer}}", value: #"{"example": 1}"#),
    Row(
      schema: "{type: object, minProperties: 2, additionalProperties: {type: integer}}",
      value: #"{"example": 1, "example2": 1}"#),
    Row(
      schema:
        "{type: object, patternProperties: {'^x-': {type: integer}}, additionalProperties: false, minProperties: 1}",
      value: #"{"x-": 1}"#),
    Row(
      schema:
        "{type: object, propertyNames: {enum: [b, c]}, additionalProperties: {type: integer}}",
      value: #"{"b": 1}"#),
    Row(
      schema:
        "{type: object, properties: {a: {type: integer}, b: {type: string, deprecated: true}, "
        + "c: {type: string, writeOnly: true}, d: {type: string, readOnly: true}}}",
      value: #"{"a": 1, "d": "example"}"#),
    Row(
      schema: "{type: object, required: [a], additionalProperties: {type: integer}}",
      value: #"{"a": 1}"#),
    Row(
      schema:
        "{type: object, maxProperties: 1, required: [b], properties: {a: {type: integer}, b: {type: integer}}}",
      value: #"{"b": 1}"#),
    Row(
      schema:
        "{allOf: [{type: object, properties: {a: {type: integer}}}, {properties: {a: {minimum: 5}, b: {const: 1}}}]}",
      value: #"{"a": 5, "b": 1}"#),
    Row(schema: "{allOf: [{type: string, enum: [a, b]}, {enum: [b, c]}]}", value: #""b""#),
    Row(
      schema:
        "{oneOf: [{type: object, required: [a], properties: {a: {type: integer}}}, {type: string}]}",
      value: #"{"a": 1}"#),
    Row(schema: "{oneOf: [{type: integer}, {type: number}, {type: string}]}", value: #""example""#),
    Row(
      schema: "{oneOf: [{type: string, maxLength: 9}, {type: string, minLength: 2}, {const: 5}]}",
      value: "5"),
    Row(
      schema: "{type: object, required: [a, b], properties: {"
        + "a: {oneOf: [{type: string}, {type: string, minLength: 1}, {const: 5}]}, "
        + "b: {oneOf: [{const: 1}, {type: string}, {type: string, minLength: 1}]}}}",
      value: #"{"a": 5, "b": 1}"#),
    Row(
      schema: "{type: object, properties: {kind: {enum: [a, b]}}, required: [kind], "
        + "if: {properties: {kind: {const: a}}}, then: {required: [x], properties: {x: {type: integer}}}}",
      value: #"{"kind": "a", "x": 1}"#),
    Row(schema: "{type: string, not: {const: example}, enum: [example, other]}", value: "!"),
    Row(schema: "{type: integer, example: 42}", value: "42"),
    Row(schema: "{type: integer, examples: [x, 43]}", value: "43"),
    Row(schema: "{type: integer, default: 44}", value: "44"),
    Row(schema: "{type: integer, maximum: 5, example: 42}", value: "1"),
    Row(
      schema: "{type: object, properties: {a: {type: integer, example: 9}, b: {type: string}}}",
      value: #"{"a": 9, "b": "example"}"#),
    Row(
      schema: "{$ref: '#/components/schemas/Node'}", value: #"{"name": "example", "children": []}"#,
      components: "{Node: {type: object, required: [name], properties: {name: {type: string}, "
        + "parent: {$ref: '#/components/schemas/Node'}, "
        + "children: {type: array, items: {$ref: '#/components/schemas/Node'}}}}}"),
    Row(
      schema: "{$ref: '#/components/schemas/Pet'}", value: #"{"kind": "cat", "lives": 1}"#,
      components:
        "{Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], "
        + "discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog'}}}, "
        + "Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}, "
        + "Dog: {type: object, required: [kind], properties: {kind: {type: string}}}}"),
    Row(
      schema: "{$ref: '#/components/schemas/Cat'}", value: #"{"lives": 1, "kind": "Cat"}"#,
      components: "{Pet: {type: object, required: [kind], properties: {kind: {type: string}}, "
        + "discriminator: {propertyName: kind}}, "
        + "Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]}}"
    ),
    Row(schema: "true", value: "{}"), Row(schema: "{}", value: "{}"),
  ]

  @Test("A made value is valid, simple and informative", arguments: rows)
  func values(_ row: Row) throws {
    var mocked = try MockedDocument(answering: row.schema, components: row.components)
    let result = mocked.respond("GET", "/value")
    #expect(result.status == 200)
    if row.value != "!" {
      #expect(Self.sorted(result.text) == Self.sorted(row.value))
      #expect(result.notes.isEmpty, "\(result.notes)")
    }
  }

  /// The members of an object may be in any order.
  private static func sorted(_ text: String) -> [Character] { text.sorted() }

  @Test(
    "A value that cannot be valid is recorded",
    arguments: [
      "{type: string, not: {type: string}}", "{type: integer, minimum: 5, maximum: 1}",
      "{type: object, required: [a], properties: {a: {allOf: [{type: string}, {type: integer}]}}}",
      "{type: string, pattern: '^(?=a)b'}",
      "{type: array, minItems: 1000000, items: {type: integer}}",
    ])
  func impossible(_ schema: String) throws {
    var mocked = try MockedDocument(answering: schema)
    let result = mocked.respond("GET", "/value")
    #expect(result.notes.first?.contains("no value could be made") == true, "\(result.text)")
    #expect(result.notes.first?.contains("api.yaml:7:71") == true, "\(result.notes)")
  }

  @Test("`null` is made where each other value agrees with two alternatives of `oneOf`")
  func nullAlternative() throws {
    var mocked = try MockedDocument(
      """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      paths:
        /value:
          get:
            responses:
              '200':
                description: ''
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        a: {oneOf: [{nullable: true}, {type: object, properties: {b: {type: integer}}}]}
      """)
    let result = mocked.respond("GET", "/value")
    #expect(result.text == #"{"a": null}"#)
    #expect(result.notes.isEmpty, "\(result.notes)")
  }

  @Test("Only the required property that can have no value is left out, and a note says why")
  func partial() throws {
    var mocked = try MockedDocument(
      answering: "{allOf: [{type: object, required: [a, b], properties: {a: {type: string}}}, "
        + "{properties: {a: {type: integer}, b: {type: integer}}}]}")
    let result = mocked.respond("GET", "/value")
    #expect(result.text == #"{"b": 1}"#)
    #expect(
      result.notes.first?.contains("`type: string` and `type: integer` have no value in common")
        == true, "\(result.notes)")
  }

  @Test("Making a value for mutually recursive schemas ends")
  func endless() throws {
    let names = (0..<60).map { "S\($0)" }
    let components = names.map { name in
      "\(name): {type: object, properties: {"
        + names.map { "\($0): {$ref: '#/components/schemas/\($0)'}" }.joined(separator: ", ") + "}}"
    }
    var mocked = try MockedDocument(
      answering: "{$ref: '#/components/schemas/S0'}",
      components: "{" + components.joined(separator: ", ") + "}")
    let result = mocked.respond("GET", "/value")
    #expect(result.status == 200)
    #expect(result.response.body.count < 1_000_000)
  }

  @Test("Values vary on request, and are the same for the same seed")
  func dynamic() throws {
    let schema =
      "{type: object, required: [a, b], properties: {a: {type: integer}, b: {type: string, format: uuid}, "
      + "c: {enum: [x, y, z]}}}"
    let texts = try (0..<2).map { _ in
      var mocked = try MockedDocument(
        answering: schema, options: Mock.Options(isDynamic: true, seed: 7))
      return (0..<5).map { _ in mocked.respond("GET", "/value").text }
    }
    #expect(texts[0] == texts[1])
    #expect(Set(texts[0]).count > 2)
  }
}
