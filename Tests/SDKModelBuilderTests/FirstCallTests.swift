import OpenAPIDocument
import SDKModel
import Testing

@testable import SDKModelBuilder

@Suite("The first call")
struct FirstCallTests {
  /// Paths, and the operation to choose among them.
  struct Choice: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var paths: [String]
    var first: String
  }

  private static func get(
    _ path: String, parameters: String = "", returning schema: String = "{type: object}",
    fields: String = ""
  ) -> String {
    "  \(path): {get: {\(fields) parameters: [\(parameters)], responses: {'200': {description: Ok, "
      + "content: {application/json: {schema: \(schema)}}}}}}"
  }

  private static func post(_ path: String) -> String {
    "  \(path): {post: {responses: {'204': {description: Done}}}}"
  }

  private static func parameter(_ name: String, _ place: String, _ fields: String = "") -> String {
    "{name: \(name), in: \(place), required: true, schema: {type: string\(fields)}}"
  }

  static let choices = [
    Choice(
      testDescription: "What reads comes before what changes something",
      paths: [post("/a"), get("/b")], first: "GET /b"),
    Choice(
      testDescription: "What returns JSON comes before what returns nothing",
      paths: [
        "  /a: {get: {responses: {'204': {description: Done}}}}", get("/b"),
      ], first: "GET /b"),
    Choice(
      testDescription: "What is beside the point comes last",
      paths: [
        get("/health"), get("/v1/oauth-tokens"), get("/beta/things"), get("/v1/system/users"),
        get("/things"),
      ], first: "GET /things"),
    Choice(
      testDescription: "Deprecated operations and those on other servers are no first calls",
      paths: [
        get("/a", fields: "deprecated: true,"),
        get("/b", fields: "servers: [{url: 'https://other.test'}],"), get("/c"),
      ], first: "GET /c"),
    Choice(
      testDescription:
        "A value that must be made up is worse than none, and than one with an example",
      paths: [
        get("/a/{id}", parameters: parameter("id", "path")),
        get("/b/{id}", parameters: parameter("id", "path", ", example: B-7")),
      ], first: "GET /b/{id}"),
    Choice(
      testDescription: "A value from a list need not be made up",
      paths: [
        get("/a", parameters: parameter("kind", "query")),
        get("/b", parameters: parameter("kind", "query", ", enum: [x, y]")),
      ], first: "GET /b"),
    Choice(
      testDescription: "The resource with the most operations is the main one",
      paths: [get("/a"), get("/b"), post("/b/{id}/close"), post("/b/{id}/open")], first: "GET /b"),
    Choice(
      testDescription: "A resource is shown before those below it",
      paths: [get("/a/things", fields: "tags: [a],"), get("/a", fields: "tags: [a],")],
      first: "GET /a"),
    Choice(
      testDescription: "A list comes before a single thing",
      paths: [
        get("/things/{id}", parameters: parameter("id", "path", ", example: B-7")),
        get("/things", returning: "{type: array, items: {type: object}}"),
      ], first: "GET /things"),
    Choice(
      testDescription: "Between equals, the document's order decides",
      paths: [get("/b"), get("/a")], first: "GET /b"),
  ]

  @Test("The first call is chosen by evidence", arguments: choices)
  func chosen(_ choice: Choice) throws {
    let (document, _) = try Snippet.document("paths:\n" + choice.paths.joined(separator: "\n"))
    let sdk = SDKModelBuilder(document).build().sdk
    let calls = SampleCallBuilder(sdk: sdk, document: document).firstCalls { _ in true }
    #expect(calls.map(\.operation.key.title) == [choice.first])
  }

  @Test("What needs other credentials than most operations comes later, unlike what needs none")
  func credentials() throws {
    func first(_ security: String) throws -> String? {
      let (document, _) = try Snippet.document(
        """
        security: [{key: []}]
        paths:
          /a: {get: {security: \(security), responses: {'200': {description: Ok, content: {application/json: {schema: {type: object}}}}}}}
          /b: {get: {responses: {'200': {description: Ok, content: {application/json: {schema: {type: object}}}}}}}
          /c: {get: {responses: {'204': {description: Done}}}}
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: X-Key}
            admin: {type: apiKey, in: header, name: X-Admin-Key}
        """)
      let sdk = SDKModelBuilder(document).build().sdk
      return SampleCallBuilder(sdk: sdk, document: document).firstCalls { _ in true }
        .first?.operation.key.title
    }
    #expect(try first("[{admin: []}]") == "GET /b")
    #expect(try first("[]") == "GET /a")
  }

  @Test(
    "The response is the document's example, if it is one of the schema",
    arguments: [("{n: 7, t: seven}", #"{"n":7,"t":"seven"}"#), ("{n: many}", #"{"n":1}"#)])
  func example(_ example: String, _ expected: String) throws {
    let (document, _) = try Snippet.document(
      """
      paths:
        /a:
          get:
            responses:
              '200':
                description: Ok
                content:
                  application/json:
                    schema: {type: object, required: [n], properties: {n: {type: integer}, t: {type: string}}}
                    example: \(example)
      """)
    let sdk = SDKModelBuilder(document).build().sdk
    let calls = SampleCallBuilder(sdk: sdk, document: document).firstCalls { _ in true }
    let call = try #require(calls.first)
    guard case .json(let value) = call.response.content else {
      Issue.record("\(call.response.content)")
      return
    }
    #expect(value.json.filter { $0 != " " } == expected)
  }
}
