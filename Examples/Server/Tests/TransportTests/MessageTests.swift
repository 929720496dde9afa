import Foundation
import HTTPTypes
import SpecsmithAsyncHTTPClient
import Testing

@Suite("Messages of each transport")
struct MessageTests {
  @Test(
    "A GET receives the status, repeated header fields and the body", arguments: Transports.allCases
  )
  func gets(_ transports: Transports) async throws {
    try await ScriptedServer.run { connection in
      while try connection.receive() != nil {
        try connection.respond("hello", status: "203 Other", "X-A: 1", "x-b: 2")
      }
    } _: { server in
      let (head, body) = try await transports.send(
        to: server.url, "/a%2Fb?c=%20d", fields: [.accept: "text/plain"])
      #expect(head.status.code == 203)
      #expect(head.headerFields[.init("x-a")!] == "1")
      #expect(head.headerFields[.init("X-B")!] == "2")
      #expect(body.length == 5)
      #expect(try await body.string() == "hello")
      let request = try #require(server.log.requests.first)
      #expect(request.line == "GET /a%2Fb?c=%20d HTTP/1.1")
      #expect(request.field("accept") == "text/plain")
      #expect(request.field("content-length") == nil)
    }
  }

  @Test("AsyncHTTPClient keeps repeated header fields separate")
  func keepsRepeatedFields() async throws {
    try await ScriptedServer.run { connection in
      while try connection.receive() != nil {
        try connection.respond("", "Set-Cookie: a=1, x", "Set-Cookie: b=2")
      }
    } _: { server in
      let (head, _) = try await Transports.asyncHTTPClient.send(to: server.url)
      #expect(head.headerFields[values: .setCookie] == ["a=1, x", "b=2"])
    }
  }

  @Test("A POST sends its length and its bytes", arguments: Transports.allCases)
  func posts(_ transports: Transports) async throws {
    try await ScriptedServer.run { connection in
      while try connection.receive() != nil { try connection.respond() }
    } _: { server in
      for data in [Data("hello".utf8), Data(repeating: 7, count: 3_000_000)] {
        let (_, body) = try await transports.send(.post, to: server.url, body: HTTPBody(data))
        #expect(try await body.string() == #"{"id":"a"}"#)
        let request = try #require(server.log.requests.last)
        #expect(request.field("content-length") == "\(data.count)")
        #expect(request.body == data)
      }
      _ = try await transports.send(.post, to: server.url)
      #expect(server.log.requests.last?.field("content-length") == "0")
    }
  }

  @Test("A sequence is sent with its length, or else chunked", arguments: Transports.allCases)
  func streamsUp(_ transports: Transports) async throws {
    try await ScriptedServer.run { connection in
      while try connection.receive() != nil { try connection.respond() }
    } _: { server in
      let parts = AsyncStream<Data> { stream in
        for _ in 0..<100 { stream.yield(Data(repeating: 7, count: 10_000)) }
        stream.finish()
      }
      _ = try await transports.send(
        .post, to: server.url, body: HTTPBody(parts, length: 1_000_000))
      #expect(server.log.requests.last?.field("content-length") == "1000000")
      #expect(server.log.requests.last?.body.count == 1_000_000)
      let text = AsyncStream<Data> { stream in
        stream.yield(Data("hello".utf8))
        stream.finish()
      }
      _ = try await transports.send(.post, to: server.url, body: HTTPBody(text))
      let request = try #require(server.log.requests.last)
      // URLSession has a file written first, and so knows the length.
      let isChunked = request.field("transfer-encoding") == "chunked"
      #expect(isChunked || transports == .urlSession)
      #expect(String(decoding: request.body, as: UTF8.self).contains("hello"))
    }
  }

  @Test("The first chunk arrives before the second one is sent", arguments: Transports.allCases)
  func streamsDown(_ transports: Transports) async throws {
    try await ScriptedServer.run { connection in
      _ = try connection.receive()
      try connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n")
      connection.waitForPermit()
      try connection.send("6\r\nsecond\r\n0\r\n\r\n")
    } _: { server in
      let (_, body) = try await transports.send(to: server.url)
      var iterator = body.makeAsyncIterator()
      #expect(try await iterator.next() == Data("first".utf8))
      server.log.permit()
      #expect(try await iterator.next() == Data("second".utf8))
      #expect(try await iterator.next() == nil)
    }
  }

  @Test("Compressed responses are requested and decompressed", arguments: Transports.allCases)
  func decompresses(_ transports: Transports) async throws {
    // `hello hello hello hello` by gzip.
    let bytes = Data(base64Encoded: "H4sIAAAAAAACA8tIzcnJV8hAJwHjUT2NFwAAAA==")
    let compressed = try #require(bytes)
    try await ScriptedServer.run { connection in
      while try connection.receive() != nil {
        try connection.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n")
        try connection.send("Content-Length: \(compressed.count)\r\n\r\n")
        try connection.send(compressed)
      }
    } _: { server in
      let (_, body) = try await transports.send(to: server.url)
      #expect(body.length == nil)
      #expect(try await body.string() == "hello hello hello hello")
      #expect(server.log.requests.last?.field("accept-encoding")?.contains("gzip") == true)
    }
  }

  @Test("Responses without a body end at once", arguments: Transports.allCases)
  func endsEmptyResponses(_ transports: Transports) async throws {
    try await ScriptedServer.run { connection in
      while let request = try connection.receive() {
        let isHead = request.line.hasPrefix("HEAD")
        try connection.send(
          isHead
            ? "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nContent-Encoding: gzip\r\n\r\n"
            : "HTTP/1.1 204 No Content\r\n\r\n")
      }
    } _: { server in
      for method in [HTTPRequest.Method.head, .delete, .head] {
        let (_, body) = try await transports.send(method, to: server.url)
        #expect(try await body.data().isEmpty)
      }
    }
  }

  @Test("A redirect is returned to the client", arguments: Transports.allCases)
  func leavesRedirects(_ transports: Transports) async throws {
    try await ScriptedServer.run { connection in
      while try connection.receive() != nil {
        try connection.respond("moved", status: "302 Found", "Location: /other")
      }
    } _: { server in
      let (head, body) = try await transports.send(to: server.url)
      #expect(head.status == .found)
      #expect(head.headerFields[.location] == "/other")
      #expect(try await body.string() == "moved")
      #expect(server.log.requests.count == 1)
    }
  }
}
