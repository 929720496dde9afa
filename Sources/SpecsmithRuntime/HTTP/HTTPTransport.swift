import HTTPTypes

/// What carries requests to the server.
///
/// A transport sends one request; the client follows redirects, tries again, and decodes.
public protocol HTTPTransport: Sendable {
  /// Whether ``send(_:body:timeout:)`` keeps its time-out, and throws ``TransportError/Kind/timedOut`` then;
  /// `false` by default. Otherwise the client ends the wait, which takes another task for each request.
  var keepsTimeout: Bool { get }

  /// Sends one request, and returns as soon as the head of its response arrives. The body of the
  /// response arrives while it is read; the connection is closed when nobody holds the body any
  /// more, or when the task that reads it is cancelled.
  ///
  /// The transport follows no redirect, keeps no cookie and no response, and undoes the content
  /// encodings that it asked for.
  ///
  /// - Parameters:
  ///   - request: The request, with its scheme, authority and path.
  ///   - body: The body; `nil` for none. Its length is sent if it is known.
  ///   - timeout: How long the caller waits for the head of the response; `nil` for no limit. Unless
  ///     the transport keeps it, the caller cancels the task then.
  /// - Throws: ``TransportError``; `CancellationError` soon after the task was cancelled.
  func send(
    _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
  ) async throws -> (HTTPResponse, HTTPBody)
}

extension HTTPTransport {
  public var keepsTimeout: Bool { false }
}
