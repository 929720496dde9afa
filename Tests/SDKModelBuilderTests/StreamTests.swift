import SDKModel
import Testing

@testable import SDKModelBuilder

@Suite("Streams")
struct StreamTests {
  private func operations(
    _ responses: String, body: String = "", method: String = "post", id: String = "createAnswer"
  ) throws -> [SDKModel.Operation] {
    let snippet = try Snippet(
      operation: """
        operationId: \(id)
        \(body)
        responses: {200: {description: The answer., content: {\(responses)}}}
        """, method: method,
      components: """
        components:
          schemas:
            Part: {properties: {text: {type: string}}}
            Ask: {required: [prompt], properties: {prompt: {type: string}, stream: {type: boolean}}}
            Event: {properties: {event: {type: string}, data: {type: string}, id: {type: string}}}
        """)
    return snippet.sdk.root.allOperations
  }

  private func element(_ media: String) throws -> String {
    guard case .stream(let stream) = try operations(media)[0].success.content else { return "-" }
    return switch stream.element {
    case .json(let type): "json \(type.text)"
    case .event(let type, let data): "event \(type.text) \(data)"
    case .undescribedEvent: "any"
    }
  }

  @Test(
    "A stream has the elements that the document describes",
    arguments: [
      ("text/event-stream: {schema: {$ref: '#/components/schemas/Part'}}", "json Part"),
      (
        "text/event-stream: {schema: {type: array, items: {$ref: '#/components/schemas/Part'}}}",
        "json Part"
      ),
      ("text/event-stream: {schema: {type: string}}", "any"), ("text/event-stream: {}", "any"),
      ("text/event-stream: {schema: {$ref: '#/components/schemas/Event'}}", "event Event string"),
      (
        "text/event-stream: {itemSchema: {$ref: '#/components/schemas/Event'}}",
        "event Event string"
      ),
      (
        """
        text/event-stream: {itemSchema: {properties: {data: {type: string, \
        contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Part'}}}}}
        """, "json Part"
      ),
      ("application/jsonl: {itemSchema: {type: integer}}", "json integer"),
      ("application/x-ndjson: {schema: {$ref: '#/components/schemas/Part'}}", "json Part"),
      ("application/json-seq: {}", "json json"),
    ])
  func elements(media: String, element: String) throws {
    #expect(try self.element(media) == element)
  }

  @Test(
    "A stream has error elements if their type has a property for errors",
    arguments: [("text", false), ("error", true)])
  func errors(property: String, isElement: Bool) throws {
    let media = "application/jsonl: {itemSchema: {properties: {\(property): {type: object}}}}"
    guard case .stream(let stream) = try operations(media)[0].success.content else {
      Issue.record("no stream")
      return
    }
    #expect(stream.hasErrorElements == isElement)
  }

  private static let both = """
    application/json: {schema: {type: object}}, \
    text/event-stream: {schema: {$ref: '#/components/schemas/Part'}}
    """
  private static let body =
    "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Ask'}}}}"

  @Test("A streamed alternative has its own method, which sets a property of the body")
  func flag() throws {
    let operations = try operations(Self.both, body: Self.body)
    #expect(operations.map(\.name) == ["create", "stream"])
    #expect(operations.map(\.form) == [.whole, .stream])
    #expect(operations.map { $0.streamFlag?.name } == ["stream", "stream"])
    #expect(operations.map { $0.body?.isRequired } == [false, true])
    #expect(operations.map(\.key.title) == ["POST /pets", "POST /pets (stream)"])
  }

  @Test("Without such a property, the media type alone selects the stream")
  func withoutFlag() throws {
    let operations = try operations(Self.both)
    #expect(operations.map { $0.streamFlag?.name } == [nil, nil])
    #expect(operations.count == 2)
  }

  @Test(
    "The method has the other one's name with a suffix",
    arguments: [
      ("chat/create", "stream"), ("chat/createCompletion", "stream_Completion"),
      ("chat/translate", "translate_stream"),
    ])
  func names(id: String, name: String) throws {
    #expect(try operations(Self.both, id: id)[1].name == name)
  }
}
