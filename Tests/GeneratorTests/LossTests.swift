import Diagnostics
import DocumentTree
import Generator
import Testing

/// What a document says that generated code does not is told, once and at its line.
@Suite("What is not carried over")
struct LossTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var code: String
    var construct: String
    /// With `# here` on the line that is told of.
    var text: String

    var testDescription: String { "\(construct): \(code)" }
  }

  @Test("is told", arguments: schemas + parts)
  func told(_ row: Row) throws {
    let lines = row.text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.hasSuffix("# here") }) + 1
    let found = diagnostics(row.text)
    #expect(found.map(\.code) == [row.code], "\(found)")
    #expect(found.map(\.location?.line) == [line])
    #expect(!found.contains { $0.severity == .error })
  }

  @Test(
    "is nothing that only describes, that is checked, or that has an effect all the same",
    arguments: harmless + checked)
  func untold(_ row: Row) {
    #expect(diagnostics(row.text).isEmpty)
  }

  private func diagnostics(_ text: String) -> [Diagnostic] {
    Generator.run(
      Generator.Input(document: Source(file: "openapi.yaml", bytes: Array(text.utf8)))
    ).diagnostics
  }

  // MARK: Schemas

  private static func schema(_ code: String, _ construct: String, _ keywords: String...) -> Row {
    Row(
      code: code, construct: construct,
      text: ([
        "openapi: 3.2.0", "info: {title: Pets, version: '1'}", "components:", "  schemas:",
        "    Tag: {type: object, required: [kind], properties: {kind: {type: string}}}",
        "    Owner: {type: object, properties: {kind: {type: string}, age: {type: integer}}}",
        "    Other: {type: object, properties: {kind: {type: string}, size: {type: integer}}}",
        "    Pet:",
      ] + keywords.map { "      " + $0 }).joined(separator: "\n"))
  }

  static let schemas = [
    schema(
      "degraded-type", "contentSchema", "type: string", "contentMediaType: application/json",
      "contentSchema: {type: object} # here"),
    schema(
      "degraded-type", "contentEncoding", "type: string # here", "contentEncoding: base64url"),
    schema(
      "degraded-type", "a defaultMapping to something else",
      "oneOf: [{$ref: '#/components/schemas/Tag'}, {$ref: '#/components/schemas/Other'}]",
      "discriminator:", "  propertyName: kind",
      "  defaultMapping: '#/components/schemas/Owner' # here"),
    schema(
      "degraded-type", "patternProperties", "type: object # here",
      "patternProperties: {'^a': {type: string}, '^b': {type: integer}}"),
    schema("unsupported-field", "an unknown keyword", "type: string", "requierd: true # here"),
  ]

  /// What is checked on the value as JSON, since no type says it.
  static let checked = [
    schema("", "contains", "type: array", "contains: {const: 1}"),
    schema(
      "", "minContains", "type: array", "items: {type: integer}",
      "minContains: 2", "contains: {minimum: 1}"),
    schema(
      "", "propertyNames", "type: object",
      "propertyNames: {pattern: '^[a-z]+$'}"),
    schema(
      "", "unevaluatedProperties", "allOf: [{$ref: '#/components/schemas/Tag'}]",
      "unevaluatedProperties: false"),
    schema(
      "", "unevaluatedItems", "type: array", "allOf: [{minItems: 1}]",
      "unevaluatedItems: {type: integer}"),
    schema(
      "", "dependentSchemas", "type: object",
      "properties: {name: {type: string}, age: {type: integer}}",
      "dependentSchemas:", "  name: {required: [age]}"),
    schema(
      "", "minProperties", "type: object",
      "properties: {name: {type: string}}", "minProperties: 1"),
    schema(
      "", "required in a map", "type: object",
      "required: [name]"),
    schema(
      "", "a choice of required properties in a map", "type: object",
      "anyOf: [{required: [a]}, {required: [b]}]"),
    schema("", "not, of a text", "type: string", "not: {const: none}"),
    schema("", "not, of any value", "not: {type: string}"),
    schema(
      "", "if with a limit that no rule has", "type: object",
      "properties: {name: {type: string}, age: {type: integer}}",
      "if: {required: [name], minProperties: 2}", "then: {required: [age]}"),
    schema("", "a limit without a type", "minimum: 3"),
    schema(
      "", "required beside a choice", "required: [age]",
      "oneOf: [{$ref: '#/components/schemas/Tag'}, {$ref: '#/components/schemas/Owner'}]"),
    schema(
      "", "the number of a tuple's elements", "type: array",
      "prefixItems: [{type: string}]", "maxItems: 1"),
  ]

  // MARK: Operations

  private static func operation(_ code: String, _ construct: String, _ fields: String...) -> Row {
    Row(
      code: code, construct: construct,
      text: ([
        "openapi: 3.2.0", "info: {title: Pets, version: '1'}", "paths:", "  /pets:", "    post:",
        "      tags: [pets]",
      ] + fields.map { "      " + $0 }).joined(separator: "\n"))
  }

  private static let done = "responses: {'204': {description: Done}}"

  static let parts = [
    operation(
      "unused-header", "a response's headers", "responses:", "  '204':", "    description: Done",
      "    headers:", "      X-Next: {schema: {type: string}} # here"),
    operation(
      "unused-header", "an encoding's headers", done, "requestBody:", "  content:",
      "    multipart/form-data:",
      "      schema: {type: object, properties: {photo: {type: string, format: binary}}}",
      "      encoding:", "        photo:",
      "          headers: {X-Size: {schema: {type: integer}}} # here"),
    operation(
      "degraded-body", "itemSchema", "responses:", "  '200':", "    description: Events",
      "    content:", "      text/event-stream: # here", "        itemSchema: {type: object}"),
    operation(
      "degraded-body", "xml", "responses:", "  '200':", "    description: Pets",
      "    content:", "      application/xml: # here",
      "        schema: {type: object, properties: {a: {type: string, xml: {attribute: true}}}}"),
    operation(
      "unused-response", "a second success", "responses:",
      "  '200': {description: A, content: {application/json: {schema: {type: string}}}}",
      "  '202': {description: B, content: {application/json: {schema: {type: integer}}}} # here"),
    operation(
      "unused-media-type", "a second kind of answer", "responses:", "  '200':",
      "    description: Pets", "    content:", "      application/json: {}",
      "      text/csv: {} # here"),
    operation(
      "unused-media-type", "a second kind of body", done, "requestBody:", "  content:",
      "    application/json: {}", "    text/csv: {} # here"),
    operation(
      "unused-media-type", "a second kind of error", "responses:", "  '204': {description: Done}",
      "  '400':", "    description: Bad", "    content:",
      "      application/json: {schema: {type: object, properties: {a: {type: string}}}}",
      "      application/xml: {schema: {type: object, properties: {b: {type: string}}}} # here"),
    operation(
      "degraded-body", "an error that is no JSON", "responses:", "  '204': {description: Done}",
      "  '400':", "    description: Bad", "    content:",
      "      application/xml: {schema: {type: object, properties: {b: {type: string}}}} # here"),
    operation(
      "degraded-parameter", "allowEmptyValue", done, "parameters:",
      "  - {name: all, in: query, allowEmptyValue: true, schema: {type: boolean}} # here"),
    operation(
      "unused-server", "a second server of an operation", done, "servers:",
      "  - url: https://a.example", "  - url: https://b.example # here"),
    operation(
      "unsupported-field", "itemEncoding", done, "requestBody:", "  content:",
      "    multipart/mixed:", "      itemEncoding: {contentType: image/png} # here"),
    operation(
      "external-example", "externalValue", "responses:", "  '200':", "    description: Pets",
      "    content:", "      application/json:", "        schema: {type: object}",
      "        examples:",
      "          one:", "            externalValue: 'https://a.example/1' # here"),
  ]

  // MARK: Neither

  static let harmless = [
    schema("nothing", "xml", "type: object", "properties: {a: {type: string, xml: {name: b}}}"),
    schema("nothing", "propertyNames of any text", "type: object", "propertyNames: {type: string}"),
    schema(
      "nothing", "unevaluatedProperties that are additional", "type: object",
      "properties: {a: {type: string}}", "unevaluatedProperties: {type: integer}"),
    schema("nothing", "unevaluatedItems that are items", "type: array", "unevaluatedItems: {}"),
    schema("nothing", "contentMediaType", "type: string", "contentMediaType: application/json"),
    schema(
      "nothing", "required beside a choice that requires it", "required: [kind]",
      "oneOf:", "  - {$ref: '#/components/schemas/Tag'}",
      "  - {type: object, required: [kind], properties: {kind: {type: integer}}}"),
    schema("nothing", "examples and comments", "type: string", "$comment: Words", "examples: [a]"),
    operation(
      "nothing", "allowEmptyValue of a text", done, "parameters:",
      "  - {name: q, in: query, allowEmptyValue: true, schema: {type: string}}"),
    operation(
      "nothing", "header fields for browsers", "responses:", "  '204':", "    description: Done",
      "    headers: {Access-Control-Allow-Origin: {schema: {type: string}}}"),
    operation(
      "nothing", "one server of an operation", done, "servers: [{url: 'https://a.example'}]"),
    operation(
      "nothing", "links", "responses:", "  '204':", "    description: Done",
      "    links: {next: {operationId: listPets, description: All of them}}"),
  ]
}
