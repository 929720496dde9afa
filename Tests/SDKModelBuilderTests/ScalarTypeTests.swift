import Testing

@Suite("Types of scalars")
struct ScalarTypeTests {
  @Test(
    "The type follows `type` and `format`",
    arguments: [
      ("{type: string}", "string"),
      ("{type: boolean}", "boolean"),
      ("{type: integer}", "integer"),
      ("{type: integer, format: int32}", "int32"),
      ("{type: integer, format: uint64}", "uint64"),
      ("{type: integer, format: u-int64}", "uint64"),
      ("{type: integer, format: uint32}", "integer"),
      (
        "{type: integer, minimum: 0, maximum: 18446744073709551615}",
        "uint64 >= 0 <= 18446744073709551615"
      ),
      ("{type: number}", "number"),
      ("{type: number, format: decimal}", "decimal"),
      ("{type: string, format: date-time}", "dateTime"),
      ("{type: string, format: date}", "date"),
      ("{type: string, format: uuid}", "uuid"),
      ("{type: string, format: byte}", "base64"),
      ("{type: string, format: password}", "string secret"),
      ("{type: string, format: ipv4}", "string ipv4"),
      ("{type: string, format: unheard-of}", "string"),
      ("{type: string, contentEncoding: base64}", "base64"),
      ("{}", "json"),
    ])
  func kinds(schema: String, type: String) throws {
    try expectProperty(schema, type)
  }

  @Test(
    "Without `type`, the keywords determine the type, and strict typing allows any value",
    arguments: [
      ("{minLength: 1}", "string length 1...", "json & {length 1...}"),
      ("{format: date}", "date", "json & {date}"),
      ("{format: uint32}", "integer", "json"),
      ("{format: decimal}", "json", "json"),
      ("{items: {type: string}}", "[string]", "json & {items from 0 {type string}}"),
      ("{minItems: 1}", "[json] items 1...", "json & {items 1...}"),
      (
        "{additionalProperties: {type: string}}", "[string: string]",
        "json & {besides  {type string}}"
      ),
    ])
  func inference(schema: String, inferred: String, strict: String) throws {
    try expectProperty(schema, inferred)
    try expectProperty(schema, strict, typing: .strict)
  }

  @Test(
    "A type can be nullable",
    arguments: [
      ("{type: [string, 'null']}", "3.1.0", "string?"),
      ("{type: string, nullable: true}", "3.0.3", "string?"),
      ("{anyOf: [{type: integer}, {type: 'null'}]}", "3.1.0", "integer?"),
      ("{type: ['null', array], items: {type: [integer, 'null']}}", "3.1.0", "[integer?]?"),
    ])
  func null(schema: String, version: String, type: String) throws {
    try expectProperty(schema, type, version: version)
  }
}
