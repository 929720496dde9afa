import Foundation
import LocalHTTP

/// An error that prevents a server from starting.
public typealias SocketError = LocalHTTP.SocketError

/// An HTTP server on this machine, for tests in which a client sends real requests.
///
/// It responds to the expected requests, and to all others with the status 404.
///
/// ```swift
/// let server = try LocalServer(respondingTo: "GET", at: "/pets", with: .json("[]"))
/// defer { server.stop() }
/// let client = try PetStore(baseURL: server.url)
/// ```
public final class LocalServer: Sendable {
  /// A request that the server received.
  public struct Request: Hashable, Sendable {
    /// The HTTP method, such as `GET`.
    public var method: String
    /// The path without the query, percent-decoded.
    public var path: String
    /// The body; empty if there was none.
    public var body: Data

    /// Creates a request to compare with one that the server received.
    ///
    /// - Parameters:
    ///   - method: The HTTP method, such as `GET`.
    ///   - path: The path without the query, percent-decoded.
    ///   - body: The body.
    public init(method: String, path: String, body: Data = Data()) {
      self.method = method
      self.path = path
      self.body = body
    }
  }

  /// A response to send.
  public struct Response: Hashable, Sendable {
    /// The status code, such as 200.
    public var status: Int
    /// The media type; `nil` if there is no content.
    public var contentType: String?
    /// The body.
    public var body: Data

    /// Creates a response.
    ///
    /// - Parameters:
    ///   - status: The status code, such as 200.
    ///   - contentType: The media type; `nil` if there is no content.
    ///   - body: The body.
    public init(status: Int, contentType: String? = nil, body: Data = Data()) {
      self.status = status
      self.contentType = contentType
      self.body = body
    }

    /// A JSON value with the status 200.
    public static func json(_ text: String) -> Response {
      .text(text, contentType: "application/json")
    }

    /// A string with a media type and the status 200.
    public static func text(_ text: String, contentType: String = "text/plain") -> Response {
      Response(status: 200, contentType: contentType, body: Data(text.utf8))
    }

    /// The status 204, without content.
    public static let nothing = Response(status: 204)
  }

  /// The URL of the server.
  public let url: URL
  private let server: HTTPServer
  private let log: RequestLog

  /// Starts a server on a free port.
  ///
  /// - Throws: ``SocketError`` if the system provides no port.
  public init(_ response: @escaping @Sendable (Request) -> Response) throws {
    let log = RequestLog()
    server = try HTTPServer { received in
      let request = Request(received)
      log.append(request)
      return SentResponse(response(request))
    }
    guard let url = URL(string: "http://127.0.0.1:\(server.port)") else {
      throw SocketError(call: "bind", code: EINVAL)
    }
    self.url = url
    self.log = log
  }

  /// Starts a server that expects requests with one method and one path.
  ///
  /// - Throws: ``SocketError`` if the system provides no port.
  public convenience init(
    respondingTo method: String, at path: String, with response: Response
  ) throws {
    try self.init { request in
      request.method == method && request.path == path ? response : Response(status: 404)
    }
  }

  /// The requests that the server received so far.
  public var requests: [Request] { log.requests }

  /// Stops accepting requests.
  public func stop() { server.stop() }

  deinit { server.stop() }
}

extension LocalServer.Request {
  fileprivate init(_ received: ReceivedRequest) {
    let path = received.target.prefix { $0 != "?" && $0 != "#" }
    self.init(
      method: received.method, path: path.removingPercentEncoding ?? String(path),
      body: Data(received.body))
  }
}

extension SentResponse {
  fileprivate init(_ response: LocalServer.Response) {
    self.init(
      status: response.status, reason: response.status < 400 ? "OK" : "Refused",
      fields: response.contentType.map { [HeaderField(name: "Content-Type", value: $0)] } ?? [],
      parts: [Array(response.body)])
  }
}

/// Marked as unchecked because a lock protects the mutable state, which the compiler cannot verify.
private final class RequestLog: @unchecked Sendable {
  private let lock = NSLock()
  private var received: [LocalServer.Request] = []

  var requests: [LocalServer.Request] { lock.withLock { received } }

  func append(_ request: LocalServer.Request) { lock.withLock { received.append(request) } }
}
