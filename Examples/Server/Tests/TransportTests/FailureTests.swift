import AsyncHTTPClient
import Foundation
import HTTPTypes
import SpecsmithAsyncHTTPClient
import Testing

@Suite("Failures of each transport")
struct FailureTests {
  @Test("After a refused connection, nothing has been sent", arguments: Transports.allCases)
  func refuses(_ transports: Transports) async throws {
    let server = try ScriptedServer { _ in }
    server.stop()
    try await Task.sleep(for: .milliseconds(100))
    for method in [HTTPRequest.Method.get, .post] {
      let body = method == .post ? HTTPBody("text") : nil
      let failure = try #require(await transports.failure(method, of: server.url, body: body))
      #expect(failure.kind == .cannotConnect)
      #expect(!failure.mayHaveBeenSent)
      #expect(failure.isTransient)
      #expect(failure.reason == "the server does not accept connections")
    }
  }

  @Test("If a host has no address, nothing has been sent", arguments: Transports.allCases)
  func findsNoHost(_ transports: Transports) async throws {
    let url = try #require(URL(string: "http://no-such-host.invalid:80"))
    let failure = try #require(await transports.failure(of: url))
    #expect(failure.kind == .hostNotFound)
    #expect(!failure.mayHaveBeenSent)
    #expect(!failure.reason.contains("no-such-host"))
  }

  @Test("A truncated response head is an error", arguments: Transports.safe)
  func cutsHead(_ transports: Transports) async throws {
    for cut in ["HTTP/1.1 200 OK\r\nContent-Type: te", "HTTP/1.1 200 OK\r\n", "HT", ""] {
      try await ScriptedServer.run { connection in
        _ = try connection.receive()
        try connection.send(cut)
      } _: { server in
        let failure = try #require(await transports.failure(of: server.url))
        #expect(failure.kind == .connectionLost)
        #expect(failure.mayHaveBeenSent)
      }
    }
  }

  @Test("A truncated response body is an error", arguments: Transports.allCases)
  func cutsBody(_ transports: Transports) async throws {
    try await ScriptedServer.run { connection in
      _ = try connection.receive()
      try connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello")
    } _: { server in
      let failure = try #require(await transports.failure(of: server.url))
      #expect(failure.kind == .connectionLost)
      #expect(failure.mayHaveBeenSent)
    }
  }

  @Test("Trailer fields are read", arguments: Transports.safe)
  func readsTrailers(_ transports: Transports) async throws {
    try await ScriptedServer.run { connection in
      while try connection.receive() != nil {
        try connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        try connection.send("5\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n")
      }
    } _: { server in
      for _ in 0..<20 {
        let (_, body) = try await transports.send(to: server.url)
        #expect(try await body.string() == "hello")
      }
    }
  }

  @Test("A status below 100 is an error", arguments: Transports.safe)
  func refusesStatus(_ transports: Transports) async throws {
    for status in ["000", "042", "099"] {
      try await ScriptedServer.run { connection in
        _ = try connection.receive()
        try connection.respond(status: "\(status) Odd")
      } _: { server in
        let failure = try #require(await transports.failure(of: server.url))
        #expect(failure.kind == .invalidResponse)
      }
    }
  }

  @Test("A POST on a connection that was just closed fails at once", arguments: Transports.allCases)
  func postsOnStaleConnection(_ transports: Transports) async throws {
    try await ScriptedServer.run { connection in
      guard let request = try connection.receive() else { return }
      let isLast = request.field("connection") == "close"
      try connection.respond("{}", isLast ? "Connection: close" : "X-Kept: yes")
      usleep(10_000)
    } _: { server in
      let start = ContinuousClock.now
      for _ in 0..<20 {
        let failure = try await transports.failure(
          .post, of: server.url, body: HTTPBody("text"))
        #expect(failure == nil || failure?.kind == .connectionLost)
        #expect(failure?.isTransient != false)
      }
      #expect(ContinuousClock.now - start < .seconds(5))
    }
  }

  @Test("An unreadable request body is reported as such", arguments: Transports.allCases)
  func failsToReadBody(_ transports: Transports) async throws {
    struct SourceError: Error {}
    try await ScriptedServer.run { connection in
      _ = try connection.receive()
    } _: { server in
      let parts = AsyncThrowingStream<Data, any Error> { stream in
        stream.yield(Data("hello".utf8))
        stream.finish(throwing: SourceError())
      }
      let body = HTTPBody(parts)
      let failure = try #require(await transports.failure(.post, of: server.url, body: body))
      #expect(failure.kind == .requestBodyFailed)
      #expect(failure.underlying is SourceError)
      #expect(!failure.isTransient)
    }
  }

  @Test("An HTTP client that follows redirects itself is refused")
  func refusesFollowingClient() async throws {
    try await ScriptedServer.run { connection in
      while let request = try connection.receive() {
        if request.line.hasPrefix("GET /there") {
          try connection.respond()
        } else {
          try connection.respond("", status: "302 Found", "Location: /there")
        }
      }
    } _: { server in
      let client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup)
      let transport = AsyncHTTPClientTransport(client: client)
      let request = HTTPRequest(
        method: .get, scheme: "http", authority: "127.0.0.1:\(server.url.port ?? 0)", path: "/")
      await #expect {
        _ = try await transport.send(request, body: nil, timeout: nil)
      } throws: { error in
        (error as? TransportError)?.kind == .refusedRedirect
      }
      try await client.shutdown()
    }
  }
}
