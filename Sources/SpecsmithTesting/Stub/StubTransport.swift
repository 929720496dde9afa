import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime

/// A transport that responds to the calls of a client in place of a server, and records them.
///
/// ```swift
/// let stub = StubTransport()
/// stub.respond(to: Shop.Operations.ordersCreate, with: .failure(503), .value(order))
/// let shop = try Shop(apiKey: "test", transport: stub)
///
/// try await placeOrder(in: shop)
///
/// let request = try #require(stub.requests(of: Shop.Operations.ordersCreate).last)
/// #expect(try request.body(as: OrderCreate.self).quantity == 2)
/// ```
///
/// A call of an operation for which no response is set throws a ``StubError`` at once. What is asked
/// of one stub is not seen by another, so tests can run in parallel.
public final class StubTransport: HTTPTransport, OperationTransport {
  package let clock: (any Clock<Duration>)?
  private let state = StubState()

  /// Creates a stub without responses.
  ///
  /// - Parameter waits: Whether the client waits before it tries again, as its configuration says.
  public init(waitsBeforeRetries waits: Bool = false) {
    clock = waits ? nil : PassingClock()
  }

  // MARK: Responses

  /// Responds to every call of an operation with a value, and with a status that the document has for
  /// it. It replaces what was set for the operation before.
  ///
  /// - Parameters:
  ///   - operation: The operation, such as `Shop.Operations.ordersList`.
  ///   - value: The result of each call.
  public func respond<Value: Encodable & Sendable>(
    to operation: OperationReference<Value>, with value: Value
  ) {
    respond(to: operation, with: .value(value))
  }

  /// Responds to the requests of an operation with one response after the other, and to all further
  /// ones with the last of them. They replace what was set for the operation before.
  ///
  /// An attempt after a failed one is another request.
  ///
  /// - Parameters:
  ///   - operation: The operation, such as `Shop.Operations.ordersList`.
  ///   - first: The response to the first request.
  ///   - others: The responses to the requests after it.
  public func respond<Value>(
    to operation: OperationReference<Value>, with first: StubResponse<Value>,
    _ others: StubResponse<Value>...
  ) {
    state.set(StubResponses(([first] + others).map(\.answer)), for: StubKey(operation))
  }

  /// Responds to the requests of an operation with the result of a closure, which replaces what was set
  /// for the operation before.
  ///
  /// - Parameters:
  ///   - operation: The operation, such as `Shop.Operations.ordersList`.
  ///   - response: Makes the response to a request. What it throws ends the call, except for a
  ///     `TransportError`, which counts as a failed connection.
  public func respond<Value>(
    to operation: OperationReference<Value>,
    by response: @escaping @Sendable (StubRequest) async throws -> StubResponse<Value>
  ) {
    state.set(StubResponses { try await response($0).answer }, for: StubKey(operation))
  }

  /// Responds to every call of an operation with a value.
  ///
  /// - Parameters:
  ///   - operation: The operation's name in the document, or its method and its path, such as
  ///     `GET /orders/{order_id}`.
  ///   - value: The result of each call.
  public func respond(to operation: String, with value: some Encodable & Sendable) {
    respond(to: operation, with: .value(value))
  }

  /// Responds to the requests of an operation with one response after the other, and to all further
  /// ones with the last of them.
  ///
  /// - Parameters:
  ///   - operation: The operation's name in the document, or its method and its path.
  ///   - first: The response to the first request.
  ///   - others: The responses to the requests after it.
  public func respond(
    to operation: String, with first: StubResponse<Any>, _ others: StubResponse<Any>...
  ) {
    state.set(StubResponses(([first] + others).map(\.answer)), for: StubKey(name: operation))
  }

  /// Responds to the requests of an operation with the result of a closure.
  ///
  /// - Parameters:
  ///   - operation: The operation's name in the document, or its method and its path.
  ///   - response: Makes the response to a request. What it throws ends the call, except for a
  ///     `TransportError`, which counts as a failed connection.
  public func respond(
    to operation: String,
    by response: @escaping @Sendable (StubRequest) async throws -> StubResponse<Any>
  ) {
    state.set(StubResponses { try await response($0).answer }, for: StubKey(name: operation))
  }

  // MARK: Requests

  /// All requests so far, those without a response included.
  public var requests: [StubRequest] { state.requests }

  /// The requests of an operation so far.
  ///
  /// - Parameter operation: The operation, such as `Shop.Operations.ordersList`.
  public func requests<Value>(of operation: OperationReference<Value>) -> [StubRequest] {
    let key = StubKey(operation)
    return requests.filter { key.matches($0) }
  }

  /// The requests of an operation so far.
  ///
  /// - Parameter operation: The operation's name in the document, or its method and its path.
  public func requests(of operation: String) -> [StubRequest] {
    let key = StubKey(name: operation)
    return requests.filter { key.matches($0) }
  }

  // MARK: The transport

  package func respond(to request: OutgoingRequest) async throws -> IncomingResponse {
    let received = try await StubRequest(request)
    guard let response = state.response(to: received) else {
      throw StubError(received, known: state.names)
    }
    return try await response(received).message(for: request)
  }

  /// Answers a request whose operation is not known, such as that for a token. A response for it is set
  /// by its method and path.
  ///
  /// - Throws: `TransportError`, also if no response is set; `CancellationError`.
  public func send(
    _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
  ) async throws -> (HTTPResponse, HTTPBody) {
    do {
      let response = try await respond(to: OutgoingRequest(request, body: body))
      return (response.head, response.body)
    } catch let error as StubError {
      throw TransportError(.invalidRequest, reason: error.description, underlying: error)
    }
  }
}

/// A clock whose sleeps end at once.
private struct PassingClock: Clock {
  var now: ContinuousClock.Instant { .now }
  var minimumResolution: Duration { .zero }

  func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
    try Task.checkCancellation()
  }
}
