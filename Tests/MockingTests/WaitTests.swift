import Mocking
import Testing

@Suite("Polled mock responses")
struct WaitTests {
  private static func document(_ wait: String, responses: String) -> String {
    """
    paths:
      /jobs/{id}:
        get:
          x-specsmith-wait: \(wait)
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses: \(responses)
    """
  }

  private static func ok(_ properties: String) -> String {
    "'200': {description: '', content: {application/json: {schema: {type: object, properties: \(properties)}}}}"
  }

  private static let cases: [(wait: String, responses: String, first: String, second: String)] = [
    (
      "{status: /job/state, succeeded: [DONE], failed: [FAILED]}",
      "{\(ok("{job: {type: object, properties: {state: {type: string, enum: [BUSY, DONE, FAILED]}}}}"))}",
      #"200 {"job": {"state": "BUSY"}}"#, #"200 {"job": {"state": "DONE"}}"#
    ),
    (
      "{status: /done, succeeded: ['true'], unless: /error}",
      "{\(ok("{done: {type: boolean, default: false}, error: {type: string}}"))}",
      #"200 {"done": false}"#, #"200 {"done": true}"#
    ),
    (
      "{pending: [202]}",
      "{'202': {description: ''}, \(ok("{size: {type: integer, default: 3}}"))}",
      "202 ", #"200 {"size": 3}"#
    ),
    (
      "{pending: [404]}",
      "{'404': {description: '', content: {application/json: {schema: {type: object, properties: {message: {type: string}}}}}}, \(ok("{size: {type: integer, default: 3}}"))}",
      #"404 {"message": "the work goes on"}"#, #"200 {"size": 3}"#
    ),
    (
      "{until: /url}", "{\(ok("{size: {type: integer, default: 3}, url: {type: string}}"))}",
      #"200 {"size": 3}"#, #"200 {"size": 3, "url": "example"}"#
    ),
  ]

  @Test(
    "The first response has a pending status, and the next one the final status", arguments: cases)
  func ends(_ wait: String, _ responses: String, _ first: String, _ second: String) throws {
    var mocked = try MockedDocument(Self.document(wait, responses: responses))
    for id in ["1", "2"] {
      let answers = (0..<3).map { _ in mocked.respond("GET", "/jobs/\(id)") }
      #expect(answers.map { "\($0.status) \($0.text)" } == [first, second, second])
    }
  }

  @Test("A selected response does not count")
  func preferred() throws {
    var mocked = try MockedDocument(
      Self.document(Self.cases[2].wait, responses: Self.cases[2].responses))
    #expect(mocked.respond("GET", "/jobs/1", headers: ["Prefer": "code=200"]).status == 200)
    #expect(mocked.respond("GET", "/jobs/1").status == 202)
  }
}
