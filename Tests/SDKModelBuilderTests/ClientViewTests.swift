import SDKModel
import Testing

@testable import SDKModelBuilder

@Suite("Client methods")
struct ClientViewTests {
  // MARK: Requests

  @Test(
    "The request has the media type with the most precise type",
    arguments: [
      (["application/xml", "application/json"], "json", "application/json"),
      (["application/vnd.pet+json", "application/json"], "json", "application/json"),
      (["multipart/form-data", "application/vnd.pet+json"], "json", "application/vnd.pet+json"),
      (
        ["application/x-www-form-urlencoded", "multipart/form-data"], "multipart",
        "multipart/form-data"
      ),
      (
        ["*/*", "application/x-www-form-urlencoded"], "urlEncoded",
        "application/x-www-form-urlencoded"
      ),
      (["text/plain", "application/*"], "json", "application/json"),
      (["multipart/related", "application/xml"], "parts", "multipart/related"),
      (["application/xml", "text/csv"], "text", "text/csv"),
      (["application/xml", "image/png"], "bytes", "application/xml"),
    ])
  func request(mediaTypes: [String], encoding: String, contentType: String) throws {
    let operation = try self.operation(
      "requestBody: {\(content(mediaTypes))}\nresponses: {204: {description: ''}}", method: "post")
    let body = try #require(operation.body)
    #expect(body.encoding.name == encoding)
    #expect(body.contentType == contentType)
  }

  @Test(
    "A range of media types is sent as bytes, unless the schema states more",
    arguments: [
      ("{type: string, format: binary}", "bytes", "image/*"), ("{}", "bytes", "image/*"),
      ("{type: object}", "json", "application/json"),
      ("{type: integer}", "json", "application/json"),
    ])
  func range(schema: String, encoding: String, contentType: String) throws {
    let operation = try self.operation(
      "requestBody: {content: {image/*: {schema: \(schema)}}}\nresponses: {204: {description: ''}}",
      method: "put")
    let body = try #require(operation.body)
    #expect(body.encoding.name == encoding)
    #expect(body.contentType == contentType)
  }

  @Test(
    "An optional body without properties is not sent",
    arguments: [
      ("", "{type: object, properties: {}}", false),
      ("", "{properties: {}, additionalProperties: false, description: None.}", false),
      ("required: true, ", "{type: object, properties: {}}", true),
      ("", "{type: object}", true),
      ("", "{type: object, properties: {}, additionalProperties: {type: string}}", true),
      ("", "{properties: {}, allOf: [{$ref: '#/components/schemas/Pet'}]}", true),
    ])
  func bodyWithoutProperties(required: String, schema: String, hasBody: Bool) throws {
    let operation = try self.operation(
      """
      requestBody: {\(required)content: {application/x-www-form-urlencoded: {schema: \(schema)}}}
      responses: {204: {description: ''}}
      """)
    #expect((operation.body != nil) == hasBody)
  }

  // MARK: Successes

  @Test(
    "The response has the media type with the most precise type",
    arguments: [
      (["application/xml", "application/json"], "json Pet"),
      (["application/problem+json", "application/json"], "json Pet"),
      (["text/plain", "*/*"], "json Pet"),
      (["application/xml", "text/csv"], "text text/csv"),
      (["multipart/form-data", "application/xml"], "bytes multipart/form-data"),
      (["text/event-stream", "application/json"], "json Pet"),
      (["text/event-stream"], "serverSentEvents json Pet"),
      (["application/x-ndjson"], "jsonLines json Pet"),
      (["application/geo+json-seq"], "jsonSequence json Pet"),
    ])
  func success(mediaTypes: [String], success: String) throws {
    let operation = try self.operation(
      "responses: {200: {description: '', \(content(mediaTypes))}}")
    #expect(operation.success.content.name == success)
  }

  @Test(
    "The result is that of the first success with a body",
    arguments: [
      ("200: JSON", "json Pet", false), ("204: NONE, 200: JSON", "json Pet", true),
      ("200: JSON, 202: NONE", "json Pet", true), ("2XX: JSON", "json Pet", false),
      ("204: NONE, 404: JSON", "nothing", false), ("default: JSON", "json Pet", false),
      ("200: TEXT, default: JSON", "text text/plain", false), ("404: JSON", "nothing", false),
      ("304: NONE", "nothing", false), ("302: NONE, 200: TEXT", "text text/plain", false),
    ])
  func statuses(responses: String, success: String, isOptional: Bool) throws {
    let operation = try self.operation("responses: {\(expanded(responses))}")
    #expect(operation.success.content.name == success)
    #expect(operation.success.isOptional == isOptional)
    #expect(!operation.success.dependsOnStatus)
  }

  @Test("Methods without bodies return nothing")
  func methods() throws {
    let head = try operation("responses: {\(expanded("200: JSON"))}", method: "head")
    #expect(head.success.content.name == "nothing")
  }

  // MARK: Outcomes

  @Test(
    "Successes with different contents are an enumeration",
    arguments: [
      ("200: JSON, 202: TEXT", ["200 json Pet", "202 text text/plain"]),
      (
        "200: JSON, 202: TEXT, 204: NONE",
        ["200 json Pet", "202 text text/plain", "204 nothing"]
      ),
      ("2XX: JSON, 201: TEXT", ["2XX json Pet", "201 text text/plain"]),
      ("200: JSON, 302: PLACE", ["200 json Pet", "302 location"]),
      ("204: NONE, 303: NONE", ["204 nothing", "303 location"]),
    ])
  func outcomes(responses: String, outcomes: [String]) throws {
    let success = try operation("responses: {\(expanded(responses))}").success
    #expect(success.content.name == "one of several")
    #expect(success.outcomes.map { "\($0.status.text) \($0.content.name)" } == outcomes)
  }

  @Test(
    "A redirect that leads to no success returns its location",
    arguments: ["302: NONE", "3XX: NONE", "301: NONE, 308: NONE", "307: NONE, default: JSON"],
    ["get", "post"])
  func redirects(responses: String, method: String) throws {
    let success = try operation(
      "responses: {\(expanded(responses))}", method: method
    ).success
    #expect(success.content.name == "location")
    #expect(success.dependsOnStatus)
  }

  @Test(
    "An unmodified response is nil if the request can state what it has",
    arguments: [
      ("200: JSON, 304: NONE", "json Pet", true), ("200: TEXT, 304: NONE", "text text/plain", true),
      ("200: JSON, 204: NONE, 304: NONE", "one of several", false),
      ("204: NONE, 304: NONE", "one of several", false),
    ])
  func conditional(responses: String, content: String, isOptional: Bool) throws {
    let success = try operation(
      """
      parameters: [{name: If-None-Match, in: header, schema: {type: string}}]
      responses: {\(expanded(responses))}
      """
    ).success
    #expect(success.content.name == content)
    #expect(success.isOptional == isOptional)
    #expect(success.dependsOnStatus)
  }

  // MARK: Failures

  @Test(
    "Documented failures are thrown",
    arguments: [
      ("200: JSON, 404: JSON, 5XX: NONE", ["404 Pet", "5XX -"]),
      ("200: JSON, default: JSON", ["default Pet"]),
      // The only response means success.
      ("default: JSON, 404: NONE", ["404 -"]),
      ("200: JSON, 302: NONE, 404: TEXT", ["404 -"]),
      ("302: NONE, default: JSON", ["default Pet"]),
    ])
  func failures(responses: String, failures: [String]) throws {
    let operation = try self.operation("responses: {\(expanded(responses))}")
    #expect(
      operation.failures.map { "\($0.status.text) \($0.body?.text ?? "-")" } == failures)
  }

  // MARK: Documents

  private func operation(
    _ text: String, method: String = "get"
  ) throws -> SDKModel.Operation {
    try Snippet(
      operation: text, method: method,
      components: "components: {schemas: {Pet: {properties: {name: {type: string}}}}}"
    ).operation
  }

  private func content(_ mediaTypes: [String]) -> String {
    let entries = mediaTypes.map { "\"\($0)\": {schema: {$ref: '#/components/schemas/Pet'}}" }
    return "content: {\(entries.joined(separator: ", "))}"
  }

  private func expanded(_ responses: String) -> String {
    responses.replacing("JSON", with: "{description: '', \(content(["application/json"]))}")
      .replacing("TEXT", with: "{description: '', content: {text/plain: {}}}")
      .replacing("NONE", with: "{description: ''}")
      .replacing("PLACE", with: "{description: '', headers: {Location: {}}}")
  }
}

extension RequestBody.Encoding {
  fileprivate var name: String {
    switch self {
    case .json: "json"
    case .multipart: "multipart"
    case .parts: "parts"
    case .urlEncoded: "urlEncoded"
    case .text: "text"
    case .bytes: "bytes"
    }
  }
}

extension Success.Content {
  fileprivate var name: String {
    switch self {
    case .nothing: "nothing"
    case .json(let type, _): "json \(type.text)"
    case .text(let contentType): "text \(contentType)"
    case .bytes(let contentType): "bytes \(contentType)"
    case .stream(let stream): "\(stream.framing) \(stream.element.name)"
    case .location: "location"
    case .oneOfSeveral: "one of several"
    }
  }
}

extension StreamedContent.Element {
  fileprivate var name: String {
    switch self {
    case .json(let type): "json \(type.text)"
    case .event(let type, let data): "event \(type.text), data \(data)"
    case .undescribedEvent: "any event"
    }
  }
}
