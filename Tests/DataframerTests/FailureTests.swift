import Dataframer
import Foundation
import Testing

@Suite("Failed requests")
struct FailureTests {
  typealias Call = @Sendable (Dataframer.DataframerResource) async throws -> Void

  static let create: Call = { try await $0.runs.create(specID: runID, numberOfSamples: 1) }
  static let retrieve: Call = { _ = try await $0.runs.retrieve(runID: runID) }
  static let list: Call = { _ = try await $0.runs.list() }
  static let path = "/api/dataframer/runs/3c90c3cc-0d44-4b50-8888-8dd25736052a/"

  struct Documented: Sendable, CustomTestStringConvertible {
    var status: Int
    var call: Call
    var documentation: String?
    var isCase: @Sendable (APIError) -> Bool
    var testDescription: String { "\(status) \(documentation ?? "")" }
  }

  @Test(
    "The error depends on the status, and has the document's description and the server's message",
    arguments: [
      Documented(
        status: 400, call: create, documentation: "Bad request - validation error",
        isCase: { if case .badRequest = $0 { true } else { false } }),
      Documented(
        status: 401, call: retrieve, documentation: "Unauthorized",
        isCase: { if case .unauthorized = $0 { true } else { false } }),
      Documented(
        status: 402, call: create, documentation: "Payment required - subscription inactive",
        isCase: { if case .paymentRequired = $0 { true } else { false } }),
      Documented(
        status: 403, call: retrieve, documentation: nil,
        isCase: { if case .forbidden = $0 { true } else { false } }),
      Documented(
        status: 404, call: create, documentation: "Spec or version not found",
        isCase: { if case .notFound = $0 { true } else { false } }),
      Documented(
        status: 404, call: retrieve, documentation: "Run not found",
        isCase: { if case .notFound = $0 { true } else { false } }),
      Documented(
        status: 409, call: retrieve, documentation: nil,
        isCase: { if case .conflict = $0 { true } else { false } }),
      Documented(
        status: 422, call: create, documentation: nil,
        isCase: { if case .unprocessableContent = $0 { true } else { false } }),
      Documented(
        status: 429, call: retrieve, documentation: nil,
        isCase: { if case .tooManyRequests = $0 { true } else { false } }),
      Documented(
        status: 503, call: retrieve, documentation: nil,
        isCase: { if case .serverError = $0 { true } else { false } }),
      Documented(
        status: 418, call: retrieve, documentation: nil,
        isCase: { if case .unexpectedStatus = $0 { true } else { false } }),
    ])
  func statuses(test: Documented) async throws {
    let body = #"{"detail": "The server's own words."}"#
    let reply = Reply(test.status, headers: ["X-Request-ID": "req-7"], body: body)
    try await RecordingServer.run(reply) { server in
      let dataframer = try Dataframer.testing(server.url).dataframer
      let error = try await #require(throws: APIError.self) { try await test.call(dataframer) }
      #expect(test.isCase(error))
      #expect(error.statusCode == test.status)
      #expect(error.requestID == "req-7")
      let response = try #require(error.response)
      #expect(response.documentation == test.documentation)
      #expect(response.body == Data(body.utf8))
      #expect(response.header("x-request-id") == "req-7")
      let text = error.localizedDescription
      #expect(text == error.description)
      for words in [
        "\(test.status)", test.documentation ?? "", "/api/dataframer/runs/", "req-7",
        "The server's own words.",
      ] where !words.isEmpty {
        #expect(text.contains(words))
      }
    }
  }

  @Test("The error's description is one sentence")
  func sentence() async throws {
    let body = #"{"error": "No run of this company has that id."}"#
    try await RecordingServer.run(Reply(404, headers: ["X-Request-Id": "r1"], body: body)) {
      server in
      let dataframer = try Dataframer.testing(server.url).dataframer
      let error = try await #require(throws: APIError.self) { try await Self.retrieve(dataframer) }
      #expect(
        error.description == """
          404 Not Found: Run not found (GET \(Self.path), request id r1): \
          No run of this company has that id.
          """)
    }
  }

  @Test(
    "The server's message is read from any of the usual properties",
    arguments: [
      (#"{"detail": "No such spec."}"#, "No such spec."),
      (#"{"error": {"code": 7, "message": "No such spec."}}"#, "No such spec."),
      (#"{"detail": [{"loc": ["body"], "msg": "Field required"}]}"#, "Field required"),
      (#"["No such spec."]"#, "No such spec."),
      (
        #"{"spec_id": ["No such spec.", "Sorry."], "name": ["Taken."]}"#,
        "name: Taken.; spec_id: No such spec."
      ),
      (#"{"errors": {"name": ["Taken."]}}"#, "name: Taken."),
    ])
  func serverMessage(body: String, words: String) async throws {
    try await RecordingServer.run(Reply(400, body: body)) { server in
      let dataframer = try Dataframer.testing(server.url).dataframer
      let error = try await #require(throws: APIError.self) { try await Self.create(dataframer) }
      #expect(error.response?.serverMessage == words)
      #expect(error.description.hasSuffix("(POST /api/dataframer/runs/): \(words)"))
    }
  }

  struct Body: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var body: String
    var call: Call
    /// The JSON Pointer of the error.
    var location = ""
    /// The part of the value in the error's description.
    var excerpt: String
  }

  @Test(
    "An undecodable successful response is reported with the location of the mismatch",
    arguments: [
      Body(
        testDescription: "a page of HTML", body: "<html>Down for maintenance</html>",
        call: retrieve, excerpt: "<html>Down for maintenance</html>"),
      Body(testDescription: "nothing at all", body: "", call: retrieve, excerpt: "body is empty"),
      Body(
        testDescription: "JSON that breaks off", body: #"{"id": "3c90"#, call: retrieve,
        excerpt: #"{"id": "3c90"#),
      Body(
        testDescription: "another shape", body: "[]", call: retrieve, excerpt: "[]"),
      Body(
        testDescription: "a value of another type", body: #"{"id": 5}"#, call: retrieve,
        location: "/id", excerpt: "/id"),
      Body(
        testDescription: "a missing id", body: #"{"status": "PENDING"}"#, call: retrieve,
        excerpt: "\"id\""),
      Body(
        testDescription: "a wrong date deep inside",
        body: #"[{"id": "\#(runID)"}, {"id": "\#(runID)", "created_at": "yesterday"}]"#,
        call: list, location: "/1/created_at", excerpt: "/1/created_at"),
    ])
  func undecodable(test: Body) async throws {
    let reply = Reply(200, headers: ["X-Request-Id": "r2"], body: test.body)
    try await RecordingServer.run(reply) { server in
      let dataframer = try Dataframer.testing(server.url).dataframer
      let error = try await #require(throws: APIError.self) { try await test.call(dataframer) }
      guard case .undecodableResponse(let response) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(response.status == 200)
      #expect(response.body == Data(test.body.utf8))
      #expect(response.location == test.location)
      #expect(error.requestID == "r2")
      #expect(!error.isRetryable)
      #expect(error.description.contains(test.excerpt))
      #expect(error.description.contains("GET /api/dataframer/runs/"))
      #expect(await server.requests.count == 1)
    }
  }

  @Test("An empty response is no error if the document allows it", arguments: [200, 202, 204])
  func noContent(status: Int) async throws {
    try await RecordingServer.run(Reply(status)) { server in
      let dataframer = try Dataframer.testing(server.url).dataframer
      try await dataframer.runs.delete(runID: runID)
      try await dataframer.specs.delete(specID: runID)
      #expect(await server.requests.count == 2)
    }
  }

  @Test("A response with status 202 is no error: the archive is not ready yet")
  func archiveNotReady() async throws {
    try await RecordingServer.run(Reply(202)) { server in
      let files = try Dataframer.testing(server.url).dataframer.runs.files
      #expect(try await files.downloadAll(runID: runID) == nil)
    }
  }
}
