import Diagnostics
import Testing

@Suite("An allOf")
struct MergingTests {
  @Test(
    "is one record with the properties of all parts, in their order",
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

  @Test("requires what any part requires")
  func required() throws {
    let outline = try ModelOutline(
      schemas: """
        T: {allOf: [{$ref: '#/components/schemas/A'}, {required: [a]}]}
        A: {type: object, properties: {a: {type: string}}}
        """)
    #expect(outline.type("T") == "{a: string, ...: json}")
  }

  @Test("of one $ref, with nothing beside it, is what it refers to")
  func alias() throws {
    try expectProperty(
      "{allOf: [{$ref: '#/components/schemas/A'}], description: An A}", "A",
      besides: "A: {type: object, properties: {a: {type: string}}}")
  }

  @Test(
    "of one $ref, beside the type that the target has anyway, is what it refers to",
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

  @Test("of one $ref, beside another type than the target's, is a type of its own")
  func narrowerType() throws {
    let components = "D: {type: [string, integer]}"
    try expectProperty(
      "{type: string, $ref: '#/components/schemas/D'}", "string", besides: components)
  }

  @Test("through several levels has the properties of all")
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
    "gives a property that two parts describe one type",
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

  @Test("keeps the values that all lists have")
  func enumerations() throws {
    let outline = try ModelOutline(
      schemas: "T: {allOf: [{type: string, enum: [a, b]}, {type: string, enum: [b, c]}]}")
    #expect(outline.type("T") == #"enum string ["b"]"#)
  }

  @Test("makes one record of the elements that two parts describe")
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

  @Test("keeps what only an assertion says beside a $ref: contains, closed objects, names")
  func besideReference() throws {
    try expectProperty(
      "{$ref: '#/components/schemas/L', contains: {const: 1}}",
      "[integer] & {contains 1... {const 1}}", besides: "L: {type: array, items: {type: integer}}")
  }

  @Test("compares bounds exactly")
  func exactBounds() throws {
    try expectProperty(
      "{type: integer, allOf: [{maximum: 9007199254740993}, {maximum: 9007199254740992}]}",
      "integer <= 9007199254740992")
  }

  @Test("compares values of lists as JSON does")
  func exactValues() throws {
    let outline = try ModelOutline(
      schemas: """
        A: {allOf: [{enum: ['1', '2']}, {enum: [1, '2']}]}
        B: {allOf: [{type: number, enum: [1, 2]}, {type: number, enum: [1.0, 3]}]}
        """)
    #expect(outline.types == [#"A enum string ["2"]"#, "B enum integer [1]"])
  }

  @Test("of types that exclude each other is any value, with a warning")
  func contradiction() throws {
    let outline = try ModelOutline(
      schemas: "T: {type: object, properties: {p: {allOf: [{type: string}, {type: integer}]}}}")
    #expect(outline.codes == [.unsatisfiableSchema])
  }
}
