import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Received responses")
struct ResponseTests {
  static let create = JobCreate(specID: UUID(), numberOfSamples: 1)

  /// Runs a call against a server that always returns the same response.
  private func respondingTo(
    _ reply: Reply,
    configured configure: (inout ClientConfiguration) -> Void = { $0.maxRetries = 0 },
    _ body: (Workshop, TestServer) async throws -> Void
  ) async throws {
    try await TestServer.run { _, _ in
      reply
    } _: { server in
      try await body(try Workshop.testing(server.baseURL, configure), server)
    }
  }

  @Test(
    "The status determines the error",
    arguments: [
      (400, "400 Bad request - validation error (POST /api/jobs/, request id r1)"),
      (401, "401 Unauthorized: Something else (POST /api/jobs/, request id r1)"),
      (402, "402 Payment Required: Something else (POST /api/jobs/, request id r1)"),
      (403, "403 Forbidden: Something else (POST /api/jobs/, request id r1)"),
      (404, "404 Not Found: Spec or version not found (POST /api/jobs/, request id r1)"),
      (409, "409 Conflict: Something else (POST /api/jobs/, request id r1)"),
      (422, "422 Unprocessable Content: Something else (POST /api/jobs/, request id r1)"),
      (429, "429 Too Many Requests: Something else (POST /api/jobs/, request id r1)"),
      (503, "503 Service Unavailable: The workshop is on fire (POST /api/jobs/, request id r1)"),
      (418, "418: Something else (POST /api/jobs/, request id r1)"),
    ])
  func statuses(status: Int, description: String) async throws {
    let reply = Reply(
      status, headers: ["X-Request-ID": "r1"], body: #"{"title": "Nope \#(testKey)"}"#)
    try await respondingTo(reply) { client, _ in
      let error = try #require(
        await error(of: APIError.self) { try await client.jobs.create(Self.create) })
      #expect(error.description == description + ": Nope <redacted>")
      #expect(error.statusCode == status)
      #expect(error.requestID == "r1")
      #expect(error.isRetryable == [409, 429, 503].contains(status))
      let isOfItsCase =
        switch (error, status) {
        case (.badRequest, 400), (.unauthorized, 401), (.paymentRequired, 402), (.forbidden, 403),
          (.notFound, 404), (.conflict, 409), (.unprocessableContent, 422), (.tooManyRequests, 429),
          (.serverError, 503), (.unexpectedStatus, 418):
          true
        default: false
        }
      #expect(isOfItsCase)
      #expect(error.response?.body.isEmpty == false)
      let problem = error.response?.value(as: Problem.self)
      #expect(problem == (status == 404 ? Problem(title: "Nope \(testKey)") : nil))
    }
  }

  @Test(
    "The request id is read from any of its headers",
    arguments: ["x-request-id", "Request-Id", "x-amzn-RequestId", "X-Correlation-ID"])
  func requestIDs(name: String) async throws {
    try await respondingTo(Reply(404, headers: [name: "abc"])) { client, _ in
      let error = await error(of: APIError.self) { try await client.jobs.delete(jobID: "1") }
      #expect(error?.requestID == "abc")
    }
  }

  @Test("A successful response that is not JSON is undecodable")
  func notJSON() async throws {
    let page = "<html>" + String(repeating: "x", count: 500) + "</html>"
    try await respondingTo(Reply(200, headers: ["x-request-id": "r1"], body: page)) {
      client, server in
      let error = try #require(
        await error(of: APIError.self) { try await client.jobs.retrieve(jobID: "1") })
      guard case .undecodableResponse(let response) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(response.status == 200)
      #expect(response.requestID == "r1")
      #expect(response.body == Data(page.utf8))
      #expect(error.description.contains("<html>xxx"))
      #expect(error.description.contains("(GET /api/jobs/1/, request id r1)"))
      #expect(error.description.count < 450)
      #expect(await server.requests.count == 1)
    }
  }

  @Test("A successful response of another shape is undecodable, and the error has the location")
  func otherShape() async throws {
    try await respondingTo(Reply(200, body: #"{"id": "1", "count": "many"}"#)) { client, _ in
      let error = await error(of: APIError.self) { try await client.jobs.retrieve(jobID: "1") }
      guard case .undecodableResponse(let response) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(response.location == "/count")
      #expect(response.underlying is DecodingError)
    }
  }

  @Test("The response is validated if the client is configured to")
  func responseValidation() async throws {
    let reply = Reply(200, body: #"{"id": "1", "count": -1}"#)
    try await respondingTo(reply) { client, _ in
      let job = try await client.jobs.retrieve(jobID: "1")
      #expect(job.count == -1)
    }
    let configure: (inout ClientConfiguration) -> Void = { $0.responseValidation = .fail }
    try await respondingTo(reply, configured: configure) { client, _ in
      let error = await error(of: APIError.self) { try await client.jobs.retrieve(jobID: "1") }
      guard case .undecodableResponse(let response) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(response.underlying is ValidationError)
      #expect(response.description.contains("/count: -1 is less than the minimum, 0"))
    }
  }

  @Test("A response whose type has no checks of its own is validated too")
  func wholeResponse() async throws {
    let lines = SchemaLines("@0 jobs.yaml\n#/paths/~1ids/get 3 maxItems:5")
    let reply = Reply(200, body: "[1, 2, 3]")
    let configure: (inout ClientConfiguration) -> Void = { $0.responseValidation = .fail }
    try await respondingTo(reply, configured: configure) { client, _ in
      var request = APIRequest("GET", "/ids", operation: "listIDs")
      request.validateResponse(as: [Int].self, in: lines) { report, response in
        report.check(countOf: response, in: ...2, schema: "#/paths/~1ids/get")
      }
      let sent = request
      let error = await error(of: APIError.self) {
        let _: [Int] = try await client.jobs.client.send(sent)
      }
      guard case .undecodableResponse(let response) = error,
        let invalid = response.underlying as? ValidationError
      else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(invalid.violations.map(\.message) == ["has 3 items; at most 2 are allowed"])
      #expect(invalid.violations.map(\.source) == ["jobs.yaml:5"])
    }
  }

  @Test("An empty body is a success", arguments: [204, 200])
  func noContent(status: Int) async throws {
    try await respondingTo(Reply(status)) { client, server in
      try await client.jobs.delete(jobID: "1")
      #expect(await server.requests.first?.method == "DELETE")
    }
  }

  @Test("A value is available with its status and headers")
  func responseBesideValue() async throws {
    let reply = Reply(200, headers: ["X-Request-Id": "r1", "x-left": "5"], body: #"{"id": "1"}"#)
    try await respondingTo(reply) { client, _ in
      let (job, response) = try await withResponse { try await client.jobs.retrieve(jobID: "1") }
      #expect(job.id == "1")
      #expect(response.status == 200)
      #expect(response.header("X-LEFT") == "5")
      #expect(response.requestID == "r1")
    }
  }

  @Test("Requests for status and headers can be nested")
  func nested() async throws {
    try await respondingTo(Reply(200, body: #"{"id": "1"}"#)) { client, _ in
      let (inner, outer) = try await withResponse {
        try await withResponse { try await client.jobs.retrieve(jobID: "1") }.response
      }
      #expect(inner.status == 200)
      #expect(outer.status == 200)
    }
  }

  @Test("Without a call there is no response")
  func noResponse() async throws {
    await #expect(throws: MissingResponse.self) { try await withResponse { 1 } }
  }

  @Test(
    "Text is decoded in the character set of its media type",
    arguments: [
      ("text/plain; charset=ISO-8859-1", Data([0x67, 0xFC, 0x6E]), "gün"),
      // A byte without a character does not spoil the others.
      ("text/plain; x=\"a;b\"; charset=windows-1252", Data([0xE9, 0x81, 0x80]), "é\u{81}€"),
      ("text/plain;charset=\"windows-1251\"", Data([0xC4, 0xE0]), "Да"),
      ("text/plain", Data("gün".utf8), "gün"),
      ("text/plain; charset=x-unknown", Data("gün".utf8), "gün"),
    ])
  func characterSet(contentType: String, body: Data, text: String) async throws {
    let transport = RecordingTransport { _ in
      (HTTPResponse(status: 200, headerFields: [.contentType: contentType]), body)
    }
    let client = APIClient(
      baseURL: try #require(URL(string: "http://localhost")), transport: transport)
    #expect(try await client.text(for: APIRequest("GET", "/", operation: "test")) == text)
  }

  @Test("A body is collected in memory only up to a limit")
  func tooLarge() async throws {
    try await respondingTo(Reply(200, body: String(repeating: "1", count: 1001))) { _, server in
      var configuration = ClientConfiguration()
      configuration.maxResponseSize = 1000
      let limited = APIClient(baseURL: server.baseURL, configuration: configuration)
      let error = await error(of: APIError.self) {
        try await limited.text(for: APIRequest("GET", "/", operation: "test"))
      }
      guard case .connectionFailed(let failure) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(failure.kind == .responseTooLarge)
      #expect(failure.description.contains("more than 1000 bytes"))
      #expect(error?.isRetryable == false)
    }
  }
}
