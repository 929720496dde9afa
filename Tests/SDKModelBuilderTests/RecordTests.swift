import Diagnostics
import Testing

@Suite("Objects with properties")
struct RecordTests {
  @Test("An object is a record, whose properties are optional unless required")
  func properties() throws {
    let outline = try ModelOutline(
      schemas: """
        Pet:
          type: object
          required: [name]
          properties:
            name: {type: string}
            age: {type: integer, default: 1}
            id: {type: string, readOnly: true}
        """)
    #expect(
      outline.types == [
        "Pet {name: string, age?: integer = 1, readOnly id?: string, ...: json}"
      ])
    #expect(outline.codes == [])
  }

  @Test(
    "Undocumented properties are kept as `additionalProperties` allows",
    arguments: [
      ("true", "{a?: string, ...: json}"),
      ("false", "{a?: string}"),
      ("{type: integer}", "{a?: string, ...: integer}"),
    ])
  func additional(schema: String, type: String) throws {
    let outline = try ModelOutline(
      schemas: """
        T: {type: object, properties: {a: {type: string}}, additionalProperties: \(schema)}
        """)
    #expect(outline.types == ["T \(type)"])
  }

  @Test("An inline object is declared in the record that contains it")
  func nested() throws {
    let outline = try ModelOutline(
      schemas: """
        Order:
          type: object
          properties:
            address: {type: object, properties: {city: {type: string}}}
            lines: {type: array, items: {type: object, properties: {sku: {type: string}}}}
        """)
    #expect(
      outline.types == [
        "Order {address?: Order.address, lines?: [Order.line], ...: json}",
        "Order.address {city?: string, ...: json}",
        "Order.line {sku?: string, ...: json}",
      ])
  }

  @Test("A schema has one type, however often it is referred to")
  func shared() throws {
    let outline = try ModelOutline(
      schemas: """
        A: {type: object, properties: {x: {$ref: '#/components/schemas/C'}}}
        B: {type: object, properties: {x: {$ref: '#/components/schemas/C'}}}
        C: {type: object, properties: {n: {type: integer}}}
        """)
    #expect(
      outline.types == [
        "A {x?: C, ...: json}", "C {n?: integer, ...: json}", "B {x?: C, ...: json}",
      ])
  }

  @Test("A record can contain itself")
  func recursive() throws {
    let outline = try ModelOutline(
      schemas: """
        Node: {type: object, properties: {next: {$ref: '#/components/schemas/Node'}}}
        """)
    #expect(outline.types == ["Node {next?: Node, ...: json}"])
  }

  @Test("An object without named properties is a map")
  func map() throws {
    try expectProperty(
      "{type: object, additionalProperties: {type: integer}}", "[string: integer]")
    try expectProperty("{type: object}", "[string: json]")
    try expectProperty("{type: object, additionalProperties: false}", "[string: json] closed")
  }

  @Test("A required name without a property is asserted")
  func unknownRequired() throws {
    let outline = try ModelOutline(
      schemas: "T: {type: object, required: [b], properties: {a: {type: string}}}")
    #expect(outline.types == ["T {a?: string, ...: json} & {required b}"])
    #expect(outline.codes == [.unknownRequired])
  }
}
