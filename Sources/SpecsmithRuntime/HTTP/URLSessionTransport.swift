import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The transport over Foundation's URLSession.
///
/// Redirects are followed here rather than by the session, so that they go the same way on every
/// platform and credentials never reach another origin. Cookies and answers are not stored.
///
/// - Warning: On Linux, Foundation itself ends the process when a server hangs up within the head of
///   an answer, after its first line. Nothing here can keep it from that.
public struct URLSessionTransport: HTTPTransport {
  private let session: OwnedSession

  /// A transport over one session that all such transports share.
  public init() {
    session = .shared
  }

  /// A transport over a session of its own, which ends with the transport.
  ///
  /// - Parameter configuration: Proxies, TLS versions and such. Its cookie, cache and credential
  ///   stores are used as they are.
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

/// A session, ended when nobody holds it any more.
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
      // The caller is let go at once; the session may take its time.
      exchange.finish(.failure(CancellationError()))
      task.cancel()
    }
  }
}

extension HTTPTransport where Self == URLSessionTransport {
  /// URLSession, as it comes.
  public static var urlSession: URLSessionTransport { URLSessionTransport() }
}
