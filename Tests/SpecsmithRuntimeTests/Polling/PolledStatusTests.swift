import Foundation
import TestSupport
import Testing

@_spi(Generated) @testable import SpecsmithRuntime

@Suite("Polling by the status code")
struct PolledStatusTests {
  private struct Archive: Codable, Hashable, Sendable {
    var url: String
  }

  private static let request = APIRequest("GET", "/archive", operation: "archive")

  private func client(_ server: TestServer) -> APIClient {
    APIClient(
      baseURL: server.baseURL, credentials: [.bearer(Secret(testKey))],
      configuration: ClientConfiguration(maxRetries: 0))
  }

  private func updates<Value: Sendable>(
    pending: Set<Int>, clock: any Clock<Duration> = InstantClock(),
    _ fetch: @escaping @Sendable () async throws -> Value?
  ) -> PollingSequence<Value> {
    PollingSequence(
      of: "7", by: PollRule(pending: pending), every: .seconds(1), clock: clock, fetch)
  }

  @Test(
    "The first response with another status is returned, whatever the earlier bodies",
    arguments: [
      Reply(202), Reply(202, body: #"{"state": "building"}"#), Reply(202, body: "not yet"),
      Reply(404, body: #"{"message": "no such archive"}"#),
    ])
  func value(before: Reply) async throws {
    try await TestServer.run { _, index in
      index < 2 ? before : Reply(200, body: #"{"url": "/a"}"#)
    } _: { server in
      let client = client(server)
      let archive: Archive = try await updates(pending: [before.status]) {
        try await client.send(Self.request)
      }.finished()
      #expect(archive == Archive(url: "/a"))
      #expect(await server.requests.count == 3)
    }
  }

  @Test("A failure that does not mean pending is thrown")
  func failure() async throws {
    try await TestServer.run { _, index in
      Reply(index == 0 ? 202 : 404)
    } _: { server in
      let client = client(server)
      let error = await error(of: APIError.self) {
        let archive: Archive = try await updates(pending: [202]) {
          try await client.send(Self.request)
        }.finished()
        return archive
      }
      #expect(error?.statusCode == 404)
    }
  }

  @Test("A streamed body is returned, and earlier ones are read to their end")
  func body() async throws {
    try await TestServer.run { _, index in
      Reply(index < 2 ? 202 : 200, body: index < 2 ? "building" : "the archive")
    } _: { server in
      let client = client(server)
      let body = try await PollingSequence<HTTPBody>(
        of: "7", by: PollRule(pending: [202]), every: .zero, timeout: .seconds(60)
      ) {
        try await client.body(for: Self.request)
      }.finished()
      let text = try await body.string()
      #expect(text == "the archive")
      #expect(await server.requests.count == 3)
    }
  }

  @Test("A failed value in a response with a pending status is thrown")
  func failedValue() async throws {
    try await TestServer.run { _, _ in
      Reply(202, body: #"{"state": "sunk"}"#)
    } _: { server in
      let client = client(server)
      let rule = PollRule<Voyage>(
        pending: [202], status: { $0.state }, succeeded: ["home"], failed: ["sunk"])
      let error = await error(of: PollingError<Voyage>.self) {
        try await PollingSequence(of: "7", by: rule, every: .zero) {
          try await client.send(Self.request)
        }.finished()
      }
      #expect(error?.description == "The Voyage 7 ended as sunk")
    }
  }

  @Test("`Retry-After` is the minimum delay, in successes and failures", arguments: [202, 404])
  func retryAfter(status: Int) async throws {
    let clock = InstantClock()
    try await TestServer.run { _, index in
      switch index {
      case 0: Reply(status, headers: ["Retry-After": "7"])
      case 1: Reply(status, headers: ["Retry-After": "0"])
      default: Reply(200, body: #"{"url": "/a"}"#)
      }
    } _: { server in
      let client = client(server)
      let _: Archive = try await updates(pending: [status], clock: clock) {
        try await client.send(Self.request)
      }.finished()
      #expect(clock.sleeps == [.seconds(7), .seconds(1)])
    }
  }

  @Test(
    "The time-out reports the last status, even during a requested delay", .timeLimit(.minutes(1)))
  func timeout() async throws {
    try await TestServer.run { _, _ in
      Reply(202, headers: ["Retry-After": "3600"])
    } _: { server in
      let client = client(server)
      let error = await error(of: PollingError<Archive>.self) {
        try await PollingSequence(
          of: "7", by: PollRule<Archive>(pending: [202]), every: nil, timeout: .seconds(1)
        ) {
          try await client.send(Self.request)
        }.finished()
      }
      #expect(
        error?.description
          == "The time was over before the Archive 7 ended: its last status is 202")
    }
  }

  @Test("The reason of a failure is shortened, without secrets")
  func reason() async throws {
    let long = String(repeating: "x", count: 500)
    try await TestServer.run { _, _ in
      Reply(200, body: #"{"state": "sunk", "reason": "the key \#(testKey)\n\#(long)"}"#)
    } _: { server in
      let client = client(server)
      let error = await error(of: PollingError<Voyage>.self) {
        try await PollingSequence(of: testKey, by: Voyage.rule, every: .zero) {
          try await client.send(Self.request)
        }.finished()
      }
      guard case .failed(let failure) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(failure.id == "<redacted>")
      #expect(failure.reason?.hasPrefix(#"the key <redacted>\nxxx"#) == true)
      #expect(failure.reason?.hasSuffix("…") == true)
      #expect((failure.reason?.count ?? 0) < 250)
      #expect(!"\(failure)".contains(testKey))
      #expect(failure.value.reason?.contains(testKey) == true)
    }
  }
}
