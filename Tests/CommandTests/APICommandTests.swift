import Foundation
import TestSupport
import Testing

@Suite("The command `api`")
struct APICommandTests {
  private static let document = """
    openapi: 3.1.0
    info: {title: Zoo, version: '1'}
    servers: [{url: 'https://zoo.example'}]
    tags: [{name: Animals, description: All that lives.}]
    paths:
      /v1/animals:
        get:
          operationId: GetAnimals
          summary: All animals. They are many.
          deprecated: true
          parameters: [{name: page_size, in: query, schema: {type: integer}}]
          responses: {'200': {description: '', content: {application/json: {schema: {type: array, \
    items: {type: string}}}}}}
      /v1/animals/{id}/release:
        post: {responses: {'204': {description: Free}}}

    """

  private func run(
    _ arguments: String..., settings: String? = nil
  ) async throws -> Command.Outcome {
    try await Workspace.withTemporary { workspace in
      try workspace.write("zoo.yaml", Self.document)
      if let settings { try workspace.write("specsmith.yaml", settings) }
      return try await Command.run(["api", "zoo.yaml"] + arguments, in: workspace.folder)
    }
  }

  @Test("The calls are printed as Markdown")
  func markdown() async throws {
    let outcome = try await run()
    expectSuccess(outcome)
    #expect(
      outcome.output == """
        # Zoo

        The calls of `Zoo`. Arguments in brackets can be left out.

        ## `client.animals`

        All that lives.

        - `client.animals.list([pageSize: Int]) -> [String]`  
          `GET /v1/animals`, deprecated  
          All animals.
        - `client.animals.release(id: String)`  
          `POST /v1/animals/{id}/release`

        """)
  }

  @Test("The calls are printed as JSON")
  func json() async throws {
    let outcome = try await run("--format", "json")
    expectSuccess(outcome)
    let list = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [NSDictionary]
    let operations = try #require(list)
    try #require(operations.count == 2)
    #expect(
      operations[0] == [
        "method": "GET", "path": "/v1/animals", "id": "GetAnimals", "call": "animals.list",
        "arguments": [["label": "pageSize", "type": "Int?", "required": false]],
        "result": "[String]", "paginated": false, "streamed": false, "deprecated": true,
        "namedBy": "path", "summary": "All animals.",
      ])
    #expect(operations[1]["id"] == nil)
    #expect(operations[1]["namedBy"] as? String == "path-verb")
  }

  @Test("The calls follow the settings")
  func settings() async throws {
    let outcome = try await run(
      "--format", "json",
      settings: "names: {operations: {GetAnimals: zoo.all}, resources: {animals: beasts}}\n")
    expectSuccess(outcome)
    #expect(outcome.output.contains("\"zoo.all\""))
    #expect(outcome.output.contains("\"beasts.release\""))
  }

  @Test(
    "The calls have the parameter names that the settings choose",
    arguments: ["GetAnimals", "animals.list"])
  func parameterNames(operation: String) async throws {
    let outcome = try await run(
      settings: "names: {parameters: {\(operation).page_size: limit}}\n")
    expectSuccess(outcome)
    #expect(outcome.output.contains("client.animals.list([limit: Int])"))
  }

  @Test(
    "A setting that matches nothing, or is not a name, is an error",
    arguments: [
      ("operations: {GetAnimal: zoo.all}", "did you mean `GetAnimals`?"),
      ("resources: {animal: beasts}", "did you mean `animals`?"),
      ("operations: {GetAnimals: ''}", "names that are separated by dots"),
      ("read: fetch", "`names.read` is one of retrieve, get"),
      ("operation: {}", "did you mean `operations`?"),
      ("parameters: {GetAnimals.page_siz: size}", "did you mean `GetAnimals.page_size`?"),
      ("parameters: {GetAnimals.page_size: Size}", "cannot be a name in `names.parameters`"),
    ])
  func wrongSettings(names: String, message: String) async throws {
    let outcome = try await run(settings: "names:\n  \(names)\n")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("specsmith.yaml:2:"))
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
