import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import TestSupport
import Testing

@Suite("A request that fails at first")
struct RetryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var replies: [Reply]
    var requests: Int
    var sleeps: [Duration]
    var testDescription: String {
      replies.map { "\($0.status) \($0.headers)" }.joined(separator: ", ")
    }
  }

  @Test(
    "is tried again when the response allows it, after the right time",
    arguments: [
      Case(replies: [Reply(503)], requests: 3, sleeps: [.milliseconds(500), .seconds(1)]),
      Case(replies: [Reply(408)], requests: 3, sleeps: [.milliseconds(500), .seconds(1)]),
      Case(replies: [Reply(409)], requests: 3, sleeps: [.milliseconds(500), .seconds(1)]),
      Case(replies: [Reply(500), Reply(200)], requests: 2, sleeps: [.milliseconds(500)]),
      Case(replies: [Reply(400)], requests: 1, sleeps: []),
      Case(replies: [Reply(501)], requests: 3, sleeps: [.milliseconds(500), .seconds(1)]),
      Case(
        replies: [Reply(429, headers: ["Retry-After": "3"])], requests: 3,
        sleeps: [.seconds(3), .seconds(3)]),
      Case(
        replies: [Reply(429, headers: ["Retry-After": "0.25"]), Reply(200)], requests: 2,
        sleeps: [.milliseconds(250)]),
      Case(
        replies: [
          Reply(429, headers: ["Retry-After": "Thu, 01 Jan 1970 00:00:07 GMT"]), Reply(200),
        ],
        requests: 2, sleeps: [.seconds(7)]),
      Case(
        replies: [Reply(429, headers: ["retry-after-ms": "40", "Retry-After": "3"]), Reply(200)],
        requests: 2, sleeps: [.milliseconds(40)]),
      Case(
        replies: [Reply(429, headers: ["Retry-After": "61"]), Reply(200)], requests: 2,
        sleeps: [.milliseconds(500)]),
      Case(
        replies: [Reply(429, headers: ["Retry-After": "60"]), Reply(200)], requests: 2,
        sleeps: [.seconds(60)]),
      Case(
        replies: [Reply(429, headers: ["Retry-After": "soon"]), Reply(200)], requests: 2,
        sleeps: [.milliseconds(500)]),
      Case(replies: [Reply(503, headers: ["x-should-retry": "false"])], requests: 1, sleeps: []),
      Case(
        replies: [Reply(400, headers: ["x-should-retry": "true"]), Reply(200)], requests: 2,
        sleeps: [.milliseconds(500)]),
    ])
  func retries(test: Case) async throws {
    try await TestServer.run { _, index in
      var reply = test.replies[min(index, test.replies.count - 1)]
      if reply.status == 200 { reply.body = #"{"id": "1"}"# }
      return reply
    } _: { server in
      let clock = InstantClock()
      let client = try Workshop.testing(server.baseURL, clock: clock) {
        $0.retryPolicy.now = { Date(timeIntervalSince1970: 0) }
      }
      _ = try? await client.jobs.retrieve(jobID: "1")
      #expect(await server.requests.count == test.requests)
      #expect(clock.sleeps == test.sleeps)
    }
  }

  @Test("waits at most 8 seconds by default, minus a random part")
  func growth() async throws {
    let clock = InstantClock()
    let transport = RecordingTransport { _ in throw URLError(.networkConnectionLost) }
    let client = try Workshop.testing(
      try #require(URL(string: "http://localhost")), clock: clock, transport: transport
    ) {
      $0.maxRetries = 6
      $0.retryPolicy.jitter = { 0.25 }
    }
    let error = await error(of: APIError.self) { try await client.jobs.retrieve(jobID: "1") }
    #expect(error?.isRetryable == true)
    #expect(
      clock.sleeps == [375, 750, 1500, 3000, 6000, 6000].map { Duration.milliseconds($0) })
  }

  @Test("is tried again when the connection is cut, before or within the response")
  func cutConnections() async throws {
    let half = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\""
    for text in ["", half] {
      try await HangingUpServer.run(writing: text) { baseURL, connections in
        let client = try Workshop.testing(baseURL)
        let error = await error(of: APIError.self) { try await client.jobs.retrieve(jobID: "1") }
        guard case .connectionFailed(let failure) = error else {
          Issue.record("\(String(describing: error))")
          return
        }
        #expect(failure.description.hasPrefix("The connection failed: "))
        #expect(failure.description.hasSuffix("(GET /api/jobs/1/)"))
        #expect(connections.count >= 3)
      }
    }
  }

  @Test("reports that no server is listening")
  func refused() async throws {
    // A port that was free until now.
    var url: URL?
    try await TestServer.run { _, _ in
      Reply(200)
    } _: { server in
      url = server.baseURL
    }
    let client = try Workshop.testing(try #require(url))
    let error = await error(of: APIError.self) { try await client.jobs.retrieve(jobID: "1") }
    guard case .connectionFailed = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("times out by each attempt, and is tried again", .timeLimit(.minutes(1)))
  func timeouts() async throws {
    try await TestServer.run { _, _ in
      try await Task.sleep(for: .seconds(3600))
      return Reply(200)
    } _: { server in
      let client = try Workshop.testing(server.baseURL)
      let error = await error(of: APIError.self) {
        try await client.jobs.retrieve(
          jobID: "1", options: RequestOptions(timeout: .milliseconds(500), maxRetries: 1))
      }
      guard case .timedOut(let failure) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(failure.timeout == .milliseconds(500))
      #expect(await server.requests.count <= 2)
    }
  }

  @Test("is not tried again after it was cancelled, and ends at once", .timeLimit(.minutes(1)))
  func cancellation() async throws {
    try await TestServer.run { _, _ in
      try await Task.sleep(for: .seconds(3600))
      return Reply(200)
    } _: { server in
      let client = try Workshop.testing(server.baseURL)
      let task = Task { try await client.jobs.retrieve(jobID: "1") }
      while await server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(await server.requests.count == 1)
    }
  }
}
