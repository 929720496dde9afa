import Dataframer
import Foundation
import TestSupport
import Testing

@Suite("Retries")
struct RetryTests {
  static let run = Reply.json(#"{"id": "\#(runID)", "status": "SUCCEEDED"}"#)

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var first: Reply
    /// How long the client waits before it retries.
    var wait: Duration
  }

  @Test(
    "A request is repeated unchanged, after the delay that the server requests",
    arguments: [
      Case(
        testDescription: "429 and seconds", first: Reply(429, headers: ["Retry-After": "7"]),
        wait: .seconds(7)),
      Case(
        testDescription: "429 and a part of a second",
        first: Reply(429, headers: ["Retry-After": "0.25"]), wait: .milliseconds(250)),
      Case(
        testDescription: "429 and a date",
        first: Reply(429, headers: ["Retry-After": "Fri, 31 Dec 1999 23:59:59 GMT"]),
        wait: .seconds(9)),
      Case(
        testDescription: "429 and a date that is over",
        first: Reply(429, headers: ["Retry-After": "Fri, 31 Dec 1999 23:59:49 GMT"]), wait: .zero),
      Case(
        testDescription: "429 and milliseconds",
        first: Reply(429, headers: ["Retry-After-Ms": "40"]), wait: .milliseconds(40)),
      Case(testDescription: "429", first: Reply(429), wait: .milliseconds(500)),
      Case(testDescription: "408", first: Reply(408), wait: .milliseconds(500)),
      Case(testDescription: "409", first: Reply(409), wait: .milliseconds(500)),
      Case(testDescription: "500", first: Reply(500), wait: .milliseconds(500)),
      Case(
        testDescription: "503 and seconds", first: Reply(503, headers: ["Retry-After": "2"]),
        wait: .seconds(2)),
      Case(
        testDescription: "400 that the server wants again",
        first: Reply(400, headers: ["X-Should-Retry": "true"]), wait: .milliseconds(500)),
    ])
  func retried(test: Case) async throws {
    let created = Reply.json(#"{"id": "\#(runID)"}"#, status: 202)
    try await RecordingServer.run(test.first, created) { server in
      let clock = InstantClock()
      let client = try Dataframer.testing(server.url, clock: clock) {
        $0.retryPolicy.now = { Date(timeIntervalSince1970: 946_684_790) }  // 1999-12-31T23:59:50Z
        // As the API's official client does.
        $0.retryPolicy.repeatsUnsafeRequests = true
      }
      try await client.dataframer.runs.create(specID: runID, numberOfSamples: 3)
      #expect(clock.sleeps == [test.wait])
      let requests = await server.requests
      #expect(requests.map(\.method) == ["POST", "POST"])
      #expect(requests[0].body == requests[1].body)
    }
  }

  @Test(
    "If all attempts fail, the last response is the error",
    arguments: [
      (Reply(429, headers: ["Retry-After": "1"]), [1000, 1000]), (Reply(503), [500, 1000]),
    ])
  func givenUp(reply: Reply, waits: [Int]) async throws {
    try await RecordingServer.run(reply) { server in
      let clock = InstantClock()
      let runs = try Dataframer.testing(server.url, clock: clock).dataframer.runs
      let error = try await #require(throws: APIError.self) {
        try await runs.retrieve(runID: runID)
      }
      #expect(error.statusCode == reply.status)
      #expect(error.isRetryable)
      #expect(error.response?.retryAfter == (reply.status == 429 ? .seconds(1) : nil))
      #expect(await server.requests.count == 3)
      #expect(clock.sleeps == waits.map { Duration.milliseconds($0) })
    }
  }

  @Test(
    "A request is not repeated if that would not help",
    arguments: [
      Reply(400), Reply(401), Reply(402), Reply(403), Reply(404), Reply(422),
      Reply(503, headers: ["X-Should-Retry": "false"]),
    ])
  func notRetried(reply: Reply) async throws {
    try await RecordingServer.run(reply) { server in
      let runs = try Dataframer.testing(server.url).dataframer.runs
      await #expect(throws: APIError.self) { try await runs.retrieve(runID: runID) }
      #expect(await server.requests.count == 1)
    }
  }

  @Test(
    "The number of retries is that of the client or of the call",
    arguments: [(0, nil), (1, nil), (9, 0)])
  func numberOfRetries(client: Int, call: Int?) async throws {
    try await RecordingServer.run(Reply(503)) { server in
      let runs = try Dataframer.testing(server.url) { $0.maxRetries = client }.dataframer.runs
      await #expect(throws: APIError.self) {
        try await runs.retrieve(runID: runID, options: RequestOptions(maxRetries: call))
      }
      #expect(await server.requests.count == 1 + (call ?? client))
    }
  }

  @Test(
    "A lost connection is reported after all attempts",
    arguments: ["", "HTTP/1.1 2", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\": "])
  func cutConnection(beginning: String) async throws {
    try await CutConnectionServer.run(writing: beginning) { server in
      let runs = try Dataframer.testing(server.url).dataframer.runs
      let error = try await #require(throws: APIError.self) {
        try await runs.retrieve(runID: runID)
      }
      guard case .connectionFailed = error else {
        Issue.record("\(error)")
        return
      }
      #expect(error.isRetryable)
      #expect(error.statusCode == nil)
      #expect(error.description.hasPrefix("The connection failed: the connection "))
      #expect(error.description.hasSuffix("(GET \(FailureTests.path))"))
      // URLSession may retry once by itself.
      #expect(server.connectionCount >= 3)
    }
  }

  @Test(
    "A connection that is lost within the head of the response is reported",
    .disabled(if: isFoundationNetworking, "FoundationNetworking ends the whole process on that"))
  func cutHead() async throws {
    try await cutConnection(beginning: "HTTP/1.1 200 OK\r\nContent-Ty")
  }

  @Test("A response that is not HTTP is reported")
  func notHTTP() async throws {
    try await CutConnectionServer.run(writing: "SSH-2.0-OpenSSH_9.2\r\n") { server in
      let runs = try Dataframer.testing(server.url).dataframer.runs
      let error = try await #require(throws: APIError.self) {
        try await runs.retrieve(runID: runID)
      }
      #expect(
        error.description == """
          The connection failed: the connection ended without an HTTP response \
          (GET \(FailureTests.path))
          """)
    }
  }

  @Test("A time-out is reported", .timeLimit(.minutes(1)))
  func timeout() async throws {
    try await RecordingServer.run { _, _ in
      try await Task.sleep(for: .seconds(3600))
      return Self.run
    } _: { server in
      let runs = try Dataframer.testing(server.url).dataframer.runs
      let options = RequestOptions(timeout: .milliseconds(200), maxRetries: 1)
      let error = try await #require(throws: APIError.self) {
        try await runs.retrieve(runID: runID, options: options)
      }
      guard case .timedOut(let failure) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(failure.timeout == .milliseconds(200))
      #expect(error.description.hasPrefix("No response within 0.2 seconds (GET /api/dataframer/"))
      #expect(await server.requests.count <= 2)
    }
  }

  private static let isFoundationNetworking: Bool = {
    #if canImport(FoundationNetworking)
      true
    #else
      false
    #endif
  }()
}
