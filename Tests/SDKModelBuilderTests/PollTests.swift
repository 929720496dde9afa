import Diagnostics
import SDKModel
import Testing

@Suite("A poll")
struct PollTests {
  private func snippet(
    path: String = "/jobs/{id}", state: String, isBodyRequired: Bool = false
  ) throws -> Snippet {
    let parameter = "{name: id, in: path, required: true, schema: {type: string}}"
    return try Snippet(
      """
      paths:
        \(path):
          get:
            parameters: [\(path.contains("{id}") ? parameter : "")]
            requestBody: {required: \(isBodyRequired), content: {text/plain: {schema: {type: string}}}}
            x-specsmith-wait: {status: /state, succeeded: [done], failed: [lost]}
            responses:
              200:
                description: The job
                content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}
      components:
        schemas:
          Job: {type: object, properties: {id: {type: string}, state: \(state)}}
      """)
  }

  @Test(
    "needs a string, or an enumeration of strings, for the last path parameter",
    arguments: ["{type: string}", "{type: string, enum: [done, lost, running]}"])
  func text(state: String) throws {
    let snippet = try snippet(state: state)
    #expect(snippet.diagnostics.isEmpty, "\(snippet.diagnostics)")
    let poll = try #require(try snippet.operation.poll)
    #expect(poll.type == TypeID(["Job"]))
    #expect(poll.status.name == "state")
    #expect(poll.subject == 0)
    #expect(poll.succeeded == ["done"])
    #expect(poll.failed == ["lost"])
  }

  @Test(
    "is an error where the status is no text",
    arguments: [
      "{type: integer}", "{type: integer, enum: [1, 2]}", "{type: string, format: uuid}",
      "{type: boolean}", "{type: array, items: {type: string}}",
    ])
  func noText(state: String) throws {
    let snippet = try snippet(state: state)
    #expect(snippet.diagnostics.map(\.code) == [.invalidWait])
    let poll = try snippet.operation.poll
    #expect(poll == nil)
  }

  @Test("is an error where each request needs a body")
  func neededBody() throws {
    let snippet = try snippet(state: "{type: string}", isBodyRequired: true)
    #expect(snippet.diagnostics.map(\.code) == [.invalidWait])
  }

  @Test("is an error where no parameter identifies what to wait for")
  func noSubject() throws {
    let snippet = try snippet(path: "/jobs", state: "{type: string}")
    #expect(snippet.diagnostics.map(\.code) == [.invalidWait])
  }
}
