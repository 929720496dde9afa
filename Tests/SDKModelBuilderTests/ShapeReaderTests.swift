import OpenAPIDocument
import Testing

@testable import SDKModelBuilder

@Suite("Schemas that refer to others")
struct ShapeReaderTests {
  private func reader(
    _ schema: String, typing: Typing = .inferred
  ) throws -> (reader: ShapeReader, schema: Schema) {
    let document = try Snippet.document(
      """
      components:
        schemas:
          Pet: {type: object, properties: {name: {type: string}}}
          Tags: {type: array, items: {type: string}}
          Subject: \(schema)
      """
    ).document
    let subject = document.schemas.first { $0.name == "Subject" }?.schema
    return (ShapeReader(document, typing: typing), try #require(subject))
  }

  private func target(_ schema: String, typing: Typing = .inferred) throws -> String? {
    let (reader, schema) = try reader(schema, typing: typing)
    return reader.bareTarget(of: schema).flatMap { reader.schemas.components[$0.target]?.name }
  }

  @Test(
    "A reference without further keywords has the target's type",
    arguments: [
      "{$ref: '#/components/schemas/Pet'}",
      "{$ref: '#/components/schemas/Pet', description: The pet.}",
      "{allOf: [{$ref: '#/components/schemas/Pet'}]}",
      "{allOf: [{$ref: '#/components/schemas/Pet'}], title: Animal}",
      "{allOf: [{allOf: [{$ref: '#/components/schemas/Pet'}]}]}",
    ])
  func bare(schema: String) throws {
    #expect(try target(schema) == "Pet")
  }

  @Test(
    "A reference with further keywords has its own type",
    arguments: [
      "{$ref: '#/components/schemas/Pet', required: [name]}",
      "{$ref: '#/components/schemas/Tags', contains: {const: x}}",
      "{allOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Tags'}]}",
      "{allOf: [{$ref: '#/components/schemas/Pet'}], unevaluatedProperties: false}",
    ])
  func adding(schema: String) throws {
    #expect(try target(schema) == nil)
  }

  @Test("A schema has the properties of all schemas that it extends, its own first")
  func properties() throws {
    let (reader, schema) = try reader(
      "{allOf: [{$ref: '#/components/schemas/Pet'}], properties: {age: {type: integer}}}")
    #expect(reader.shape(of: schema).properties.map(\.name) == ["age", "name"])
  }

  @Test("Redundant schemas are omitted")
  func redundant() throws {
    let (reader, schema) = try reader(
      """
      {properties: {a: {$ref: '#/components/schemas/Pet'}, \
      b: {description: The pet.}, c: {allOf: [{$ref: '#/components/schemas/Pet'}]}, \
      d: {type: object}, e: {maxProperties: 2}}}
      """)
    let schemas = schema.applicators.properties.map(\.schema)
    let kept = reader.withoutRedundant(schemas).map { kept in schemas.firstIndex { $0 === kept } }
    #expect(kept == [0, 4])
  }
}
