import Foundation
import HTTPTypes

/// What carries requests to the server: URLSession by default, anything else by conformance.
public protocol HTTPTransport: Sendable {
  /// Sends one request and waits for the whole response, following redirects if the transport does.
  ///
  /// A redirect to another origin must lose the fields that ``HTTPTypes/HTTPFields`` holds with the
  /// indexing strategy `disallow`, and `Authorization` and `Cookie` in any case; see ``Redirect``.
  ///
  /// - Parameters:
  ///   - request: The request, with its scheme, authority and path.
  ///   - body: The body; `nil` for none.
  ///   - timeout: How long the caller waits. The caller enforces the time-out by cancelling the
  ///     task. The transport can use it for its own limits.
  /// - Throws: `CancellationError` soon after the task was cancelled. Any other error is a failed
  ///   connection.
  func send(
    _ request: HTTPRequest, body: Data?, timeout: Duration
  ) async throws -> (HTTPResponse, Data)
}
