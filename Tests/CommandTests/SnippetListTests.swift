import Foundation
import Testing

@Suite("The command `snippets` with JSON")
struct SnippetListTests {
  private struct Listed: Decodable {
    struct Sample: Decodable {
      var label: String
      var source: String
    }

    var method: String
    var path: String
    var id: String?
    var samples: [Sample]

    /// The lines that call the client.
    var calls: [String] {
      samples.flatMap { $0.source.split(separator: "\n").map(String.init) }
        .filter { $0.contains("client.") }
    }
  }

  private static func list(
    _ document: String, _ arguments: String..., in workspace: Workspace
  ) async throws -> [Listed] {
    try workspace.write("api.yaml", document)
    let outcome = try await Command.run(
      ["snippets", "api.yaml", "--format", "json"] + arguments, in: workspace.folder)
    expectSuccess(outcome)
    return try JSONDecoder().decode([Listed].self, from: Data(outcome.output.utf8))
  }

  @Test("Each operation is there, from whichever file, and without values too")
  func everyOperation() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("other.yaml", "get: {responses: {'204': {description: Done}}}\n")
      let document = """
        openapi: 3.1.0
        info: {title: Zoo, version: '1'}
        paths:
          /other: {$ref: other.yaml}
          /never:
            put:
              operationId: never
              requestBody:
                required: true
                content: {application/json: {schema: {type: string, minLength: 3, maxLength: 1}}}
              responses: {'204': {description: Done}}

        """
      let operations = try await Self.list(document, "--label", "SDK", in: workspace)
      #expect(operations.map { $0.method + " " + $0.path } == ["GET /other", "PUT /never"])
      #expect(operations.map(\.id) == [nil, "never"])
      #expect(operations.map { $0.samples.map(\.label) } == [["SDK"], []])
      #expect(operations[0].calls.count == 1)
    }
  }

  @Test("With all arguments, a call has those that can be left out too, but no deprecated ones")
  func allArguments() async throws {
    try await Workspace.withTemporary { workspace in
      let document = """
        openapi: 3.1.0
        info: {title: Zoo, version: '1'}
        paths:
          /animals:
            post:
              operationId: addAnimal
              parameters:
                - {name: kind, in: query, schema: {type: string, example: cat}}
                - {name: old, in: query, deprecated: true, schema: {type: string}}
                - {name: never, in: query, schema: {type: string, minLength: 3, maxLength: 1}}
                - {name: tags, in: header, schema: {type: array, items: {type: string}}}
              requestBody:
                content:
                  application/json:
                    schema:
                      type: object
                      required: [name]
                      properties: {name: {type: string}, age: {type: integer, examples: [4]}}
              responses: {'204': {description: Done}}

        """
      let few = try await Self.list(document, in: workspace)
      #expect(few.flatMap(\.calls) == ["try await client.animals.create()"])
      let all = try await Self.list(document, "--arguments", "all", in: workspace)
      let arguments = #"(name: "example", age: 4, kind: "cat", tags: ["example"])"#
      #expect(all.flatMap(\.calls) == ["try await client.animals.create" + arguments])
    }
  }

  @Test(
    "A union has a value, although its variants differ in little",
    arguments: [
      (
        "by a discriminator alone", "discriminator: {propertyName: kind}, ",
        "required: [kind], properties: {kind: {type: string}}",
        "required: [kind], properties: {kind: {type: string}}"
      ),
      (
        "by what is optional", "", "properties: {kind: {type: string, enum: [cat]}}",
        "properties: {kind: {type: string, enum: [dog]}}"
      ),
    ])
  func alikeVariants(difference: String, fields: String, cat: String, dog: String) async throws {
    let document = """
      openapi: 3.1.0
      info: {title: Zoo, version: '1'}
      paths:
        /animals:
          post:
            requestBody:
              required: true
              content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}
            responses: {'204': {description: Done}}
        /keepers:
          post:
            requestBody:
              required: true
              content:
                application/json:
                  schema:
                    type: object
                    required: [animal]
                    properties: {animal: {$ref: '#/components/schemas/Animal'}}
            responses: {'204': {description: Done}}
      components:
        schemas:
          Animal: {\(fields)oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
          Cat: {type: object, \(cat)}
          Dog: {type: object, \(dog)}

      """
    try await Workspace.withTemporary { workspace in
      let operations = try await Self.list(document, in: workspace)
      #expect(operations.map(\.calls.count) == [1, 1], "told apart \(difference)")
    }
  }
}
