import Diagnostics
import Testing

@Suite("`allOf`")
struct MergingTests {
  @Test(
    "The result is one record with the properties of all parts, in their order",
    arguments: [
      "[{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]",
      "[{type: object, required: [a], properties: {a: {type: string}}}, "
        + "{type: object, properties: {b: {type: integer}}}]",
    ])
  func properties(members: String) throws {
    let outline = try ModelOutline(
      schemas: """
        T: {allOf: \(members)}
        A: {type: object, required: [a], properties: {a: {type: string}}}
        B: {type: object, properties: {b: {type: integer}}}
        """)
    #expect(outline.type("T") == "{a: string, b?: integer, ...: json}")
  }

  @Test("A property is required if any part requires it")
  func required() throws {
    let outline = try ModelOutline(
      schemas: """
        T: {allOf: [{$ref: '#/components/schemas/A'}, {required: [a]}]}
        A: {type: object, properties: {a: {type: string}}}
        """)
    #expect(outline.type("T") == "{a: string, ...: json}")
  }

  @Test("A single `$ref` without siblings is its target")
  func alias() throws {
    try expectProperty(
      "{allOf: [{$ref: '#/components/schemas/A'}], description: An A}", "A",
      besides: "A: {type: object, properties: {a: {type: string}}}")
  }

  @Test(
    "A single `$ref` beside the target's own type is its target",
    arguments: [
      ("{type: object, allOf: [{$ref: '#/components/schemas/A'}]}", "A"),
      ("{type: [object, 'null'], $ref: '#/components/schemas/A'}", "A?"),
      ("{type: object, allOf: [{$ref: '#/components/schemas/B'}]}", "A"),
      ("{type: object, maxProperties: 2, $ref: '#/components/schemas/A'}", "A & {properties ...2}"),
      ("{type: string, allOf: [{$ref: '#/components/schemas/C'}]}", "C"),
      // Every integer is a number, but not the other way round.
      ("{type: number, $ref: '#/components/schemas/D'}", "integer"),
    ])
  func redundantType(schema: String, type: String) throws {
    try expectProperty(
      schema, type,
      besides: """
        A: {properties: {a: {type: string}}}
        B: {type: object, allOf: [{$ref: '#/components/schemas/A'}]}
        C: {type: string, enum: [a, b]}
        D: {type: integer}
        """)
  }

  @Test("A single `$ref` beside another type than the target's is another type")
  func narrowerType() throws {
    let components = "D: {type: [string, integer]}"
    try expectProperty(
      "{type: string, $ref: '#/components/schemas/D'}", "string", besides: components)
  }

  @Test("Properties are merged through several levels")
  func levels() throws {
    let outline = try ModelOutline(
      schemas: """
        Puppy: {allOf: [{$ref: '#/components/schemas/Dog'}, {type: object, properties: {c: {type: integer}}}]}
        Dog: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, properties: {b: {type: integer}}}]}
        Animal: {type: object, properties: {a: {type: integer}}}
        """)
    #expect(outline.type("Puppy") == "{a?: integer, b?: integer, c?: integer, ...: json}")
  }

  @Test(
    "A property that two parts describe has one type",
    arguments: [
      ("{type: string}", "{type: string, maxLength: 5}", "string length ...5"),
      ("{type: string, minLength: 1}", "{maxLength: 5}", "string length 1...5"),
      ("{type: number}", "{type: integer}", "integer"),
      ("{type: string}", "{type: string, format: date}", "date"),
      ("{type: string}", "{type: string, description: A name}", "string"),
      (
        "{type: array, items: {type: string}}",
        "{type: array, items: {type: string, format: date}}",
        "[date]"
      ),
      (
        "{type: array, items: {type: number}}", "{type: array, items: {type: integer}}",
        "[integer]"
      ),
      (
        "{type: object, additionalProperties: {type: string}}",
        "{type: object, additionalProperties: {type: string, maxLength: 5}}",
        "[string: string length ...5]"
      ),
    ])
  func sameProperty(first: String, second: String, type: String) throws {
    let outline = try ModelOutline(
      schemas: """
        T:
          allOf:
            - {type: object, properties: {p: \(first)}}
            - {type: object, properties: {p: \(second)}}
        """)
    #expect(outline.type("T") == "{p?: \(type), ...: json}")
  }

  @Test("Enums are intersected")
  func enumerations() throws {
    let outline = try ModelOutline(
      schemas: "T: {allOf: [{type: string, enum: [a, b]}, {type: string, enum: [b, c]}]}")
    #expect(outline.type("T") == #"enum string ["b"]"#)
  }

  @Test("Elements that two parts describe are one record")
  func elements() throws {
    let outline = try ModelOutline(
      schemas: """
        T:
          allOf:
            - {type: object, properties: {l: {type: array, items: {type: object, properties: {a: {type: string}}}}}}
            - {type: object, properties: {l: {type: array, items: {type: object, required: [b], properties: {b: {type: string}}}}}}
        """)
    #expect(outline.type("T.l_item") == "{a?: string, b: string, ...: json}")
  }

  @Test("Keywords beside a `$ref` that only assertions express are kept")
  func besideReference() throws {
    try expectProperty(
      "{$ref: '#/components/schemas/L', contains: {const: 1}}",
      "[integer] & {contains 1... {const 1}}", besides: "L: {type: array, items: {type: integer}}")
  }

  @Test("Bounds are compared exactly")
  func exactBounds() throws {
    try expectProperty(
      "{type: integer, allOf: [{maximum: 9007199254740993}, {maximum: 9007199254740992}]}",
      "integer <= 9007199254740992")
  }

  @Test("Enum values are compared as JSON values")
  func exactValues() throws {
    let outline = try ModelOutline(
      schemas: """
        A: {allOf: [{enum: ['1', '2']}, {enum: [1, '2']}]}
        B: {allOf: [{type: number, enum: [1, 2]}, {type: number, enum: [1.0, 3]}]}
        """)
    #expect(outline.types == [#"A enum string ["2"]"#, "B enum integer [1]"])
  }

  @Test("Types that exclude each other cause a warning")
  func contradiction() throws {
    let outline = try ModelOutline(
      schemas: "T: {type: object, properties: {p: {allOf: [{type: string}, {type: integer}]}}}")
    #expect(outline.codes == [.unsatisfiableSchema])
  }
}
