import Mocking
import Testing

@Suite("Streamed mock responses")
struct StreamTests {
  private static func document(_ content: String) -> String {
    "paths: {/x: {post: {requestBody: {content: {application/json: {schema: {type: object}}}}, "
      + "responses: {'200': {description: '', content: {\(content)}}}}}}"
  }

  @Test(
    "A stream has a few elements, in the form of its media type",
    arguments: [
      (
        "application/jsonl: {itemSchema: {type: object, properties: {a: {type: integer}}}}",
        "{\"a\": 1}\n{\"a\": 1}\n{\"a\": 1}\n"
      ),
      ("application/json-seq: {itemSchema: {type: integer}}", "\u{1E}1\n\u{1E}1\n\u{1E}1\n"),
      (
        "text/event-stream: {schema: {type: object, properties: {a: {type: integer}}}}",
        "data: {\"a\": 1}\n\ndata: {\"a\": 1}\n\ndata: {\"a\": 1}\n\n"
      ),
      (
        "text/event-stream: {itemSchema: {type: object, properties: {event: {const: tick}, data: {type: string, example: \"a\\nb\"}}}}",
        String(repeating: "event: tick\ndata: a\ndata: b\n\n", count: 3)
      ),
      (
        "text/event-stream: {schema: {oneOf: [{properties: {type: {const: start}}, required: [type]}, "
          + "{properties: {type: {const: error}}, required: [type]}, {properties: {type: {const: stop}}, required: [type]}]}}",
        "data: {\"type\": \"start\"}\n\ndata: {\"type\": \"stop\"}\n\n"
      ),
      ("application/jsonl: {example: \"{}\\n\"}", "{}\n"),
      ("application/jsonl: {itemSchema: {type: integer}, example: [1, 2]}", "1\n2\n"),
    ])
  func elements(_ content: String, _ text: String) throws {
    var mocked = try MockedDocument(Self.document(content))
    let result = mocked.post("/x", json: "{}")
    #expect(result.text == text)
    #expect(result.response.isStream)
  }

  @Test(
    "A stream is sent if the request asks for it",
    arguments: [
      ("*/*", "{}", "application/json"), ("*/*", #"{"stream": true}"#, "text/event-stream"),
      ("text/event-stream", "{}", "text/event-stream"),
      ("application/json", #"{"stream": true}"#, "application/json"),
    ])
  func chosen(_ accept: String, _ body: String, _ type: String) throws {
    var mocked = try MockedDocument(
      Self.document(
        "application/json: {schema: {type: object}}, text/event-stream: {schema: {type: object}}"))
    let result = mocked.respond(
      "POST", "/x", headers: ["Content-Type": "application/json", "Accept": accept], body: body)
    #expect(result.header("Content-Type") == type)
  }
}
