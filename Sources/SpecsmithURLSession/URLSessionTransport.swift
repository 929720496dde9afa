import Foundation
import HTTPTypes
@_exported import SpecsmithRuntime

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The transport over Foundation's URLSession.
///
/// Cookies, credentials and responses are not stored. A body that is an asynchronous sequence is first
/// written to a temporary file; on Linux, every body is held in memory.
///
/// - Warning: On Linux, the Foundation of Swift 6.3 and earlier ends the process when a server's
///   response is cut off within its header fields, or has trailer fields. Use
///   `AsyncHTTPClientTransport` for servers on Linux, and wherever the server is not trusted.
public struct URLSessionTransport: HTTPTransport {
  private let sessions: URLSessions

  /// A transport over sessions that all such transports share.
  public init() {
    sessions = .shared
  }

  /// A transport with its own sessions, which end with the transport.
  ///
  /// - Parameter configuration: Proxies, TLS versions and such. The sessions use the cookie, cache
  ///   and credential stores of the configuration.
  public init(configuration: URLSessionConfiguration) {
    sessions = URLSessions(configuration: configuration)
  }

  public var keepsTimeout: Bool { true }

  public func send(
    _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
  ) async throws -> (HTTPResponse, HTTPBody) {
    try Task.checkCancellation()
    let urlRequest = try URLRequest(request, timeout: timeout)
    var upload = URLSessionUpload.nothing
    if let body, body.length != 0 {
      guard request.method != .get else { throw TransportError.bodyOfGET }
      upload = try await URLSessionUpload(body)
    }
    return try await sessions.session(for: request.method, upload)
      .exchange(urlRequest, upload: upload, timeout: timeout)
  }
}

/// The sessions of a transport.
struct URLSessions: Sendable {
  static let shared: URLSessions = {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.urlCache = nil
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.urlCredentialStorage = nil
    // Six by default, for all clients together: slow calls would keep others waiting.
    configuration.httpMaximumConnectionsPerHost = 256
    return URLSessions(configuration: configuration)
  }()

  private let common: OwnedSession
  private let configuration: URLSessionConfiguration

  init(configuration: URLSessionConfiguration) {
    self.configuration = configuration
    common = OwnedSession(configuration: configuration)
  }

  /// The session for a request.
  ///
  /// On Linux, a idle connection that the server closes just as it is used is a trap: libcurl sends
  /// the request again by itself, though it may have had its effect, and Foundation cannot rewind a
  /// body for that, so the request hangs with a busy core. So what must not be sent twice, and what
  /// has a body, gets a session of its own, which has no idle connection.
  func session(for method: HTTPRequest.Method, _ upload: URLSessionUpload) -> OwnedSession {
    #if canImport(FoundationNetworking)
      let isSafe = [.get, .head, .options, .trace].contains(method)
      if !isSafe || !upload.isEmpty { return OwnedSession(configuration: configuration) }
    #endif
    return common
  }
}

extension HTTPTransport where Self == URLSessionTransport {
  /// URLSession with its default configuration.
  public static var urlSession: URLSessionTransport { URLSessionTransport() }
}
