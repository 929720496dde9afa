import FlyingFox
import FlyingSocks
import Foundation
import TestSupport

/// A request as the server received it.
struct RecordedRequest: Sendable {
  var method: String
  /// The path as sent, percent-encoded.
  var path: String
  /// The query as sent, percent-encoded.
  var query: String
  /// The header fields, by name in lowercase.
  var headers: [String: String]
  var body: String
}

/// A test server's response.
struct Reply: Sendable {
  var status: Int
  var headers: [String: String]
  var body: String

  init(_ status: Int, headers: [String: String] = [:], body: String = "") {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// An HTTP server on the loopback interface that records its requests.
actor TestServer {
  private(set) var requests: [RecordedRequest] = []
  nonisolated let baseURL: URL

  private init(port: UInt16) throws {
    guard let url = URL(string: "http://127.0.0.1:\(port)") else { throw URLError(.badURL) }
    baseURL = url
  }

  /// Runs a server while the body runs. The response can depend on the number of the request, from
  /// 0.
  static func run(
    _ response: @escaping @Sendable (RecordedRequest, Int) async throws -> Reply,
    _ body: (TestServer) async throws -> Void
  ) async throws {
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: 0), pool: try await SharedSocketPool(),
      logger: .disabled)
    let recorder = Recorder()
    await server.appendRoute("*") { request in
      let recorded = RecordedRequest(
        method: request.method.rawValue, path: request.target.path(),
        query: request.target.query(),
        headers: Dictionary(
          request.headers.map { ($0.key.rawValue.lowercased(), $0.value) },
          uniquingKeysWith: { "\($0), \($1)" }),
        body: String(decoding: try await request.bodyData, as: UTF8.self))
      let index = await recorder.append(recorded)
      let reply = try await response(recorded, index)
      return HTTPResponse(
        statusCode: HTTPStatusCode(reply.status, phrase: "Status"),
        headers: HTTPHeaders(
          Dictionary(uniqueKeysWithValues: reply.headers.map { (HTTPHeader($0.key), $0.value) })),
        body: Data(reply.body.utf8))
    }
    let task = Task { try await server.run() }
    defer { task.cancel() }
    try await server.waitUntilListening(timeout: 60)
    guard case .ip4(_, let port) = await server.listeningAddress else {
      throw URLError(.cannotConnectToHost)
    }
    let testServer = try TestServer(port: port)
    await recorder.forward(to: testServer)
    try await body(testServer)
  }

  fileprivate func record(_ request: RecordedRequest) {
    requests.append(request)
  }

  /// Passes requests to the server's handler, which is created after the server.
  private actor Recorder {
    private var server: TestServer?
    private var count = 0

    func forward(to server: TestServer) {
      self.server = server
    }

    func append(_ request: RecordedRequest) async -> Int {
      let index = count
      count += 1
      await server?.record(request)
      return index
    }
  }
}
