/// A transport that gets the operation of each request, so that it can respond in place of a
/// server.
///
/// Servers know that by the method and the path, so the transports that reach them need no more than
/// those.
package protocol OperationTransport: HTTPTransport {
  /// The clock for the delays between attempts; `nil` for the clock of the configuration.
  var clock: (any Clock<Duration>)? { get }

  /// Answers one request.
  ///
  /// - Throws: ``TransportError`` to have the attempt count as a failed connection. Any other error
  ///   ends the call.
  func respond(to request: OutgoingRequest) async throws -> IncomingResponse
}

extension APIClient {
  /// What the waits between attempts are measured by.
  var clock: any Clock<Duration> {
    (transport as? any OperationTransport)?.clock ?? configuration.retryPolicy.clock
  }
}
