import Foundation
import HTTPTypes

/// What carries requests to the server: URLSession by default, anything else by conformance.
public protocol HTTPTransport: Sendable {
  /// Sends one request and waits for the whole answer, following redirects if the transport does.
  ///
  /// A redirect to another origin must lose the fields that ``HTTPTypes/HTTPFields`` holds with the
  /// indexing strategy `disallow`, and `Authorization` and `Cookie` in any case; see ``Redirect``.
  ///
  /// - Parameters:
  ///   - request: The request, with its scheme, authority and path.
  ///   - body: The body; `nil` for none.
  ///   - timeout: How long the caller waits. The caller sees to that itself, by cancelling the task;
  ///     the transport may use it for what it controls beside that.
  /// - Throws: `CancellationError` soon after the task was cancelled; anything else counts as a
  ///   failed connection.
  func send(
    _ request: HTTPRequest, body: Data?, timeout: Duration
  ) async throws -> (HTTPResponse, Data)
}
