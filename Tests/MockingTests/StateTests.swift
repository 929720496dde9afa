import Foundation
import SDKModel
import Testing

@testable import Mocking

@Suite("Stateful mocks")
struct StateTests {
  private static let document = """
    paths:
      /runs:
        get:
          responses: {'200': {description: '', content: {application/json: {schema: {type: array, items: &run {\
    type: object, required: [id, name], additionalProperties: false, properties: {id: {type: string, format: uuid}, \
    name: {type: string}, size: {type: integer}, secret: {type: string, writeOnly: true}}}}}}}}
        post:
          requestBody: {required: true, content: {application/json: {schema: {type: object, required: [name], \
    properties: {name: {type: string}, size: {type: integer}, secret: {type: string}}}}}}
          responses: {'201': {description: '', content: {application/json: {schema: *run}}}}
      /runs/{run_id}:
        parameters: [{name: run_id, in: path, required: true, schema: {type: string}}]
        get: {responses: {'200': {description: '', content: {application/json: {schema: *run}}}, \
    '404': {description: '', content: {application/json: {schema: {type: object, properties: {message: {type: string}}}}}}}}
        patch:
          requestBody: {content: {application/merge-patch+json: {schema: {type: object}}}}
          responses: {'200': {description: '', content: {application/json: {schema: *run}}}}
        put:
          requestBody: {content: {application/json: {schema: {type: object}}}}
          responses: {'200': {description: '', content: {application/json: {schema: *run}}}}
        delete: {responses: {'204': {description: ''}}}
      /runs/{run_id}/steps:
        parameters: [{name: run_id, in: path, required: true, schema: {type: string}}]
        post:
          responses: {'201': {description: '', content: {application/json: {schema: &step {type: object, \
    properties: {id: {type: integer}}}}}}}
        get: {responses: {'200': {description: '', content: {application/json: {schema: {type: array, items: *step}}}}}}
      /runs/{run_id}/steps/{step}:
        parameters: [{name: run_id, in: path, required: true, schema: {type: string}}, \
    {name: step, in: path, required: true, schema: {type: integer}}]
        get: {responses: {'200': {description: '', content: {application/json: {schema: *step}}}}}
    """

  private func mocked() throws -> MockedDocument {
    try MockedDocument(Self.document, options: Mock.Options(isStateful: true))
  }

  /// The id in an result.
  private func id(_ result: MockResult) throws -> String {
    String(try #require(result.text.firstMatch(of: /"id": "?([^",}]+)/)?.1, "\(result.text)"))
  }

  @Test("Resources are created, read, listed, changed, replaced and deleted")
  func flow() throws {
    var mocked = try mocked()
    #expect(mocked.respond("GET", "/runs").text == "[]")
    let created = mocked.post("/runs", json: #"{"name": "first", "size": 3, "secret": "x"}"#)
    #expect(created.status == 201)
    let first = try id(created)
    #expect(created.text == #"{"id": "\#(first)", "name": "first", "size": 3}"#)
    let second = try id(mocked.post("/runs", json: #"{"name": "second"}"#))
    #expect(first != second)
    #expect(mocked.respond("GET", "/runs/\(first)").text.contains(#""name": "first""#))
    let list = mocked.respond("GET", "/runs").text
    #expect(list.contains("first") && list.contains("second") && !list.contains("secret"))
    let patched = mocked.respond(
      "PATCH", "/runs/\(first)", headers: ["Content-Type": "application/merge-patch+json"],
      body: #"{"name": "new", "size": null, "unknown": 1}"#)
    #expect(patched.text.contains(#""name": "new""#) && !patched.text.contains("size"))
    #expect(mocked.respond("GET", "/runs/\(first)").text.contains(#""name": "new""#))
    let replaced = mocked.respond(
      "PUT", "/runs/\(first)", headers: ["Content-Type": "application/json"],
      body: #"{"name": "whole", "size": 9}"#)
    #expect(replaced.text.contains(#""size": 9"#) && replaced.text.contains(first))
    #expect(mocked.respond("DELETE", "/runs/\(first)").status == 204)
    #expect(mocked.respond("GET", "/runs/\(first)").status == 404)
    #expect(mocked.respond("DELETE", "/runs/\(first)").status == 404)
    #expect(!mocked.respond("GET", "/runs").text.contains("whole"))
    #expect(mocked.respond("GET", "/runs/\(second)").status == 200)
  }

  @Test("A resource that does not exist results in the document's own 404, with the id")
  func missing() throws {
    var mocked = try mocked()
    let result = mocked.respond("GET", "/runs/none")
    #expect(result.status == 404)
    #expect(
      result.text
        == #"{"message": "the path parameter `run_id` names \"none\", which was not created"}"#)
  }

  @Test("Nested resources are kept with their parent")
  func nested() throws {
    var mocked = try mocked()
    #expect(mocked.post("/runs/none/steps", json: "").status == 404)
    let run = try id(mocked.post("/runs", json: #"{"name": "a"}"#))
    let other = try id(mocked.post("/runs", json: #"{"name": "b"}"#))
    let steps = try (0..<3).map { _ in try id(mocked.post("/runs/\(run)/steps", json: "")) }
    #expect(steps == ["1", "2", "3"])
    #expect(mocked.respond("GET", "/runs/\(run)/steps/2").text == #"{"id": 2}"#)
    #expect(mocked.respond("GET", "/runs/\(run)/steps/9").status == 404)
    #expect(mocked.respond("GET", "/runs/\(other)/steps").text == "[]")
    _ = mocked.respond("DELETE", "/runs/\(run)")
    #expect(mocked.respond("GET", "/runs/\(run)/steps").status == 404)
    #expect(mocked.respond("GET", "/runs/\(run)/steps/2").status == 404)
  }

  @Test("`PUT` creates a resource with the given id")
  func put() throws {
    var mocked = try mocked()
    let id = "3c90c3cc-0d44-4b50-8888-8dd25736052a"
    let result = mocked.respond(
      "PUT", "/runs/\(id)", headers: ["Content-Type": "application/json"], body: #"{"name": "put"}"#
    )
    #expect(result.status == 200)
    #expect(mocked.respond("GET", "/runs/\(id)").text.contains(#""id": "\#(id)""#))
  }

  @Test("Kept resources are sent in each media type")
  func mediaTypes() throws {
    let document = Self.document.replacingOccurrences(
      of: "content: {application/json: {schema: *run}}",
      with: "content: {application/json: {schema: *run}, application/xml: {schema: *run}}")
    var mocked = try MockedDocument(document, options: Mock.Options(isStateful: true))
    let run = try id(mocked.post("/runs", json: #"{"name": "first"}"#))
    let result = mocked.respond("GET", "/runs/\(run)", headers: ["Accept": "application/xml"])
    #expect(result.header("Content-Type") == "application/xml")
    #expect(result.text.contains("<id>\(run)</id><name>first</name>"))
  }

  @Test("`Prefer` still has precedence")
  func preferred() throws {
    var mocked = try mocked()
    let result = mocked.respond("GET", "/runs/none", headers: ["Prefer": "code=200"])
    #expect(result.status == 200)
    #expect(mocked.respond("GET", "/runs").text == "[]")
  }

  @Test("Large resources are not kept, which the response reports")
  func large() throws {
    var mocked = try mocked()
    let large = "{\"name\": \"\(String(repeating: "a", count: 257 << 10))\"}"
    let created = mocked.post("/runs", json: large)
    #expect(created.status == 201 && created.text.utf8.count < 1000)
    #expect(created.notes.contains { $0.contains("not kept") })
    #expect(mocked.respond("GET", "/runs").text == "[]")
    let run = try id(mocked.post("/runs", json: #"{"name": "small"}"#))
    for method in ["PUT", "PATCH"] {
      let type = method == "PUT" ? "application/json" : "application/merge-patch+json"
      let changed = mocked.respond(
        method, "/runs/\(run)", headers: ["Content-Type": type], body: large)
      #expect(changed.status == 200 && changed.notes.contains { $0.contains("not kept") })
    }
    #expect(mocked.respond("GET", "/runs/\(run)").text.contains("small"))
  }

  @Test("A request with thousands of properties takes little time")
  func manyProperties() throws {
    let free = "{type: object, example: {id: 1}, properties: {}}"
    var mocked = try MockedDocument(
      """
      paths:
        /things:
          post:
            requestBody: {content: {application/json: {schema: {type: object}}}}
            responses: {'201': {description: '', content: {application/json: {schema: \(free)}}}}
        /things/{id}:
          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
          get: {responses: {'200': {description: '', content: {application/json: {schema: \(free)}}}}}
          patch:
            requestBody: {content: {application/merge-patch+json: {schema: {type: object}}}}
            responses: {'200': {description: '', content: {application/json: {schema: \(free)}}}}
      """, options: Mock.Options(isStateful: true))
    let members = (0..<15_000).map { "\"p\($0)\": \($0)" }.joined(separator: ", ")
    #expect(mocked.post("/things", json: "{\(members)}").status == 201)
    let headers = ["Content-Type": "application/merge-patch+json"]
    #expect(
      mocked.respond("PATCH", "/things/1", headers: headers, body: "{\(members)}").status == 200)
    #expect(mocked.respond("GET", "/things/1").text.contains("p14999"))
  }

  @Test("The oldest resources are removed at the limit")
  func limit() throws {
    var store = ResourceStore(countLimit: 10, sizeLimit: 100)
    for number in 0..<15 { store.set("\(number)", in: "runs", to: .object([])) }
    #expect(store["runs"].ids == (5..<15).map(String.init))
    #expect(store.item("4", in: "runs") == nil)
    for name in ["a", "b", "c"] {
      store.set(name, in: "large", to: .string(String(repeating: "a", count: 60)))
    }
    #expect(store["large"].ids == ["c"])
    #expect(store["runs"].ids.isEmpty)
  }
}
