import Foundation
import TestSupport
import Testing

@_spi(Generated) @testable import SpecsmithRuntime

@Suite("Started work")
struct StartedWorkTests {
  private func client(_ server: TestServer) -> APIClient {
    APIClient(
      baseURL: server.baseURL, credentials: [.bearer(Secret(testKey))],
      configuration: ClientConfiguration(maxRetries: 0))
  }

  private struct Started: Codable, Sendable {
    var id: String?
  }

  private func wait(
    _ client: APIClient, timeout: Duration? = nil, clock: any Clock<Duration> = InstantClock()
  ) async throws -> Voyage {
    try await Polling.wait(timeout: timeout, clock: clock) {
      let started: Started = try await client.send(
        APIRequest("POST", "/voyages", operation: "start"))
      return started
    } then: { started, timeout in
      let id = try Polling.id(started.id, at: "/id", of: Voyage.self)
      return try await PollingSequence(
        of: id, by: Voyage.rule, every: .seconds(1), timeout: timeout, clock: clock
      ) {
        try await client.send(APIRequest("GET", "/voyages/\(id)", operation: "read"))
      }.finished()
    }
  }

  @Test("Work is started once, then polled by its id after the requested delay")
  func polled() async throws {
    let clock = InstantClock()
    try await TestServer.run { request, index in
      request.method == "POST"
        ? Reply(202, headers: ["Retry-After": "4"], body: #"{"id": "7"}"#)
        : Reply(200, body: #"{"state": "\#(index < 2 ? "at sea" : "home")"}"#)
    } _: { server in
      let voyage = try await wait(client(server), clock: clock)
      #expect(voyage.state == "home")
      let requests = await server.requests
      #expect(requests.map(\.path) == ["/voyages", "/voyages/7", "/voyages/7"])
      #expect(clock.sleeps == [.seconds(4), .seconds(1)])
    }
  }

  @Test("A response without the id is an error")
  func unidentified() async throws {
    try await TestServer.run { _, _ in
      Reply(202, body: "{}")
    } _: { server in
      let error = await error(of: PollingError<Voyage>.self) { try await wait(client(server)) }
      #expect(
        error?.description == "The response that started the work does not name it: it has no `/id`"
      )
      #expect(await server.requests.count == 1)
    }
  }

  @Test("The time-out covers the start and the polling", .timeLimit(.minutes(1)))
  func timeout() async throws {
    try await TestServer.run { request, _ in
      if request.method == "POST" { try await Task.sleep(for: .seconds(60)) }
      return Reply(200, body: "{}")
    } _: { server in
      let error = await error(of: PollingError<Voyage>.self) {
        try await wait(client(server), timeout: .milliseconds(200), clock: ContinuousClock())
      }
      #expect(
        error?.description == "The time was over before the work on the Voyage was seen")
    }
  }
}
