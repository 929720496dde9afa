import Mocking
import Testing

@Suite("Mock responses")
struct AnswerTests {
  private static let document = """
    paths:
      /pets/{id}:
        get:
          operationId: readPet
          deprecated: true
          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
          responses:
            '202': {description: Later}
            '200':
              description: ''
              headers: {X-Total: {schema: {type: integer}}, X-Old: {deprecated: true, schema: {type: integer}}}
              content:
                application/json:
                  schema: &pet {type: object, required: [name], properties: {name: {type: string}}}
                  examples:
                    wrong: {value: {name: 5}}
                    cat: {value: {name: Tom}}
                    dog: {value: {name: Rex}}
                text/plain: {schema: {type: string}, example: Tom the cat}
                application/xml: {schema: *pet}
            '404':
              description: ''
              content: {application/json: {schema: {type: object, required: [code], properties: {\
    code: {type: integer}, message: {type: string}}}}}
            5XX: {description: '', content: {application/problem+json: {schema: {type: object, \
    properties: {title: {type: string}, status: {type: integer}}}}}}
            default: {description: '', content: {application/json: {schema: {type: object, \
    properties: {error: {type: object, properties: {message: {type: string}}}}}}}}
    """

  @Test(
    "The response is the one that `Prefer` or the query selects",
    arguments: [
      ("", "", 200, #"{"name": "Tom"}"#), ("example=dog", "", 200, #"{"name": "Rex"}"#),
      ("", "?__example=dog", 200, #"{"name": "Rex"}"#), ("example=wrong", "", 200, #"{"name": 5}"#),
      ("code=200, example=\"dog\"", "", 200, #"{"name": "Rex"}"#),
      ("code=404", "", 404, #"{"code": 1, "message": "example"}"#),
      ("", "?__code=404", 404, #"{"code": 1, "message": "example"}"#),
      ("code=503", "", 503, #"{"title": "example", "status": 1}"#),
      ("code=418", "", 418, #"{"error": {"message": "example"}}"#), ("code=202", "", 202, ""),
      ("dynamic=false", "", 200, #"{"name": "Tom"}"#), ("code=abc", "", 200, #"{"name": "Tom"}"#),
      ("respond-async; wait=10", "", 200, #"{"name": "Tom"}"#),
    ])
  func preferences(_ prefer: String, _ query: String, _ status: Int, _ text: String) throws {
    var mocked = try MockedDocument(Self.document)
    let result = mocked.respond(
      "GET", "/pets/1" + query, headers: prefer.isEmpty ? [:] : ["Prefer": prefer])
    #expect(result.status == status)
    #expect(result.text == text)
  }

  @Test("`dynamic=true` makes a new value, without examples")
  func dynamic() throws {
    var mocked = try MockedDocument(Self.document)
    let texts = (0..<4).map { _ in
      mocked.respond("GET", "/pets/1", headers: ["Prefer": "dynamic=true"]).text
    }
    #expect(Set(texts).count > 1)
    #expect(!texts.contains { $0.contains("Tom") })
  }

  @Test("A missing example is reported")
  func unknownExample() throws {
    var mocked = try MockedDocument(Self.document)
    let result = mocked.respond("GET", "/pets/1", headers: ["Prefer": "example=bird"])
    #expect(result.status == 404)
    #expect(result.text.contains("asks for the example `bird`"))
  }

  @Test("An example that does not satisfy its schema is recorded")
  func contradictoryExample() throws {
    var mocked = try MockedDocument(Self.document)
    let notes = mocked.respond("GET", "/pets/1").notes
    #expect(notes.first?.hasPrefix("the example `wrong` at api.yaml:") == true, "\(notes)")
  }

  @Test(
    "The media type is one that the request accepts",
    arguments: [
      (nil, "application/json", 200), ("*/*", "application/json", 200),
      ("text/plain", "text/plain", 200), ("text/*", "text/plain", 200),
      ("application/json;q=0.1, text/plain", "text/plain", 200),
      ("text/plain;q=0, */*", "application/json", 200),
      ("application/xml", "application/xml", 200), ("image/png", "application/problem+json", 406),
      ("application/json;q=x", "application/json", 200),
    ] as [(String?, String, Int)])
  func negotiation(_ accept: String?, _ type: String, _ status: Int) throws {
    var mocked = try MockedDocument(Self.document)
    let result = mocked.respond("GET", "/pets/1", headers: accept.map { ["Accept": $0] } ?? [:])
    #expect(result.status == status)
    #expect(result.header("Content-Type") == type)
    if type == "text/plain" { #expect(result.text == "Tom the cat") }
    if type == "application/xml" {
      #expect(result.text.hasSuffix("<root><name>example</name></root>"))
    }
  }

  @Test("The response has the documented headers, and the header of a deprecated operation")
  func headers() throws {
    var mocked = try MockedDocument(Self.document)
    let result = mocked.respond("GET", "/pets/1")
    #expect(result.header("X-Total") == "1")
    #expect(result.header("X-Old") == nil)
    #expect(result.header("Deprecation") == "true")
  }

  @Test("The body of an error response is the document's own, with the problem as its message")
  func ownError() throws {
    var mocked = try MockedDocument(Self.document)
    let result = mocked.respond("GET", "/pets/x")
    #expect(result.status == 400)
    #expect(result.header("Content-Type") == "application/json")
    #expect(
      result.text.contains(#"{"error": {"message": "the path parameter `id` is the text \"x\""#))
    #expect(result.header("Specsmith-Problems")?.contains("api.yaml") == true)
  }

  @Test(
    "The status of an error response is the documented one for the problem",
    arguments: [
      ("'422': {description: ''}", 422), ("4XX: {description: ''}", 400),
      ("'403': {description: ''}", 400),
      ("'400': {description: ''}, '422': {description: ''}", 400),
    ])
  func errorStatus(_ response: String, _ status: Int) throws {
    var mocked = try MockedDocument(
      """
      paths: {/x: {get: {parameters: [{name: p, in: query, required: true, schema: {type: string}}], \
      responses: {\(response)}}}}
      """)
    #expect(mocked.respond("GET", "/x").status == status)
  }

  @Test(
    "The response has the lowest documented successful status",
    arguments: [
      ("'201': {description: ''}, '200': {description: ''}", 200), ("2XX: {description: ''}", 200),
      ("default: {description: ''}", 200),
      ("'404': {description: ''}, default: {description: ''}", 200),
      ("'302': {description: ''}", 302), ("'204': {description: ''}", 204),
      ("'404': {description: ''}", 200),
    ])
  func success(_ responses: String, _ status: Int) throws {
    var mocked = try MockedDocument("paths: {/x: {get: {responses: {\(responses)}}}}")
    #expect(mocked.respond("GET", "/x").status == status)
  }

  @Test("The failure rate is kept, in the same order for the same seed")
  func failures() throws {
    let options = Mock.Options(failures: [FailureRate(status: 503, rate: 0.25)], seed: 3)
    let statuses = try (0..<2).map { _ in
      var mocked = try MockedDocument(Self.document, options: options)
      return (0..<200).map { _ in mocked.respond("GET", "/pets/1").status }
    }
    #expect(statuses[0] == statuses[1])
    #expect((20...80).contains(statuses[0].filter { $0 == 503 }.count))
  }

  @Test(
    "A failure rate is parsed",
    arguments: [
      ("503:0.1", FailureRate(status: 503, rate: 0.1)),
      ("429:1", FailureRate(status: 429, rate: 1)),
      ("200:1", nil), ("503", nil), ("503:2", nil), ("503:-1", nil), (":", nil), ("a:b", nil),
    ] as [(String, FailureRate?)])
  func failureTexts(_ text: String, _ rate: FailureRate?) { #expect(FailureRate(text) == rate) }
}
