import Foundation
@_spi(Generated) import SpecsmithRuntime
import SpecsmithURLSession
import TestSupport
import Testing

/// URLSession reports the head of a response, the pieces of its body and the end one after the other.
@Suite("Bodies that come after their heads, over URLSession")
struct SlowBodyTests {
  struct Passing: ClientMiddleware {
    func respond(
      to request: OutgoingRequest,
      next: @Sendable (OutgoingRequest) async throws -> IncomingResponse
    ) async throws -> IncomingResponse {
      try await next(request)
    }
  }

  /// Runs a server that writes parts with pauses between them, and then waits for the client to leave.
  private func run(
    writing parts: [String], pause: TimeInterval, timeout: Duration, middleware: Bool,
    _ body: (APIClient) async throws -> Void
  ) async throws {
    try await LoopbackListener.run { connection in
      _ = try? connection.read(atMost: 4096)
      for (index, part) in parts.enumerated() {
        if index > 0 { Thread.sleep(forTimeInterval: pause) }
        _ = try? connection.write(Data(part.utf8))
      }
      _ = try? connection.read(atMost: 4096)
    } _: { url in
      let configuration = ClientConfiguration(
        timeout: timeout, maxRetries: 0, middleware: middleware ? [Passing()] : [])
      try await body(APIClient(baseURL: url, configuration: configuration))
    }
  }

  private static func head(_ status: String) -> String {
    "HTTP/1.1 \(status)\r\nContent-Length: 10\r\n\r\n"
  }

  @Test("A status counts although its body never comes", arguments: [true, false])
  func stalled(middleware: Bool) async throws {
    try await run(
      writing: [Self.head("409 Conflict")], pause: 0, timeout: .milliseconds(300),
      middleware: middleware
    ) { client in
      let error = await error(of: APIError.self) { try await client.send(.get) }
      #expect(error?.statusCode == 409, "\(String(describing: error))")
      #expect(error?.response?.bodyFailure?.kind == .idle)
    }
  }

  @Test("A body is whole, in however many pieces it comes", arguments: [true, false])
  func pieces(middleware: Bool) async throws {
    for parts in [["\"12345678\""], ["\"1234", "5678\""], ["\"", "1234567", "8\""]] {
      try await run(
        writing: [Self.head("200 OK")] + parts, pause: 0.02, timeout: .seconds(10),
        middleware: middleware
      ) { client in
        let text: String = try await client.send(.get)
        #expect(text == "12345678")
      }
    }
  }

  @Test("The head of a stream comes although its first byte is late", arguments: [true, false])
  func stream(middleware: Bool) async throws {
    try await run(
      writing: [Self.head("200 OK"), "0123456789"], pause: 0.6, timeout: .milliseconds(300),
      middleware: middleware
    ) { client in
      let body = try await client.body(for: .get)
      #expect(try await body.string() == "0123456789")
    }
  }
}
