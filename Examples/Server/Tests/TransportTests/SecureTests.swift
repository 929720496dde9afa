import AsyncHTTPClient
import Foundation
import HTTPTypes
import NIOSSL
import SpecsmithAsyncHTTPClient
import Testing

@Suite("TLS of each transport")
struct SecureTests {
  @Test("An unsigned certificate is refused", arguments: Transports.allCases)
  func refusesSelfSigned(_ transports: Transports) async throws {
    let server = try await SecureServer()
    let url = try #require(URL(string: "https://localhost:\(server.port)"))
    let failure = try #require(
      await transports.failure(.post, of: url, body: HTTPBody("text")))
    #expect(failure.kind == .tlsFailed)
    #expect(!failure.mayHaveBeenSent)
    #expect(!failure.isTransient)
    #expect(failure.reason.contains("certificate"))
    try await server.stop()
  }

  @Test("HTTP/2 is used in both directions if the server supports it", arguments: [true, false])
  func speaksHTTP2(_ speaksHTTP2: Bool) async throws {
    let server = try await SecureServer(speaksHTTP2: speaksHTTP2)
    let transport = trusting(server)
    let version = speaksHTTP2 ? "2" : "1.1"
    for count in [0, 10, 3_000_000] {
      let body = HTTPBody(Data(repeating: 7, count: count))
      let (head, content) = try await transport.send(
        request(to: server), body: body, timeout: nil)
      #expect(head.status == .ok)
      #expect(try await content.string() == "\(version) \(count)")
    }
    let parts = AsyncStream<Data> { stream in
      for _ in 0..<50 { stream.yield(Data(repeating: 7, count: 50_000)) }
      stream.finish()
    }
    let (_, content) = try await transport.send(
      request(to: server), body: HTTPBody(parts), timeout: nil)
    #expect(try await content.string() == "\(version) 2500000")
    try await transport.shutdown()
    try await server.stop()
  }

  @Test("A long response is read to its end", arguments: [true, false])
  func readsLongResponse(_ speaksHTTP2: Bool) async throws {
    let server = try await SecureServer(speaksHTTP2: speaksHTTP2)
    let transport = trusting(server)
    let (_, content) = try await transport.send(
      request(to: server, "/long"), body: nil, timeout: nil)
    let text = try await content.string()
    #expect(text.utf8.count > 1 << 20)
    #expect(text.hasPrefix(speaksHTTP2 ? "2 0" : "1.1 0"))
    try await transport.shutdown()
    try await server.stop()
  }

  @Test("Many requests share an HTTP/2 connection")
  func sharesConnection() async throws {
    let server = try await SecureServer()
    let transport = trusting(server)
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<100 {
        group.addTask {
          let (_, body) = try await transport.send(
            request(to: server), body: HTTPBody("hello"), timeout: nil)
          return try await body.string()
        }
      }
      for try await text in group { #expect(text == "2 5") }
    }
    try await transport.shutdown()
    try await server.stop()
  }

  @Test("A certificate for another host is refused")
  func refusesOtherHost() async throws {
    let server = try await SecureServer(host: "other.example")
    let transport = trusting(server)
    await #expect {
      _ = try await transport.send(request(to: server), body: nil, timeout: nil)
    } throws: { error in
      (error as? TransportError)?.reason == "the server's certificate is for another host"
    }
    try await transport.shutdown()
    try await server.stop()
  }

  private func trusting(_ server: SecureServer) -> AsyncHTTPClientTransport {
    var configuration = HTTPClient.Configuration.specsmith
    configuration.tlsConfiguration?.trustRoots = .file(server.certificate)
    return AsyncHTTPClientTransport(configuration: configuration)
  }

  private func request(to server: SecureServer, _ path: String = "/") -> HTTPRequest {
    HTTPRequest(
      method: .post, scheme: "https", authority: "localhost:\(server.port)", path: path)
  }
}
