import Foundation

/// A server of HTTP on this machine, for tests that want a client to send real requests.
///
/// It responds to the expected requests, and to all others with the status 404.
///
/// ```swift
/// let server = try LocalServer(respondingTo: "GET", at: "/pets", with: .json("[]"))
/// defer { server.stop() }
/// let client = try PetStore(baseURL: server.url)
/// ```
public final class LocalServer: Sendable {
  /// A request that came in.
  public struct Request: Hashable, Sendable {
    /// As HTTP writes it.
    public var method: String
    /// Decoded, and without the query.
    public var path: String
    public var body: Data

    public init(method: String, path: String, body: Data = Data()) {
      self.method = method
      self.path = path
      self.body = body
    }
  }

  /// A response to send.
  public struct Response: Hashable, Sendable {
    public var status: Int
    /// The media type; `nil` if there is no content.
    public var contentType: String?
    public var body: Data

    public init(status: Int, contentType: String? = nil, body: Data = Data()) {
      self.status = status
      self.contentType = contentType
      self.body = body
    }

    /// The status 200 with a value.
    public static func json(_ text: String) -> Response {
      .text(text, contentType: "application/json")
    }

    /// The status 200 with a string of a media type.
    public static func text(_ text: String, contentType: String = "text/plain") -> Response {
      Response(status: 200, contentType: contentType, body: Data(text.utf8))
    }

    /// The status 204, without content.
    public static let nothing = Response(status: 204)
  }

  /// Where the server is.
  public let url: URL
  private let listener: ListeningSocket
  private let log = RequestLog()

  /// Starts a server, on a port that is free.
  ///
  /// - Throws: ``SocketError`` if the system provides no port.
  public init(_ response: @escaping @Sendable (Request) -> Response) throws {
    listener = try ListeningSocket()
    guard let url = URL(string: "http://127.0.0.1:\(listener.port)") else {
      throw SocketError(call: "bind", code: EINVAL)
    }
    self.url = url
    let (listener, log) = (listener, log)
    // Calls that wait belong on no thread that tasks share.
    Thread.detachNewThread {
      while let connection = listener.accept() {
        Thread.detachNewThread {
          connection.serve { request in
            log.append(request)
            return response(request)
          }
        }
      }
    }
  }

  /// Starts a server that expects requests of one method at one path.
  ///
  /// - Throws: ``SocketError`` if the system provides no port.
  public convenience init(
    respondingTo method: String, at path: String, with response: Response
  ) throws {
    try self.init { request in
      request.method == method && request.path == path ? response : Response(status: 404)
    }
  }

  /// The requests that came in so far.
  public var requests: [Request] { log.requests }

  /// Stops accepting requests.
  public func stop() { listener.stop() }

  deinit { listener.stop() }
}

/// Unchecked because the compiler cannot see the lock, which guards all that changes.
private final class RequestLog: @unchecked Sendable {
  private let lock = NSLock()
  private var received: [LocalServer.Request] = []

  var requests: [LocalServer.Request] { lock.withLock { received } }

  func append(_ request: LocalServer.Request) { lock.withLock { received.append(request) } }
}
