import AsyncHTTPClient
import Foundation
import HTTPTypes
import Logging
import ServiceLifecycle
import SpecsmithAsyncHTTPClient
import Testing

/// As the documentation of the transport shows.
struct TransportService: Service {
  let transport: AsyncHTTPClientTransport

  func run() async throws {
    try? await gracefulShutdown()
    try await transport.shutdown()
  }
}

@Suite("Lifetimes of connections")
struct LifetimeTests {
  private static let start = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n"

  @Test("Cancellation returns at once and closes the connection", arguments: Transports.allCases)
  func cancels(_ transports: Transports) async throws {
    for beginning in ["", Self.start] {
      try await ScriptedServer.run { connection in
        _ = try connection.receive()
        try connection.send(beginning)
        connection.waitForClose()
      } _: { server in
        let task = Task {
          let (_, body) = try await transports.send(to: server.url)
          _ = try await body.data()
        }
        #expect(await eventually { server.log.requests.count == 1 })
        try await Task.sleep(for: .milliseconds(50))
        let start = ContinuousClock.now
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(ContinuousClock.now - start < .milliseconds(500))
        #expect(await eventually { server.log.closedCount == 1 })
      }
    }
  }

  @Test("Leaving the loop over a body closes the connection", arguments: Transports.allCases)
  func breaks(_ transports: Transports) async throws {
    try await ScriptedServer.run { connection in
      _ = try connection.receive()
      try connection.send(Self.start)
      connection.waitForClose()
    } _: { server in
      let (_, body) = try await transports.send(to: server.url)
      for try await _ in body { break }
      #expect(await eventually { server.log.closedCount == 1 })
      // The body is still held here.
      await #expect(throws: HTTPBodyError.alreadyRead) { _ = try await body.data() }
    }
  }

  @Test("Releasing an unread body closes the connection", arguments: Transports.allCases)
  func drops(_ transports: Transports) async throws {
    try await ScriptedServer.run { connection in
      _ = try connection.receive()
      try connection.send(Self.start)
      connection.waitForClose()
    } _: { server in
      _ = try await transports.send(to: server.url)
      #expect(await eventually { server.log.closedCount == 1 })
    }
  }

  @Test("Cancellation ends a request whose body stalls", arguments: Transports.allCases)
  func cancelsStalledUpload(_ transports: Transports) async throws {
    try await ScriptedServer.run { connection in
      _ = try connection.receive()
    } _: { server in
      let ended = Ended()
      let asked = Counted()
      let parts = AsyncStream<Data>(
        unfolding: {
          asked.add(1)
          if asked.count > 1 { try? await Task.sleep(for: .seconds(60)) }
          return Data("hello".utf8)
        }, onCancel: { ended.note() })
      let body = HTTPBody(parts)
      let task = Task { try await transports.send(.post, to: server.url, body: body) }
      #expect(await eventually { asked.count == 2 })
      task.cancel()
      await #expect(throws: CancellationError.self) { _ = try await task.value }
      #expect(await eventually { ended.isNoted })
    }
  }

  @Test("A body is read on demand", arguments: [Transports.asyncHTTPClient])
  func holdsBack(_ transports: Transports) async throws {
    let sent = Counted()
    try await ScriptedServer.run { connection in
      _ = try connection.receive()
      try connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n")
      for _ in 0..<100 {
        try connection.send(Data(repeating: 7, count: 1_000_000))
        sent.add(1)
      }
    } _: { server in
      let (_, body) = try await transports.send(to: server.url)
      try await Task.sleep(for: .milliseconds(300))
      // What the buffers of the sockets hold, and little more.
      #expect(sent.count < 20)
      var count = 0
      for try await chunk in body { count += chunk.count }
      #expect(count == 100_000_000)
    }
  }

  @Test("After its shutdown, a transport sends nothing")
  func shutsDown() async throws {
    try await ScriptedServer.run { connection in
      while try connection.receive() != nil { try connection.respond() }
    } _: { server in
      let transport = AsyncHTTPClientTransport(configuration: .specsmith)
      let request = HTTPRequest(
        method: .get, scheme: "http", authority: "127.0.0.1:\(server.url.port ?? 0)", path: "/")
      let (_, body) = try await transport.send(request, body: nil, timeout: nil)
      _ = try await body.data()
      try await transport.shutdown()
      try await transport.shutdown()
      await #expect {
        _ = try await transport.send(request, body: nil, timeout: nil)
      } throws: { error in
        guard let error = error as? TransportError else { return false }
        return !error.mayHaveBeenSent && !error.isTransient
          && error.reason == "the HTTPClient was shut down"
      }
    }
  }

  @Test("A transport with its own HTTP client shuts it down when released, after the responses")
  func endsWhenDropped() async throws {
    try await ScriptedServer.run { connection in
      _ = try connection.receive()
      try connection.send(Self.start)
      connection.waitForPermit()
      try connection.send("6\r\nsecond\r\n0\r\n\r\n")
      connection.waitForClose()
    } _: { server in
      let request = HTTPRequest(
        method: .get, scheme: "http", authority: "127.0.0.1:\(server.url.port ?? 0)", path: "/")
      let body = try await AsyncHTTPClientTransport(configuration: .specsmith)
        .send(request, body: nil, timeout: nil).1
      server.log.permit()
      #expect(try await body.string() == "firstsecond")
    }
  }

  @Test("A transport is a service of swift-service-lifecycle")
  func runsAsService() async throws {
    let transport = AsyncHTTPClientTransport(configuration: .specsmith)
    let group = ServiceGroup(
      services: [TransportService(transport: transport)],
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    async let run: Void = group.run()
    try await Task.sleep(for: .milliseconds(50))
    await group.triggerGracefulShutdown()
    try await run
    let request = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:1", path: "/")
    await #expect(throws: TransportError.self) {
      _ = try await transport.send(request, body: nil, timeout: nil)
    }
  }
}

/// Whether something has ended.
final class Ended: @unchecked Sendable {
  private let lock = NSLock()
  // Only under the lock.
  private var noted = false

  var isNoted: Bool { lock.withLock { noted } }

  func note() {
    lock.withLock { noted = true }
  }
}

/// A number that threads count up.
final class Counted: @unchecked Sendable {
  private let lock = NSLock()
  // Only under the lock.
  private var number = 0

  var count: Int { lock.withLock { number } }

  func add(_ more: Int) {
    lock.withLock { number += more }
  }
}
