import DocumentTree
import OpenAPIDocument
import Testing

@Suite("Swagger 2.0")
struct SwaggerTests {
  private func operation(_ text: String, root: String = "") throws -> OperationObject {
    let reading = try Reading.of(
      Sample.swagger(root + "paths: {/a: {post: {operationId: a, responses: {}, \(text)}}}\n"))
    #expect(reading.errors.isEmpty, "\(reading.errors)")
    return try #require(reading.operation("a"))
  }

  @Test(
    "The host, the base path and the schemes become servers",
    arguments: [
      (
        "host: a.example\nbasePath: /v1\nschemes: [http, https]\n",
        ["https://a.example/v1", "http://a.example/v1"]
      ),
      ("host: a.example\nbasePath: /\n", ["https://a.example"]),
      ("basePath: /v1/\n", ["/v1"]),
      ("host: http://a.example\nbasePath: /v1\n", ["http://a.example/v1"]),
      ("host: a.example\nbasePath: v1\nschemes: [http]\n", ["http://a.example/v1"]),
      (
        "schemes: [https]\nx-ms-parameterized-host: {hostTemplate: '{zone}.a.example', parameters: [{name: zone}]}\n",
        ["https://{zone}.a.example"]
      ),
      ("", []),
    ])
  func servers(text: String, urls: [String]) throws {
    let reading = try Reading.of(Sample.swagger(text + "paths: {}\n"))
    #expect(reading.document.servers.map(\.url) == urls)
    #expect(reading.diagnostics.isEmpty)
  }

  @Test("Definitions become schemas, and old types are translated")
  func definitions() throws {
    let reading = try Reading.of(
      Sample.swagger(
        """
        paths: {}
        definitions:
          Pet: {discriminator: kind, required: [kind], properties: {kind: {type: string}, tag: {$ref: '#/definitions/Tag'}}}
          Tag: {type: [string, 'null']}
          Note: {type: string, x-nullable: true}

        """))
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.schema("Pet")?.applicators.discriminator?.property == "kind")
    #expect(reading.schema("Tag")?.validation.isNullable == true)
    #expect(reading.schema("Note")?.validation.isNullable == true)
  }

  @Test("A body parameter becomes a request body in the consumed media types")
  func body() throws {
    let operation = try operation(
      "consumes: [application/xml, application/json], parameters: "
        + "[{name: pet, in: body, required: true, description: A pet, schema: {type: object}}]")
    #expect(operation.parameters.isEmpty)
    #expect(operation.requestBody?.isRequired == true)
    #expect(operation.requestBody?.description == "A pet")
    #expect(operation.requestBody?.content.map(\.name) == ["application/xml", "application/json"])
    #expect(operation.requestBody?.content.first?.schema?.validation.types == [.object])
  }

  @Test(
    "Form parameters become a form, which is multipart if it contains a file",
    arguments: [
      ("{name: b, in: formData, type: integer}", "[]", "application/x-www-form-urlencoded"),
      ("{name: b, in: formData, type: integer}", "[multipart/form-data]", "multipart/form-data"),
      ("{name: b, in: formData, type: file}", "[]", "multipart/form-data"),
      (
        "{name: b, in: formData, type: file}", "[application/x-www-form-urlencoded]",
        "multipart/form-data"
      ),
    ])
  func form(parameter: String, consumes: String, mediaType: String) throws {
    let operation = try operation(
      "consumes: \(consumes), parameters: [{name: a, in: formData, required: true, type: array, "
        + "items: {type: string}, collectionFormat: multi}, \(parameter), "
        + "{name: q, in: query, type: string}]")
    #expect(operation.parameters.map(\.name) == ["q"])
    let media = try #require(operation.requestBody?.content.first)
    #expect(media.name == mediaType)
    #expect(media.schema?.validation.required.map(\.text) == ["a"])
    #expect(media.schema?.applicators.properties.map(\.name) == ["a", "b"])
    #expect(media.encodings.first?.style == "form" && media.encodings.first?.explode == true)
    if parameter.contains("file") {
      let file = media.schema?.applicators.properties.last?.schema.validation
      #expect(file?.types == [.string] && file?.format == "binary")
    }
  }

  @Test(
    "A collection format becomes a style",
    arguments: [
      ("query", "", "form", false), ("query", "csv", "form", false),
      ("query", "multi", "form", true), ("query", "ssv", "spaceDelimited", false),
      ("query", "pipes", "pipeDelimited", false), ("header", "csv", "simple", false),
    ])
  func collectionFormat(location: String, format: String, style: String, explode: Bool) throws {
    let field = format.isEmpty ? "" : ", collectionFormat: \(format)"
    let operation = try operation(
      "parameters: [{name: a, in: \(location), type: array, items: {type: string}\(field)}]")
    let parameter = try #require(operation.parameters.first)
    #expect(parameter.style == style && parameter.explode == explode)
    #expect(parameter.schema?.validation.types == [.array])
    #expect(parameter.schema?.applicators.items?.validation.types == [.string])
  }

  @Test(
    "Responses have a schema in the produced media types",
    arguments: [
      ("[application/json, text/csv]", "{type: object}", ["application/json", "text/csv"]),
      ("[]", "{type: object}", ["application/json"]),
      ("['*/*']", "{type: object}", ["application/json"]),
      ("[application/pdf]", "{type: file}", ["application/pdf"]),
      ("[application/json]", "{type: file}", ["application/octet-stream"]),
    ])
  func responses(produces: String, schema: String, mediaTypes: [String]) throws {
    let reading = try Reading.of(
      Sample.swagger(
        """
        produces: \(produces)
        paths: {/a: {get: {operationId: a, responses: {200: {$ref: '#/responses/ok'}}}}}
        responses:
          ok: {description: Done, schema: \(schema), headers: {X-Rate: {type: integer, description: Left}}}

        """))
    #expect(reading.diagnostics.isEmpty)
    let response = try #require(reading.operation("a")?.responses.first?.response)
    #expect(response.content.map(\.name) == mediaTypes)
    #expect(response.headers.first?.schema?.validation.types == [.integer])
  }

  @Test(
    "Security definitions become security schemes",
    arguments: [
      ("{type: basic}", "http"), ("{type: apiKey, name: key, in: query}", "apiKey"),
      ("{type: oauth2, flow: accessCode, tokenUrl: /t, scopes: {a: b}}", "authorizationCode"),
      ("{type: oauth2, flow: application, tokenUrl: /t, scopes: {a: b}}", "clientCredentials"),
    ])
  func security(scheme: String, kind: String) throws {
    let reading = try Reading.of(
      Sample.swagger("paths: {}\nsecurityDefinitions: {s: \(scheme)}\nsecurity: [{s: []}]\n"))
    #expect(reading.diagnostics.isEmpty)
    switch reading.document.securitySchemes.first?.scheme.kind {
    case .http(let scheme): #expect(kind == "http" && scheme == "basic")
    case .apiKey(let name, let location):
      #expect(kind == "apiKey" && name == "key" && location == .query)
    case .oauth2(let flows):
      #expect(flows.first?.kind.rawValue == kind && flows.first?.tokenURL == "/t")
      #expect(flows.first?.scopes.map(\.name) == ["a"])
    default: Issue.record("no such scheme")
    }
  }
}
