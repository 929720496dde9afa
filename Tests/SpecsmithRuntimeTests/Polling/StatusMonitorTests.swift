import Foundation
import TestSupport
import Testing

@_spi(Generated) @testable import SpecsmithRuntime

@Suite("Status monitors")
struct StatusMonitorTests {
  private struct Disk: Codable, Hashable, Sendable {
    var name: String
  }

  private func client(_ server: TestServer) -> APIClient {
    APIClient(
      baseURL: server.baseURL,
      credentials: [.bearer(Secret(testKey)), .query("key", Secret(testKey))],
      configuration: ClientConfiguration(maxRetries: 0))
  }

  private func finish(
    _ method: String, _ client: APIClient, via final: FinalState? = nil,
    clock: any Clock<Duration> = InstantClock()
  ) async throws -> Disk {
    try await client.finished(
      Disk.self, via: final, every: .seconds(1), timeout: nil, options: .init(), clock: clock
    ) {
      var request = APIRequest(method, "/disks/a", operation: "make")
      request.setQuery("api-version", "1")
      return try await client.send(request)
    }
  }

  /// How a server tells of the work, and what a client reads.
  struct Way: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var method = "PUT"
    var header: [String: String]
    var final: FinalState?
    /// The replies to what is polled.
    var states: [Reply]
    /// The paths that are read, after the first request.
    var paths: [String]
  }

  private static let disk = #"{"name": "a"}"#
  private static func state(_ text: String) -> Reply {
    Reply(200, headers: ["Retry-After": "3"], body: #"{"status": "\#(text)", "name": "state"}"#)
  }

  static let ways = [
    Way(
      testDescription: "a PUT, whose resource is read at the end",
      header: ["Azure-AsyncOperation": "/work/1?v=1"],
      states: [state("InProgress"), state("Succeeded")], paths: ["/work/1", "/work/1", "/disks/a"]),
    Way(
      testDescription: "a POST, whose result is at the location", method: "POST",
      header: ["Operation-Location": "/work/1", "Location": "/results/1"],
      states: [state("Running"), state("Succeeded")], paths: ["/work/1", "/work/1", "/results/1"]),
    Way(
      testDescription: "a result in the last response", method: "POST",
      header: ["Operation-Location": "/work/1", "Location": "/results/1"],
      final: .operationLocation,
      states: [Reply(200, body: #"{"status": "succeeded", "result": \#(disk)}"#)],
      paths: ["/work/1"]),
    Way(
      testDescription: "a location that is polled until it is another status than 202",
      method: "POST", header: ["Location": "/results/1"],
      states: [Reply(202), Reply(202), Reply(200, body: disk)],
      paths: ["/results/1", "/results/1", "/results/1"]),
    Way(
      testDescription: "a location that moves", method: "POST",
      header: ["Location": "/results/1"],
      states: [Reply(202, headers: ["Location": "/results/2"]), Reply(200, body: disk)],
      paths: ["/results/1", "/results/2"]),
    Way(
      testDescription: "a resource that says so itself", header: [:],
      states: [
        Reply(200, body: #"{"name": "a", "properties": {"provisioningState": "Creating"}}"#),
        Reply(200, body: #"{"name": "a", "properties": {"provisioningState": "Succeeded"}}"#),
      ], paths: ["/disks/a", "/disks/a"]),
  ]

  @Test("The monitor is polled until success, and then the result is read", arguments: ways)
  func success(way: Way) async throws {
    try await TestServer.run { request, index in
      if index == 0 { return Reply(202, headers: way.header, body: "") }
      return index <= way.states.count ? way.states[index - 1] : Reply(200, body: Self.disk)
    } _: { server in
      let disk = try await finish(way.method, client(server), via: way.final)
      #expect(disk == Disk(name: "a"))
      let requests = await server.requests.dropFirst()
      #expect(requests.map(\.path) == way.paths)
      #expect(requests.allSatisfy { $0.method == "GET" && $0.body.isEmpty })
      #expect(requests.allSatisfy { $0.headers["authorization"] == "Bearer \(testKey)" })
      #expect(requests.allSatisfy { $0.query.contains("key=\(testKey)") })
      if requests.last?.path == "/disks/a" {
        #expect(requests.last?.query == "api-version=1&key=\(testKey)")
      }
    }
  }

  @Test("The requested delay is the minimum")
  func retryAfter() async throws {
    let clock = InstantClock()
    try await TestServer.run { _, index in
      switch index {
      case 0: Reply(202, headers: ["Azure-AsyncOperation": "/work/1", "Retry-After": "5"])
      case 1: Self.state("InProgress")
      case 2: Self.state("Succeeded")
      default: Reply(200, body: Self.disk)
      }
    } _: { server in
      _ = try await finish("PUT", client(server), clock: clock)
      #expect(clock.sleeps == [.seconds(5), .seconds(3)])
    }
  }

  @Test("A failure is an error with its status and reason", arguments: ["Failed", "Canceled"])
  func failure(status: String) async throws {
    try await TestServer.run { _, index in
      index == 0
        ? Reply(202, headers: ["Operation-Location": "/work/1"])
        : Reply(200, body: #"{"status": "\#(status)", "error": {"message": "no space"}}"#)
    } _: { server in
      let error = await error(of: PollingError<JSONValue>.self) {
        try await finish("PUT", client(server))
      }
      guard case .failed(let failure) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(failure.status == status.lowercased())
      #expect(failure.reason == "no space")
      #expect(failure.id == "PUT /disks/a")
      #expect(failure.value["status"] == .string(status))
    }
  }

  @Test("A monitor on another server is not polled")
  func foreignLink() async throws {
    try await TestServer.run { _, _ in
      Reply(202, headers: ["Operation-Location": "https://elsewhere.example/work/1"])
    } _: { server in
      let error = await error(of: PollingError<JSONValue>.self) {
        try await finish("PUT", client(server))
      }
      #expect(
        error?.description
          == "The work is to be polled at https://elsewhere.example, which is not the server of the client"
      )
      #expect(await server.requests.count == 1)
    }
  }

  @Test(
    "Without a monitor in the response, the work is done", arguments: ["POST", "PUT", "PATCH"])
  func ended(method: String) async throws {
    try await TestServer.run { _, _ in
      Reply(200, body: Self.disk)
    } _: { server in
      let disk = try await finish(method, client(server))
      #expect(disk == Disk(name: "a"))
      #expect(await server.requests.count == 1)
    }
  }

  @Test("Work continues while the resource in the first response says so")
  func provisioning() async throws {
    struct Machine: Codable, Sendable {
      struct Properties: Codable, Sendable {
        var provisioningState: String
      }
      var properties: Properties
    }
    try await TestServer.run { _, index in
      let state = index < 2 ? "Updating" : "Succeeded"
      return Reply(200, body: #"{"properties": {"provisioningState": "\#(state)"}}"#)
    } _: { server in
      let client = client(server)
      let machine = try await client.finished(
        Machine.self, via: nil, every: .zero, timeout: nil, options: .init()
      ) {
        try await client.send(APIRequest("PATCH", "/machines/a", operation: "update"))
      }
      #expect(machine.properties.provisioningState == "Succeeded")
      #expect(await server.requests.map(\.method) == ["PATCH", "GET", "GET"])
    }
  }

  @Test("The work is done if the resource says so, whatever the header fields say")
  func endedResource() async throws {
    struct Machine: Codable, Sendable {
      var properties: [String: String]
    }
    try await TestServer.run { _, _ in
      Reply(
        200, headers: ["Azure-AsyncOperation": "/work/1"],
        body: #"{"properties": {"provisioningState": "Succeeded"}}"#)
    } _: { server in
      let client = client(server)
      _ = try await client.finished(
        Machine.self, via: nil, every: .zero, timeout: nil, options: .init()
      ) {
        try await client.send(APIRequest("PATCH", "/machines/a", operation: "update"))
      }
      #expect(await server.requests.count == 1)
    }
  }

  @Test("Work without a result is polled too")
  func noResult() async throws {
    try await TestServer.run { _, index in
      switch index {
      case 0: Reply(202, headers: ["Location": "/work/1"])
      case 1: Reply(202)
      default: Reply(204)
      }
    } _: { server in
      let client = client(server)
      try await client.finished(
        every: .zero, timeout: nil, options: .init(), clock: InstantClock()
      ) {
        try await client.send(APIRequest("DELETE", "/disks/a", operation: "delete"))
      }
      #expect(await server.requests.map(\.method) == ["DELETE", "GET", "GET"])
    }
  }
}
