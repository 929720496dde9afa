import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import SpecsmithURLSession
import TestSupport
import Testing

/// A key that must never be visible.
let testKey = "sk-very-secret-key-0123456789"

extension Workshop {
  /// A client of a test server, which does not wait between attempts.
  static func testing(
    _ baseURL: URL, clock: InstantClock = InstantClock(),
    transport: any HTTPTransport = URLSessionTransport(),
    _ configure: (inout ClientConfiguration) -> Void = { _ in }
  ) throws -> Workshop {
    // Other tests compile at the same time, and a call can wait long for the processor.
    var configuration = ClientConfiguration(timeout: .seconds(60))
    configuration.retryPolicy.clock = clock
    configuration.retryPolicy.jitter = { 0 }
    configure(&configuration)
    return try Workshop(
      apiKey: testKey, baseURL: baseURL, configuration: configuration, transport: transport,
      environment: [:])
  }
}

extension APIClient {
  /// A client over URLSession.
  convenience init(
    baseURL: URL, credentials: [Credential] = [], security: [[String]] = [],
    configuration: ClientConfiguration = ClientConfiguration()
  ) {
    self.init(
      baseURL: baseURL, credentials: credentials, security: security,
      configuration: configuration, transport: .urlSession)
  }
}

/// A transport that responds without a server, and records its requests.
actor RecordingTransport: HTTPTransport {
  private(set) var requests: [HTTPRequest] = []
  private let response: @Sendable (HTTPRequest) async throws -> (HTTPResponse, Data)

  init(_ response: @escaping @Sendable (HTTPRequest) async throws -> (HTTPResponse, Data)) {
    self.response = response
  }

  func send(
    _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
  ) async throws -> (HTTPResponse, HTTPBody) {
    requests.append(request)
    let (head, body) = try await response(request)
    return (head, HTTPBody(body))
  }
}

/// The error that an expression throws.
func error<Failure: Error>(
  of type: Failure.Type = Failure.self, _ body: () async throws -> some Any
) async -> Failure? {
  do {
    _ = try await body()
    return nil
  } catch {
    return error as? Failure
  }
}

extension APIRequest {
  /// The request that is sent for a `GET` of `/`, with what is added to it.
  static func sent(_ build: (inout APIRequest) -> Void) async throws -> HTTPRequest? {
    let transport = RecordingTransport { _ in (HTTPResponse(status: 204), Data()) }
    let client = APIClient(
      baseURL: try #require(URL(string: "http://localhost")), transport: transport)
    var request = APIRequest("GET", "/", operation: "test")
    build(&request)
    try await client.send(request)
    return await transport.requests.first
  }
}
