import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import TestSupport
import Testing

@Suite("Broken connections")
struct BrokenConnectionTests {
  @Test(
    "A request is received once if the server closes a kept-alive connection without a response")
  func closedConnection() async throws {
    try await ClosingServer.run { baseURL, posts in
      let client = APIClient(baseURL: baseURL, configuration: ClientConfiguration(maxRetries: 0))
      _ = try await client.text(for: APIRequest("GET", "/warm", operation: "test"))
      for method in ["POST", "PATCH"] {
        let error = await error(of: APIError.self) {
          try await client.send(APIRequest(method, "/once", operation: "test"))
        }
        guard case .connectionFailed = error else {
          Issue.record("\(String(describing: error))")
          return
        }
      }
      #expect(posts.count == 2)
    }
  }

  @Test("A request is retried if the connection is lost before or within the response")
  func lostConnections() async throws {
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

  @Test("A server that is not listening is reported")
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

  @Test("Each attempt has a time-out, and is retried", .timeLimit(.minutes(1)))
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

  @Test("A cancelled request ends at once, without a retry", .timeLimit(.minutes(1)))
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
