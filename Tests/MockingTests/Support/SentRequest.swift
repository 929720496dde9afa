import Foundation
import HTTPTypes
import Mocking
@_spi(Generated) import SpecsmithRuntime
import Testing

/// A request that the runtime sends, as the mock receives it.
enum SentRequest {
  /// - Throws: What keeps the request from being sent.
  static func made(
    _ method: String = "GET", _ path: RequestPath = "/x",
    _ build: @Sendable (inout APIRequest) -> Void = { _ in }
  ) async throws -> MockRequest {
    let recorder = Recorder()
    let client = APIClient(
      baseURL: try #require(URL(string: "http://localhost")), transport: recorder)
    var request = APIRequest(method, path, operation: "test")
    build(&request)
    try await client.send(request)
    return try #require(await recorder.sent)
  }

  private actor Recorder: HTTPTransport {
    private(set) var sent: MockRequest?

    func send(
      _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
    ) async throws -> (HTTPResponse, HTTPBody) {
      sent = MockRequest(
        method: request.method.rawValue, target: request.path ?? "",
        headers: request.headerFields.map {
          MockRequest.Field(name: $0.name.rawName, value: $0.value)
        }, body: Array(try await body?.data() ?? Data()))
      return (HTTPResponse(status: 204), HTTPBody(Data()))
    }
  }
}
