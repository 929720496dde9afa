import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import TestSupport
import Testing

@Suite("Middleware")
struct MiddlewareTests {
  /// Does what a closure does.
  private struct Step: ClientMiddleware {
    let work:
      @Sendable (
        OutgoingRequest, @Sendable (OutgoingRequest) async throws -> IncomingResponse
      ) async throws -> IncomingResponse

    func respond(
      to request: OutgoingRequest,
      next: @Sendable (OutgoingRequest) async throws -> IncomingResponse
    ) async throws -> IncomingResponse {
      try await work(request, next)
    }
  }

  private func client(
    _ transport: RecordingTransport, _ steps: [Step]
  ) throws -> APIClient {
    var configuration = ClientConfiguration(middleware: steps)
    configuration.retryPolicy.clock = InstantClock()
    return APIClient(
      baseURL: try #require(URL(string: "http://localhost")),
      credentials: [.bearer(Secret(testKey))], configuration: configuration, transport: transport)
  }

  @Test("A middleware sees the request with its credentials, and can change it")
  func change() async throws {
    let transport = RecordingTransport { _ in (HTTPResponse(status: 204), Data()) }
    let name = try #require(HTTPField.Name("X-Signature"))
    let client = try client(
      transport,
      [
        Step { request, next in
          var request = request
          let key = request.head.headerFields[.authorization] ?? ""
          request.head.headerFields[name] = "\(request.operation) \(key.count)"
          return try await next(request)
        }
      ])
    try await client.send(APIRequest("GET", "/", operation: "test"))
    #expect(
      await transport.requests.map { $0.headerFields[name] } == ["test \(testKey.count + 7)"])
  }

  @Test("A middleware runs for each attempt, the first one outermost")
  func order() async throws {
    let transport = RecordingTransport { _ in (HTTPResponse(status: 503), Data()) }
    let (log, continuation) = AsyncStream.makeStream(of: String.self)
    let steps = ["a", "b"].map { name in
      Step { request, next in
        continuation.yield("\(name)\(request.attempt)")
        return try await next(request)
      }
    }
    let client = try client(transport, steps)
    try? await client.send(APIRequest("GET", "/", operation: "test"))
    continuation.finish()
    var lines: [String] = []
    for await line in log { lines.append(line) }
    #expect(lines == ["a1", "b1", "a2", "b2", "a3", "b3"])
  }

  @Test("A middleware can return a response itself")
  func answer() async throws {
    let transport = RecordingTransport { _ in (HTTPResponse(status: 500), Data()) }
    let client = try client(
      transport, [Step { _, _ in IncomingResponse(HTTPResponse(status: 200), body: "\"kept\"") }])
    let text: String = try await client.send(APIRequest("GET", "/", operation: "test"))
    #expect(text == "kept")
    #expect(await transport.requests.isEmpty)
  }

  @Test("An error of the middleware ends the call, and one of a transport is retried")
  func errors() async throws {
    struct Refusal: Error {}
    let transport = RecordingTransport { _ in (HTTPResponse(status: 204), Data()) }
    let refusing = try client(transport, [Step { _, _ in throw Refusal() }])
    await #expect(throws: Refusal.self) {
      try await refusing.send(APIRequest("GET", "/", operation: "test"))
    }
    let failing = try client(
      transport,
      [
        Step { request, next in
          guard request.attempt > 1 else { throw TransportError(.connectionLost) }
          return try await next(request)
        }
      ])
    try await failing.send(APIRequest("GET", "/", operation: "test"))
    #expect(await transport.requests.count == 1)
  }

  @Test("A middleware sees the documented path template, and the URL without secrets")
  func url() async throws {
    let transport = RecordingTransport { _ in (HTTPResponse(status: 200), Data("1".utf8)) }
    let (log, continuation) = AsyncStream.makeStream(of: String.self)
    let step = Step { request, next in
      continuation.yield("\(request.pathTemplate ?? "none") \(request.redactedURL)")
      return try await next(request)
    }
    let client = APIClient(
      baseURL: try #require(URL(string: "http://localhost:80/v1")),
      credentials: [.query("key", Secret(testKey))],
      configuration: ClientConfiguration(middleware: [step]), transport: transport)
    let id = 7
    try await client.send(
      APIRequest("GET", "/a b/\(id)/\("x", name: "part")", operation: "test"))
    let _: Int = try await HTTPCalls(client: client).get("/quota/5")
    continuation.finish()
    var lines: [String] = []
    for await line in log { lines.append(line) }
    #expect(
      lines == [
        "/a%20b/{}/{part} http://localhost:80/v1/a%20b/7/x?key=<redacted>",
        "none http://localhost:80/v1/quota/5?key=<redacted>",
      ])
  }
}
