import SDKModel
import Testing

@Suite("Constants")
struct ConstantTests {
  private static func property(_ schema: String) throws -> Property {
    let types = try ModelOutline(
      schemas: """
        Thing: {type: object, required: [a], properties: {a: \(schema)}}
        Yes: {type: boolean, const: true}
        """
    ).sdk.types
    let thing = try #require(types.first { $0.id == TypeID(["Thing"]) })
    guard case .record(let record) = thing.kind else { throw Unexpected() }
    return try #require(record.properties.first)
  }

  private struct Unexpected: Error {}

  @Test(
    "A boolean or null with a single value is a constant",
    arguments: [
      ("{const: true}", Literal.boolean(true)),
      ("{type: boolean, enum: [false]}", .boolean(false)),
      ("{$ref: '#/components/schemas/Yes'}", .boolean(true)),
      ("{allOf: [{type: boolean}, {const: true}]}", .boolean(true)),
      ("{type: 'null'}", .null),
      ("{const: null}", .null),
      ("{enum: [null]}", .null),
      ("{type: boolean}", nil),
      ("{enum: [true, false]}", nil),
      ("{}", nil),
      ("{not: {type: string}}", nil),
      ("{type: [string, 'null']}", nil),
    ])
  func constants(schema: String, constant: Literal?) throws {
    #expect(try Self.property(schema).constant == constant)
  }

  @Test("A boolean is a constant if all listed values are equal")
  func booleans() throws {
    let type = try Self.property("{enum: [true, false, null]}").type
    guard case .boolean = type.kind else { throw Unexpected() }
    #expect(type.isNullable)
  }
}
