import Foundation
@_spi(Generated) import SpecsmithRuntime
import SpecsmithURLSession
import TestSupport
import Testing

@Suite("Streams: connections")
struct StreamConnectionTests {
  private func client(
    _ url: URL, _ configure: (inout ClientConfiguration) -> Void = { _ in }
  ) throws -> APIClient {
    try .testing(URLSessionTransport(), baseURL: url, configure)
  }

  @Test("The first event is delivered before the server sends the second")
  func firstEvent() async throws {
    let seen = Gate()
    try await StreamServer.run { connection in
      try connection.send("data: 1\n\n")
      try connection.send(seen.waitBlocking() ? "data: 2\n\n" : "data: 0\n\n")
    } _: { url in
      let stream: ResponseStream<Int> = try await client(url).events(for: .get)
      var iterator = stream.makeAsyncIterator()
      #expect(try await iterator.next() == 1)
      seen.open()
      #expect(try await iterator.next() == 2)
      #expect(try await iterator.next() == nil)
    }
  }

  @Test("The first text of a sequence is delivered before the server sends the second")
  func firstText() async throws {
    let seen = Gate()
    try await StreamServer.run { connection in
      try connection.send("\u{1E}1\n")
      try connection.send(seen.waitBlocking() ? "\u{1E}2\n" : "\u{1E}0\n")
    } _: { url in
      let stream: ResponseStream<Int> = try await client(url).jsonSequence(for: .get)
      var iterator = stream.makeAsyncIterator()
      #expect(try await iterator.next() == 1)
      seen.open()
      #expect(try await iterator.next() == 2)
    }
  }

  @Test("`break` closes the connection, even if the stream is retained")
  func closedByBreak() async throws {
    let closed = Gate()
    try await StreamServer.run { connection in
      try connection.send("data: 1\n\n")
      connection.sendUntilClosed()
      closed.open()
    } _: { url in
      let stream: ResponseStream<Int> = try await client(url).events(for: .get)
      for try await element in stream {
        #expect(element == 1)
        break
      }
      #expect(try await closed.wait())
      withExtendedLifetime(stream) {}
    }
  }

  @Test("The connection is closed if the stream is released")
  func closedByRelease() async throws {
    let closed = Gate()
    try await StreamServer.run { connection in
      connection.sendUntilClosed()
      closed.open()
    } _: { url in
      _ = try await client(url).events(for: .get) as ResponseStream<Int>
      #expect(try await closed.wait())
    }
  }

  @Test("An error in the stream closes the connection")
  func closedByError() async throws {
    let closed = Gate()
    try await StreamServer.run { connection in
      try connection.send("data: x\n\n")
      connection.sendUntilClosed()
      closed.open()
    } _: { url in
      let stream: ResponseStream<Int> = try await client(url).events(for: .get)
      var iterator = stream.makeAsyncIterator()
      await #expect(throws: APIError.self) { try await iterator.next() }
      #expect(try await closed.wait())
      #expect(try await iterator.next() == nil)
    }
  }

  @Test("A cancellation closes the connection, and throws at once")
  func cancelled() async throws {
    let closed = Gate()
    let seen = Gate()
    try await StreamServer.run { connection in
      try connection.send("data: 1\n\n")
      connection.sendUntilClosed()
      closed.open()
    } _: { url in
      let client = try client(url)
      let task = Task {
        for try await _ in try await client.events(for: .get) as ResponseStream<Int> { seen.open() }
      }
      #expect(try await seen.wait())
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(try await closed.wait())
    }
  }

  @Test("A cancellation ends the elements, even if more were received")
  func cancelledWithElementsLeft() async throws {
    let client = try APIClient.testing(Script(String(repeating: "data: 1\n\n", count: 100)))
    let task = Task {
      var count = 0
      for try await _ in try await client.events(for: .get) as ResponseStream<Int> {
        count += 1
        withUnsafeCurrentTask { $0?.cancel() }
      }
      return count
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test("A lost connection is an error, and its regular end is not", arguments: [true, false])
  func lostConnection(isCut: Bool) async throws {
    try await StreamServer.run { connection in
      try connection.send("data: 1\n\n")
      if isCut { throw CancellationError() }
    } _: { url in
      let stream: ResponseStream<Int> = try await client(url).events(for: .get)
      let (elements, error) = await stream.collected()
      #expect(elements == [1])
      guard case .connectionFailed(let failure)? = error as? APIError else {
        #expect(!isCut && error == nil)
        return
      }
      #expect(isCut)
      #expect(failure.kind == .connectionLost)
    }
  }

  @Test("An idle connection is an error")
  func idle() async throws {
    let over = Gate()
    try await StreamServer.run { connection in
      try connection.send("data: 1\n\n")
      _ = over.waitBlocking()
    } _: { url in
      defer { over.open() }
      let client = try client(url) { $0.idleTimeout = .milliseconds(200) }
      let stream: ResponseStream<Int> = try await client.events(for: .get)
      // On a busy machine, even the first event can take too long.
      let (_, error) = await stream.collected()
      guard case .connectionFailed(let failure)? = error as? APIError else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(failure.kind == .idle)
    }
  }

  @Test("A connection that continues after the end mark is closed without delay")
  func endMark() async throws {
    let ended = Gate()
    let closed = Gate()
    try await StreamServer.run { connection in
      try connection.send("data: 1\n\ndata: [DONE]\n\n")
      _ = ended.waitBlocking()
      connection.sendUntilClosed()
      closed.open()
    } _: { url in
      let stream: ResponseStream<Int> = try await client(url).events(for: .get, endMark: "[DONE]")
      #expect(await stream.collected().elements == [1])
      #expect(!closed.isOpen)
      ended.open()
      #expect(try await closed.wait())
    }
  }

  @Test("A connection is reused after the end mark")
  func reusedConnection() async throws {
    let connections = Connections()
    try await StreamServer.run { connection in
      connections.add(connection)
      try connection.send("data: 1\n\ndata: [DONE]\n\n")
    } _: { url in
      let client = try client(url)
      for _ in 0..<20 where !connections.hasRepeated {
        let stream: ResponseStream<Int> = try await client.events(for: .get, endMark: "[DONE]")
        #expect(await stream.collected().elements == [1])
        // The rest is read apart from the caller.
        try await Task.sleep(for: .milliseconds(50))
      }
      #expect(connections.hasRepeated)
    }
  }

  @MainActor
  @Test("Code of an actor can read a stream")
  func isolated() async throws {
    var counts: [Int] = []
    let client = try APIClient.testing(Script("data: 1\n\ndata: 2\n\n"))
    for try await count in try await client.events(for: .get) as ResponseStream<Int> {
      counts.append(count)
    }
    #expect(counts == [1, 2])
  }

  @Test("A lost connection is re-established")
  func reconnection() async throws {
    let count = Counter()
    try await StreamServer.run { connection in
      count.increment()
      try connection.send("retry: 1\nid: \(count.count)\ndata: \(count.count)\n\n")
      if count.count < 3 { throw CancellationError() }
    } _: { url in
      let stream: ResponseStream<Int> = try await client(url).events(
        for: .get, options: RequestOptions(reconnection: .afterLoss))
      let (elements, error) = await stream.collected()
      #expect(elements == [1, 2, 3])
      #expect(error == nil)
    }
  }
}

/// The connections over which requests came.
private final class Connections: @unchecked Sendable {
  private let lock = NSLock()
  // Only under the lock.
  private var seen: [StreamConnection] = []
  private var repetitions = 0

  func add(_ connection: StreamConnection) {
    lock.withLock {
      if seen.contains(where: { $0 === connection }) { repetitions += 1 }
      seen.append(connection)
    }
  }

  var hasRepeated: Bool { lock.withLock { repetitions > 0 } }
}
