import FlyingFox
import FlyingSocks
import Foundation
import TestSupport

/// A server's response.
struct Reply: Sendable {
  var status: Int
  var headers: [String: String]
  var body: String

  init(_ status: Int, headers: [String: String] = [:], body: String = "") {
    self.status = status
    self.headers = headers
    self.body = body
  }

  static func json(_ body: String, status: Int = 200) -> Reply {
    Reply(status, headers: ["Content-Type": "application/json"], body: body)
  }
}

/// A request as the server received it.
struct RecordedRequest: Sendable {
  var method: String
  /// The path and the query, percent-encoded as sent.
  var target: String
  /// The header fields, by name in lowercase.
  var headers: [String: String]
  var body: String
}

/// An HTTP server on the loopback interface that records every request.
struct RecordingServer: Sendable {
  let url: URL
  private let record: Record

  var requests: [RecordedRequest] { get async { await record.requests } }

  /// Runs a server while the body runs.
  ///
  /// - Parameter response: Returns the response for a request, by its number from 0.
  static func run<Result>(
    respondingTo response: @escaping @Sendable (RecordedRequest, Int) async throws -> Reply,
    _ body: (RecordingServer) async throws -> Result
  ) async throws -> Result {
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: 0), pool: try await SharedSocketPool(),
      logger: .disabled)
    let record = Record()
    await server.appendRoute("*") { request in
      let query = request.target.query()
      let recorded = RecordedRequest(
        method: request.method.rawValue,
        target: request.target.path() + (query.isEmpty ? "" : "?" + query),
        headers: Dictionary(
          request.headers.map { ($0.key.rawValue.lowercased(), $0.value) },
          uniquingKeysWith: { "\($0), \($1)" }),
        body: String(decoding: try await request.bodyData, as: UTF8.self))
      let index = await record.append(recorded)
      return HTTPResponse(try await response(recorded, index))
    }
    let task = Task { try await server.run() }
    defer { task.cancel() }
    try await server.waitUntilListening(timeout: 60)
    guard case .ip4(_, let port) = await server.listeningAddress,
      let url = URL(string: "http://127.0.0.1:\(port)")
    else { throw URLError(.cannotConnectToHost) }
    return try await body(RecordingServer(url: url, record: record))
  }

  /// Runs a server that returns these responses in order, and then repeats the last one.
  static func run<Result>(
    _ replies: Reply..., body: (RecordingServer) async throws -> Result
  ) async throws -> Result {
    try await run(respondingTo: { _, index in replies[min(index, replies.count - 1)] }, body)
  }

  private actor Record {
    private(set) var requests: [RecordedRequest] = []

    func append(_ request: RecordedRequest) -> Int {
      requests.append(request)
      return requests.count - 1
    }
  }
}

extension HTTPResponse {
  fileprivate init(_ reply: Reply) {
    self.init(
      statusCode: HTTPStatusCode(reply.status, phrase: "Status"),
      headers: HTTPHeaders(
        Dictionary(uniqueKeysWithValues: reply.headers.map { (HTTPHeader($0.key), $0.value) })),
      body: Data(reply.body.utf8))
  }
}
