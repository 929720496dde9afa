import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The transport over Foundation's URLSession.
///
/// Redirects are followed here rather than by the session, so that they go the same way on every
/// platform and credentials never reach another origin. Cookies and responses are not stored.
///
/// - Warning: On Linux, Foundation ends the process if a server hangs up within the header fields
///   of a response. Nothing here can keep it from that.
public struct URLSessionTransport: HTTPTransport {
  private let session: OwnedSession

  /// A transport over one session that all such transports share.
  public init() {
    session = .shared
  }

  /// A transport with its own session, which ends with the transport.
  ///
  /// - Parameter configuration: Proxies, TLS versions and such. The session uses the cookie, cache
  ///   and credential stores of the configuration.
  public init(configuration: URLSessionConfiguration) {
    session = OwnedSession(configuration: configuration)
  }

  public func send(
    _ request: HTTPRequest, body: Data?, timeout: Duration
  ) async throws -> (HTTPResponse, Data) {
    var request = request
    var body = body
    var redirects = 0
    while true {
      let (response, data) = try await session.exchange(request, body: body, timeout: timeout)
      guard redirects < Redirect.limit, let redirect = Redirect(of: request, by: response) else {
        return (response, data)
      }
      redirects += 1
      request = redirect.request
      if !redirect.keepsBody { body = nil }
    }
  }
}

/// A session that ends when nothing refers to it.
private final class OwnedSession: Sendable {
  static let shared: OwnedSession = {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.urlCache = nil
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.urlCredentialStorage = nil
    return OwnedSession(configuration: configuration)
  }()

  private let session: URLSession
  private let exchanges: URLSessionExchanges

  init(configuration: URLSessionConfiguration) {
    exchanges = URLSessionExchanges()
    session = URLSession(configuration: configuration, delegate: exchanges, delegateQueue: nil)
  }

  deinit {
    session.finishTasksAndInvalidate()
  }

  func exchange(
    _ request: HTTPRequest, body: Data?, timeout: Duration
  ) async throws -> (HTTPResponse, Data) {
    try Task.checkCancellation()
    let task = session.dataTask(with: try URLRequest(request, body: body, timeout: timeout))
    let exchange = URLSessionExchange()
    exchanges.begin(exchange, as: task.taskIdentifier)
    return try await withTaskCancellationHandler {
      task.resume()
      return try await exchange.response()
    } onCancel: {
      // The caller continues at once; the session may need more time.
      exchange.finish(.failure(CancellationError()))
      task.cancel()
    }
  }
}

extension HTTPTransport where Self == URLSessionTransport {
  /// URLSession with its default configuration.
  public static var urlSession: URLSessionTransport { URLSessionTransport() }
}
