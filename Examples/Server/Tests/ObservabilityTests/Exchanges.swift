import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime

/// A transport that answers each attempt with a status, or throws.
actor StatusTransport: HTTPTransport {
  private(set) var requests: [HTTPRequest] = []
  private let outcomes: [Result<Int, TransportError>]

  /// - Parameter outcomes: Of the attempts; the last one of all further ones.
  init(_ outcomes: Result<Int, TransportError>...) {
    self.outcomes = outcomes
  }

  func send(
    _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
  ) async throws -> (HTTPResponse, HTTPBody) {
    let outcome = outcomes[min(requests.count, outcomes.count - 1)]
    requests.append(request)
    return (HTTPResponse(status: .init(code: try outcome.get())), .empty)
  }
}

enum Exchange {
  static let key = "sk-very-secret-key-0123456789"

  /// Sends `GET /v1/orders/7` through a middleware.
  static func run(
    _ transport: StatusTransport, through middleware: any ClientMiddleware,
    method: String = "GET", server: String = "https://api.example.com/v1"
  ) async throws {
    var configuration = ClientConfiguration(middleware: [middleware])
    configuration.retryPolicy.initialDelay = .zero
    guard let url = URL(string: server) else { throw URLError(.badURL) }
    let client = APIClient(
      baseURL: url, credentials: [.query("key", Secret(key))], configuration: configuration,
      transport: transport)
    let id = 7
    try await client.send(
      APIRequest(method, "/orders/\(id, name: "order_id")", operation: "getOrder"))
  }
}
