import Foundation
import LocalHTTP
import Testing

@Suite("The HTTP server and invalid clients", .serialized)
struct HostileClientTests {
  private func server(_ limits: HTTPLimits = HTTPLimits()) throws -> HTTPServer {
    try HTTPServer(limits: limits) { request in
      SentResponse(
        status: 200, reason: "OK",
        parts: [Array("\(request.method) \(request.target) \(request.body.count)".utf8)])
    }
  }

  private static let get = "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"

  /// What the server answers to a text.
  private func respond(_ text: String, _ server: HTTPServer) throws -> String {
    let connection = try #require(RawConnection(port: server.port))
    defer { connection.close() }
    connection.send(text)
    return connection.read()
  }

  @Test(
    "Each request of a connection gets a response",
    arguments: [
      (get, ["GET / 0"]),
      ("POST /a HTTP/1.1\r\ncontent-length: 3\r\n\r\nabc" + get, ["POST /a 3", "GET / 0"]),
      (
        "POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nT: 1\r\n\r\n"
          + get,
        ["POST /a 5", "GET / 0"]
      ),
      ("\r\n\r\n" + get, ["GET / 0"]), ("GET / HTTP/1.0\n\n", ["GET / 0"]),
      (
        "GET /a HTTP/1.1\r\n\r\nGET /b HTTP/1.1\r\n\r\n" + get, ["GET /a 0", "GET /b 0", "GET / 0"]
      ),
      (
        "POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\nConnection: close\r\n\r\na",
        ["POST / 1"]
      ),
    ])
  func requests(_ text: String, _ bodies: [String]) throws {
    let server = try server()
    defer { server.stop() }
    let result = try respond(text, server)
    #expect(
      result.components(separatedBy: "HTTP/1.1 200 OK").count == bodies.count + 1, "\(result)")
    for body in bodies { #expect(result.contains(body), "\(result)") }
  }

  @Test(
    "An invalid request is refused, and the server continues",
    arguments: [
      ("hello\r\n\r\n", 400), ("GET /\r\n\r\n", 400), ("GET / HTTP/2.0\r\n\r\n", 400),
      ("GET  / HTTP/1.1\r\n\r\n", 400), ("GE T / HTTP/1.1\r\n\r\n", 400), ("\0\0\0\0\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nno colon\r\n\r\n", 400), ("GET / HTTP/1.1\r\nbad name: 1\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nContent-Length: +1\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nContent-Length: 999999999\r\n\r\n", 413),
      ("GET / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
      ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n", 400),
      ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nffffffffff\r\n", 400),
      ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n", 413),
      ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc", 400),
    ])
  func malformed(_ text: String, _ status: Int) throws {
    let server = try server()
    defer { server.stop() }
    #expect(try respond(text, server).hasPrefix("HTTP/1.1 \(status) "))
    #expect(try respond(Self.get, server).contains("GET / 0"))
  }

  @Test("A request whose headers never end is ended")
  func endlessHeaders() throws {
    let server = try server()
    defer { server.stop() }
    let line = "X-A: " + String(repeating: "a", count: 1_000) + "\r\n"
    let result = try respond("GET / HTTP/1.1\r\n" + String(repeating: line, count: 1_000), server)
    #expect(result.hasPrefix("HTTP/1.1 431 ") || result.isEmpty, "\(result.prefix(80))")
    let long = try self.respond(
      "GET /" + String(repeating: "a", count: 200_000) + " HTTP/1.1\r\n\r\n", server)
    #expect(long.hasPrefix("HTTP/1.1 431 ") || long.isEmpty)
    #expect(try self.respond(Self.get, server).contains("GET / 0"))
  }

  @Test("A body above the limit is refused, in any encoding")
  func largeBodies() throws {
    var limits = HTTPLimits()
    limits.body = 1_000
    let server = try server(limits)
    defer { server.stop() }
    let content = String(repeating: "a", count: 1_001)
    #expect(
      try respond("POST / HTTP/1.1\r\nContent-Length: 1001\r\n\r\n" + content, server)
        .hasPrefix("HTTP/1.1 413 "))
    let chunk = "64\r\n" + String(repeating: "a", count: 100) + "\r\n"
    let head = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
    #expect(
      try respond(head + String(repeating: chunk, count: 50), server).hasPrefix("HTTP/1.1 413 "))
  }

  @Test("An idle connection is closed")
  func idle() throws {
    var limits = HTTPLimits()
    limits.timeout = 1
    limits.connections = 2
    let server = try server(limits)
    defer { server.stop() }
    let silent = (0..<4).compactMap { _ in RawConnection(port: server.port) }
    defer { for connection in silent { connection.close() } }
    silent[0].send("GET / HT")
    // The others wait for a place until the silent ones are gone.
    #expect(try respond(Self.get, server).contains("GET / 0"))
  }

  @Test("Responses are streamed in chunks, and stopping ends open connections")
  func streams() throws {
    let server = try HTTPServer { _ in
      SentResponse(status: 200, parts: [Array("a".utf8), Array("bc".utf8)], isStream: true)
    }
    let connection = try #require(RawConnection(port: server.port))
    defer { connection.close() }
    connection.send("GET / HTTP/1.1\r\n\r\n")
    #expect(connection.read(until: "0\r\n\r\n").hasSuffix("\r\n\r\n1\r\na\r\n2\r\nbc\r\n0\r\n\r\n"))
    server.stop()
    #expect(connection.read() == "")
  }

  @Test("HEAD gets no body, and headers contain no line breaks")
  func head() throws {
    let server = try HTTPServer { _ in
      SentResponse(
        status: 200, fields: [HeaderField(name: "X", value: "a\r\nY: b")],
        parts: [Array("abc".utf8)])
    }
    defer { server.stop() }
    let result = try respond("HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n", server)
    #expect(result.hasSuffix("\r\n\r\n"))
    #expect(result.contains("Content-Length: 3") && result.contains("X: a  Y: b\r\n"))
  }
}
