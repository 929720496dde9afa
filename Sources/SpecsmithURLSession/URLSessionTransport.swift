import Foundation
import HTTPTypes
@_exported import SpecsmithRuntime

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The transport over Foundation's URLSession.
///
/// Cookies, credentials and responses are not stored. A body that is an asynchronous sequence is first
/// written to a temporary file, since URLSession sends only files and data with a length.
///
/// - Warning: On Linux, the Foundation of Swift 6.3 and earlier ends the process when a server's
///   response is cut off within its header fields, or has trailer fields, and may end it when the
///   server closes the connection while a file is sent. Use `AsyncHTTPClientTransport` for servers on
///   Linux, and wherever the server is not trusted.
public struct URLSessionTransport: HTTPTransport {
  private let sessions: URLSessionPair

  /// A transport over sessions that all such transports share.
  public init() {
    sessions = .shared
  }

  /// A transport with its own sessions, which end with the transport.
  ///
  /// - Parameter configuration: Proxies, TLS versions and such. The sessions use the cookie, cache
  ///   and credential stores of the configuration.
  public init(configuration: URLSessionConfiguration) {
    sessions = URLSessionPair(configuration: configuration)
  }

  public func send(
    _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
  ) async throws -> (HTTPResponse, HTTPBody) {
    try Task.checkCancellation()
    var urlRequest = try URLRequest(request, timeout: timeout)
    guard let body, body.length != 0 else {
      return try await sessions.withoutBody.exchange(urlRequest, upload: .nothing)
    }
    #if canImport(FoundationNetworking)
      // When the server closes a kept connection just as libcurl sends a body on it, Foundation cannot
      // rewind the body: the request would hang, with a busy core. So each has its own connection.
      urlRequest.setValue("close", forHTTPHeaderField: "Connection")
    #endif
    let upload = try await URLSessionUpload(body)
    return try await sessions.withBody.exchange(urlRequest, upload: upload)
  }
}

/// The sessions of a transport.
struct URLSessionPair: Sendable {
  static let shared: URLSessionPair = {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.urlCache = nil
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.urlCredentialStorage = nil
    // Six by default, for all clients together: slow calls would keep others waiting.
    configuration.httpMaximumConnectionsPerHost = 256
    return URLSessionPair(configuration: configuration)
  }()

  let withoutBody: OwnedSession

  /// For requests with a body; the same session where Foundation handles them well.
  let withBody: OwnedSession

  init(configuration: URLSessionConfiguration) {
    withoutBody = OwnedSession(configuration: configuration)
    #if canImport(FoundationNetworking)
      withBody = OwnedSession(configuration: configuration)
    #else
      withBody = withoutBody
    #endif
  }
}

extension HTTPTransport where Self == URLSessionTransport {
  /// URLSession with its default configuration.
  public static var urlSession: URLSessionTransport { URLSessionTransport() }
}
