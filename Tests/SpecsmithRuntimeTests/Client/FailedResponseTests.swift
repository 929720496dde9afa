import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import TestSupport
import Testing

@Suite("Failed responses with incomplete bodies")
struct FailedResponseTests {
  /// What a call throws whose response has a body that does not arrive as a whole.
  private func failure(
    _ script: Script, _ configure: (inout ClientConfiguration) -> Void = { $0.maxRetries = 0 }
  ) async throws -> (error: APIError, requestCount: Int) {
    let transport = ScriptedTransport([script])
    let client = try APIClient.testing(transport, configure)
    let error = try #require(await error(of: APIError.self) { try await client.send(.get) })
    return (error, await transport.requests.count)
  }

  private func cut(_ status: Int) -> Script {
    var script = Script.lost("{\"detail\": \"The be")
    script.status = status
    script.headers = ["x-request-id": "r1"]
    return script
  }

  @Test("The error keeps status and headers if the connection is lost")
  func lost() async throws {
    let error = try await failure(cut(404)).error
    #expect(error.statusCode == 404)
    #expect(error.requestID == "r1")
    #expect(error.response?.body == Data("{\"detail\": \"The be".utf8))
    #expect(error.response?.bodyFailure?.kind == .connectionLost)
    #expect(
      error.description
        == "404 Not Found (GET /stream, request id r1)"
        + "; its body is not complete: the connection was lost")
  }

  @Test("The request is retried by its status", arguments: [(503, 3), (404, 1)])
  func retries(status: Int, count: Int) async throws {
    #expect(try await failure(cut(status)) { $0.maxRetries = 2 }.requestCount == count)
  }

  @Test("The error keeps the status if the body is too large")
  func tooLarge() async throws {
    let error = try await failure(Script("12345", "67890", status: 400)) {
      $0.maxResponseSize = 7
      $0.maxRetries = 0
    }.error
    #expect(error.statusCode == 400)
    #expect(error.response?.body == Data("1234567".utf8))
    #expect(error.response?.bodyFailure?.kind == .responseTooLarge)
  }

  @Test("The error keeps the status if the body times out")
  func hanging() async throws {
    struct Hanging: HTTPTransport {
      func send(
        _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
      ) async throws -> (HTTPResponse, HTTPBody) {
        let chunks = AsyncStream<Data> {
          try? await Task.sleep(for: .seconds(600))
          return nil
        }
        return (HTTPResponse(status: .notFound), HTTPBody(chunks))
      }
    }
    for timeout in TestTimeouts.growing {
      let client = try APIClient.testing(Hanging()) {
        $0.maxRetries = 0
        $0.timeout = timeout
      }
      let error = await error(of: APIError.self) { try await client.send(.get) }
      // Not even the head has arrived.
      if case .timedOut = error { continue }
      #expect(error?.statusCode == 404)
      #expect(error?.response?.bodyFailure?.kind == .idle)
      return
    }
    Issue.record("No response arrived in time.")
  }

  @Test("A complete body is in the error")
  func complete() async throws {
    let response = try await failure(Script("12345", status: 400)) {
      $0.maxResponseSize = 5
      $0.maxRetries = 0
    }.error.response
    #expect(response?.body == Data("12345".utf8))
    #expect(response?.bodyFailure == nil)
  }
}
