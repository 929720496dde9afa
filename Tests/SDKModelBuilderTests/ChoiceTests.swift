import Testing

@Suite("Choices (`oneOf` and `anyOf`)")
struct ChoiceTests {
  @Test(
    "A choice among types is a union, with a name for each variant",
    arguments: [
      (
        "{oneOf: [{type: string}, {type: integer}]}",
        "union (string: string | integer: integer)"
      ),
      ("{type: [string, boolean]}", "union (string: string | boolean: boolean)"),
      (
        "{anyOf: [{type: array, items: {type: string}}, {type: string}]}",
        "union (string_array: [string] | string: string)"
      ),
    ])
  func types(schema: String, union: String) throws {
    let outline = try ModelOutline(schemas: "T: \(schema)")
    #expect(outline.types == ["T \(union)"])
  }

  @Test(
    "A choice among strings or among numbers is a string or a number",
    arguments: [
      (
        "{anyOf: [{type: string, maxLength: 5}, {type: string, pattern: ^a}]}",
        "string & {anyOf {type string, length ...5} {type string, /^a/}}"
      ),
      // Exact digits, which an integer keeps and a binary fraction would lose.
      ("{type: [integer, number]}", "decimal"),
    ])
  func scalars(schema: String, type: String) throws { try expectProperty(schema, type) }

  @Test("A choice with a single option is that option")
  func one() throws {
    try expectProperty("{oneOf: [{type: string, maxLength: 5}]}", "string length ...5")
  }

  @Test("A choice among components is a union of their types")
  func components() throws {
    let outline = try ModelOutline(
      schemas: """
        Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
        Cat: {type: object, required: [meow], properties: {meow: {type: string}}}
        Dog: {type: object, required: [bark], properties: {bark: {type: string}}}
        """)
    #expect(outline.type("Pet") == "union (Cat: Cat | Dog: Dog)")
  }

  @Test(
    "Discriminator values come from the mapping, constants or names",
    arguments: [
      (
        "mapping: {c: '#/components/schemas/Cat'}", "{type: string}",
        "c 'c': Cat | Dog 'Dog': Dog"
      ),
      ("mapping: {c: Cat, d: Dog}", "{type: string}", "c 'c': Cat | d 'd': Dog"),
      (
        "mapping: {'#cat': Cat, '2024': Dog}", "{type: string}",
        "Cat '#cat': Cat | Dog '2024': Dog"
      ),
      ("", "{type: string, enum: [meower]}", "meower 'meower': Cat | Dog 'Dog': Dog"),
    ])
  func discriminator(mapping: String, kind: String, variants: String) throws {
    let outline = try ModelOutline(
      schemas: """
        Pet:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator: {propertyName: kind, \(mapping)}
        Cat: {type: object, required: [kind], properties: {kind: \(kind)}}
        Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
        """)
    #expect(outline.type("Pet") == "union by kind (\(variants))")
  }

  @Test("A schema that others extend by `allOf` is a choice of these")
  func derivedSchemas() throws {
    let outline = try ModelOutline(
      schemas: """
        Pet: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {meow: {type: string}}}]}
        Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {bark: {type: string}}}]}
        """)
    #expect(outline.type("Pet") == "union by kind (Cat 'Cat': Cat | Dog 'Dog': Dog)")
    #expect(outline.type("Cat") == "{kind: string, meow?: string, ...: json}")
  }

  @Test("Properties beside a choice are in each of its records")
  func siblings() throws {
    let outline = try ModelOutline(
      schemas: """
        T:
          type: object
          required: [id]
          properties: {id: {type: string}}
          oneOf:
            - {title: First, type: object, required: [a], properties: {a: {type: string}}}
            - {title: Second, type: object, required: [b], properties: {b: {type: string}}}
        """)
    #expect(outline.type("T") == "union (First: T.First | Second: T.Second) & {required id}")
    #expect(outline.type("T.First") == "{a: string, id: string, ...: json}")
  }
}
