import Diagnostics
import DocumentTree
import Generator
import Testing

/// A construct that generated code does not carry over is reported once, at its line.
@Suite("Losses")
struct LossTests {
  struct Row: Sendable, CustomTestStringConvertible {
    /// `nil` if nothing is reported.
    var code: DiagnosticCode?
    var construct: String
    /// A document with `# here` on the reported line.
    var text: String

    var testDescription: String { "\(construct): \(code?.rawValue ?? "nothing")" }
  }

  @Test("A construct that is not carried over is reported", arguments: schemas + parts)
  func reported(_ row: Row) throws {
    let lines = row.text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.hasSuffix("# here") }) + 1
    let found = diagnostics(row.text)
    #expect(found.map(\.code) == [row.code], "\(found)")
    #expect(found.map(\.location?.line) == [line])
    #expect(!found.contains { $0.severity == .error })
  }

  @Test(
    "Constructs that are descriptive, checked, or otherwise effective are not losses",
    arguments: harmless + checked)
  func notReported(_ row: Row) {
    #expect(diagnostics(row.text).isEmpty)
  }

  private func diagnostics(_ text: String) -> [Diagnostic] {
    Generator.run(
      Generator.Input(document: Source(file: "openapi.yaml", bytes: Array(text.utf8)))
    ).diagnostics
  }

  // MARK: Schemas

  private static func schema(_ code: DiagnosticCode?, _ construct: String, _ keywords: String...)
    -> Row
  {
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
      .degradedType, "contentSchema", "type: string", "contentMediaType: application/json",
      "contentSchema: {type: object} # here"),
    schema(
      .degradedType, "contentEncoding", "type: string # here", "contentEncoding: base64url"),
    schema(
      .degradedType, "a defaultMapping to something else",
      "oneOf: [{$ref: '#/components/schemas/Tag'}, {$ref: '#/components/schemas/Other'}]",
      "discriminator:", "  propertyName: kind",
      "  defaultMapping: '#/components/schemas/Owner' # here"),
    schema(
      .degradedType, "patternProperties", "type: object # here",
      "patternProperties: {'^a': {type: string}, '^b': {type: integer}}"),
    schema(.unsupportedField, "an unknown keyword", "type: string", "requierd: true # here"),
  ]

  /// Constructs that are checked on the value as JSON, since no type expresses them.
  static let checked = [
    schema(nil, "contains", "type: array", "contains: {const: 1}"),
    schema(
      nil, "minContains", "type: array", "items: {type: integer}",
      "minContains: 2", "contains: {minimum: 1}"),
    schema(
      nil, "propertyNames", "type: object",
      "propertyNames: {pattern: '^[a-z]+$'}"),
    schema(
      nil, "unevaluatedProperties", "allOf: [{$ref: '#/components/schemas/Tag'}]",
      "unevaluatedProperties: false"),
    schema(
      nil, "unevaluatedItems", "type: array", "allOf: [{minItems: 1}]",
      "unevaluatedItems: {type: integer}"),
    schema(
      nil, "dependentSchemas", "type: object",
      "properties: {name: {type: string}, age: {type: integer}}",
      "dependentSchemas:", "  name: {required: [age]}"),
    schema(
      nil, "minProperties", "type: object",
      "properties: {name: {type: string}}", "minProperties: 1"),
    schema(
      nil, "required in a map", "type: object",
      "required: [name]"),
    schema(
      nil, "a choice of required properties in a map", "type: object",
      "anyOf: [{required: [a]}, {required: [b]}]"),
    schema(nil, "not, of a text", "type: string", "not: {const: none}"),
    schema(nil, "not, of any value", "not: {type: string}"),
    schema(
      nil, "if with a limit that no rule has", "type: object",
      "properties: {name: {type: string}, age: {type: integer}}",
      "if: {required: [name], minProperties: 2}", "then: {required: [age]}"),
    schema(nil, "a limit without a type", "minimum: 3"),
    schema(
      nil, "required beside a choice", "required: [age]",
      "oneOf: [{$ref: '#/components/schemas/Tag'}, {$ref: '#/components/schemas/Owner'}]"),
    schema(
      nil, "the number of a tuple's elements", "type: array",
      "prefixItems: [{type: string}]", "maxItems: 1"),
  ]

  // MARK: Operations

  private static func operation(_ code: DiagnosticCode?, _ construct: String, _ fields: String...)
    -> Row
  {
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
      .unusedHeader, "an encoding's headers", done, "requestBody:", "  content:",
      "    multipart/form-data:",
      "      schema: {type: object, properties: {photo: {type: string, format: binary}}}",
      "      encoding:", "        photo:",
      "          headers: {X-Size: {schema: {type: integer}}} # here"),
    operation(
      .degradedBody, "xml", "responses:", "  '200':", "    description: Pets",
      "    content:", "      application/xml: # here",
      "        schema: {type: object, properties: {a: {type: string, xml: {attribute: true}}}}"),
    operation(
      .unusedResponse, "a success beside a stream", "responses:",
      "  '200': {description: A, content: {text/event-stream: {schema: {type: string}}}}",
      "  '202': {description: B, content: {application/json: {schema: {type: integer}}}} # here"),
    operation(
      .unusedMediaType, "a second kind of answer", "responses:", "  '200':",
      "    description: Pets", "    content:", "      application/json: {}",
      "      text/csv: {} # here"),
    operation(
      .unusedMediaType, "a second kind of body", done, "requestBody:", "  content:",
      "    application/json: {}", "    text/csv: {} # here"),
    operation(
      .unusedMediaType, "a second kind of error", "responses:", "  '204': {description: Done}",
      "  '400':", "    description: Bad", "    content:",
      "      application/json: {schema: {type: object, properties: {a: {type: string}}}}",
      "      application/xml: {schema: {type: object, properties: {b: {type: string}}}} # here"),
    operation(
      .degradedBody, "an error that is no JSON", "responses:", "  '204': {description: Done}",
      "  '400':", "    description: Bad", "    content:",
      "      application/xml: {schema: {type: object, properties: {b: {type: string}}}} # here"),
    operation(
      .degradedParameter, "allowEmptyValue", done, "parameters:",
      "  - {name: all, in: query, allowEmptyValue: true, schema: {type: boolean}} # here"),
    operation(
      .undefinedStyle, "a list of lists in a query", done, "parameters:",
      "  - {name: a, in: query, schema: {type: array, items: {type: array, items: {type: string}}}} # here"
    ),
    operation(
      .undefinedStyle, "an object in an object of a header", done, "parameters:",
      "  - name: a # here", "    in: header",
      "    schema: {type: object, properties: {b: {type: object, properties: {c: {type: string}}}}}"
    ),
    operation(
      .undefinedStyle, "a list in an object that is not exploded", done, "parameters:",
      "  - name: a # here", "    in: query", "    explode: false",
      "    schema: {type: object, properties: {b: {type: array, items: {type: string}}}}"),
    operation(
      .undefinedStyle, "a list of objects in a field with a style", done, "requestBody:",
      "  content:",
      "    multipart/form-data:",
      "      schema: {type: object, properties: {a: {type: array, items: {type: object, properties: {b: {}}}}}}",
      "      encoding:", "        a: {style: form} # here"),
    operation(
      .ambiguousName, "a property beside a parameter", done, "parameters:",
      "  - {name: b, in: query, schema: {type: string}}", "  - name: a # here", "    in: query",
      "    schema: {type: object, properties: {b: {type: string}}}"),
    operation(
      .ambiguousName, "two objects of any names", done, "parameters:",
      "  - {name: a, in: query, schema: {type: object, additionalProperties: {type: string}}}",
      "  - {name: b, in: query, schema: {type: object, additionalProperties: {type: string}}} # here"
    ),
    operation(
      .ambiguousName, "an object of any names in a form of any names", done, "requestBody:",
      "  content:", "    application/x-www-form-urlencoded:", "      schema:",
      "        type: object",
      "        properties: {a: &map {type: object, additionalProperties: {type: string}}}",
      "        additionalProperties: {type: string}", "      encoding:",
      "        a: {style: form} # here"),
    operation(
      .unusedServer, "a second server of an operation", done, "servers:",
      "  - url: https://a.example", "  - url: https://b.example # here"),
    operation(
      .unsupportedField, "itemEncoding", done, "requestBody:", "  content:",
      "    multipart/mixed:", "      itemEncoding: {contentType: image/png} # here"),
    operation(
      .externalExample, "externalValue", "responses:", "  '200':", "    description: Pets",
      "    content:", "      application/json:", "        schema: {type: object}",
      "        examples:",
      "          one:", "            externalValue: 'https://a.example/1' # here"),
  ]

  // MARK: No losses

  static let harmless = [
    schema(nil, "xml", "type: object", "properties: {a: {type: string, xml: {name: b}}}"),
    schema(nil, "propertyNames of any text", "type: object", "propertyNames: {type: string}"),
    schema(
      nil, "unevaluatedProperties that are additional", "type: object",
      "properties: {a: {type: string}}", "unevaluatedProperties: {type: integer}"),
    schema(nil, "unevaluatedItems that are items", "type: array", "unevaluatedItems: {}"),
    schema(nil, "contentMediaType", "type: string", "contentMediaType: application/json"),
    schema(
      nil, "required beside a choice that requires it", "required: [kind]",
      "oneOf:", "  - {$ref: '#/components/schemas/Tag'}",
      "  - {type: object, required: [kind], properties: {kind: {type: integer}}}"),
    schema(nil, "examples and comments", "type: string", "$comment: Words", "examples: [a]"),
    operation(
      nil, "allowEmptyValue of a text", done, "parameters:",
      "  - {name: q, in: query, allowEmptyValue: true, schema: {type: string}}"),
    operation(
      nil, "a list in an exploded object of a query, and any depth in deepObject or JSON", done,
      "parameters:",
      "  - {name: a, in: query, schema: {type: object, properties: {b: {type: array, items: {type: string}}}}}",
      "  - {name: c, in: query, style: deepObject, schema: &deep {type: object, properties: {d: {type: object, properties: {e: {type: string}}}}}}",
      "  - {name: f, in: query, content: {application/json: {schema: *deep}}}"),
    operation(
      nil, "one object of any names, and the same name in another place", done, "parameters:",
      "  - {name: a, in: query, schema: {type: object, additionalProperties: {type: string}}}",
      "  - {name: b, in: header, schema: {type: string}}",
      "  - {name: c, in: query, explode: false, schema: {type: object, properties: {b: {type: string}}}}",
      "  - {name: d, in: query, schema: {type: object, properties: {b: {type: string}}}}"),
    operation(
      nil, "header fields for browsers", "responses:", "  '204':", "    description: Done",
      "    headers: {Access-Control-Allow-Origin: {schema: {type: string}}}"),
    operation(
      nil, "header fields of a response", "responses:", "  '204':", "    description: Done",
      "    headers:", "      X-Next: {schema: {type: string}}"),
    operation(
      nil, "several successes", "responses:",
      "  '200': {description: A, content: {application/json: {schema: {type: string}}}}",
      "  '202': {description: B, content: {application/json: {schema: {type: integer}}}}",
      "  '303': {description: C}"),
    operation(
      nil, "other values in other media types", "responses:", "  '200':",
      "    description: Pets", "    content:",
      "      application/json: {schema: {type: array, items: {type: string}}}",
      "      text/csv: {}"),
    operation(
      nil, "one server of an operation", done, "servers: [{url: 'https://a.example'}]"),
    operation(
      nil, "links", "responses:", "  '204':", "    description: Done",
      "    links: {next: {operationId: listPets, description: All of them}}"),
  ]
}
