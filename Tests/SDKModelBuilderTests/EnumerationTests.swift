import Diagnostics
import Testing

@Suite("Enumerations")
struct EnumerationTests {
  @Test(
    "Listed values are an enumeration of their type",
    arguments: [
      ("{type: string, enum: [a, b]}", #"enum string ["a", "b"]"#),
      ("{enum: [a, b]}", #"enum string ["a", "b"]"#),
      ("{type: integer, enum: [1, 2]}", "enum integer [1, 2]"),
      ("{type: number, enum: [1, 2.5]}", "enum number [1, 2.5]"),
      ("{type: string, enum: [1, on]}", #"enum string ["1", "on"]"#),
      ("{enum: [1, a]}", #"enum mixed [1, "a"]"#),
      ("{type: string, const: a}", #"enum string ["a"]"#),
      ("{anyOf: [{const: a}, {const: b}]}", #"enum string ["a", "b"]"#),
      ("{oneOf: [{const: 1}, {const: 1.5}]}", "enum number [1, 1.5]"),
      ("{type: [integer, number], oneOf: [{const: 1}, {const: 1.5}]}", "enum number [1, 1.5]"),
      ("{oneOf: [{const: a}, {const: 1}]}", #"enum mixed ["a", 1]"#),
    ])
  func values(schema: String, enumeration: String) throws {
    let outline = try ModelOutline(schemas: "T: \(schema)")
    #expect(outline.types == ["T \(enumeration)"])
  }

  @Test("Siblings of a choice of values are asserted at each use")
  func choiceBesideLimits() throws {
    let outline = try ModelOutline(
      schemas: "T: {type: string, minLength: 2, anyOf: [{enum: [ab, c]}, {enum: [d]}]}")
    #expect(outline.types == [#"T enum string ["ab", "c", "d"] & {length 2...}"#])
  }

  @Test("An enumeration that also allows any string is open")
  func open() throws {
    try expectProperty(
      "{anyOf: [{type: string, enum: [a, b]}, {type: string}]}", "Holder.p or any other")
  }

  @Test(
    "An empty string alone is a string",
    arguments: [
      ("{type: string, enum: ['']}", #"string of """#),
      ("{anyOf: [{type: string}, {type: string, enum: ['']}]}", "string"),
      ("{anyOf: [{type: integer}, {type: string, enum: ['']}]}", "Holder.p"),
    ])
  func emptyString(schema: String, type: String) throws {
    try expectProperty(schema, type)
  }

  @Test("An enumeration with null is nullable")
  func null() throws {
    try expectProperty("{type: [string, 'null'], enum: [a, null]}", "Holder.p?")
    try expectProperty("{enum: [a, null]}", "Holder.p?")
  }

  @Test(
    "An enumeration without nameable cases is a value with an assertion",
    arguments: [
      ("{type: boolean, enum: [true]}", "boolean of true"),
      ("{type: object, enum: [{a: 1}]}", #"json & {type object, enum {"a": 1}}"#),
    ])
  func caseless(schema: String, type: String) throws { try expectProperty(schema, type) }

  @Test("A duplicate value is a warning")
  func duplicates() throws {
    let outline = try ModelOutline(schemas: "T: {type: string, enum: [a, a]}")
    #expect(outline.types == [#"T enum string ["a"]"#])
    #expect(outline.codes == [.duplicateEnumValue])
  }
}
