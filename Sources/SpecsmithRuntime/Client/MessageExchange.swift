import HTTPTypes

/// Sends the request of one attempt through the middleware to the transport, and follows redirects.
struct MessageExchange: Sendable {
  private let transport: any HTTPTransport
  private let middleware: [any ClientMiddleware]
  private let redirects: RedirectPolicy
  /// The statuses whose redirects are not followed.
  private let outcomes: [DocumentedStatuses]
  private let timeLimit: TimeLimit

  /// - Parameters:
  ///   - redirects: Those to follow; `nil` for those that the client follows.
  ///   - outcomes: The documented outcomes of the request.
  init(
    client: APIClient, redirects: RedirectPolicy?, outcomes: [DocumentedStatuses]
  ) {
    transport = client.transport
    middleware = client.configuration.middleware
    self.redirects = redirects ?? client.configuration.redirects
    self.outcomes = outcomes
    timeLimit = client.timeLimit
  }

  /// - Returns: `nil` if no head of a response has arrived at the end.
  /// - Throws: ``TransportError``; what a middleware throws; `CancellationError`.
  func send(
    _ request: OutgoingRequest, until end: SuspendingClock.Instant
  ) async throws -> IncomingResponse? {
    // Whatever else is waited for may take any time.
    if transport.keepsTimeout, middleware.isEmpty, request.body?.isInMemory ?? true {
      return try await follow(request, until: end)
    }
    // A middleware may block its thread.
    return try await timeLimit.run(end - .now, startsHere: middleware.isEmpty) {
      try await send(request, through: middleware[...], until: end)
    }
  }

  private func send(
    _ request: OutgoingRequest, through middleware: ArraySlice<any ClientMiddleware>,
    until end: SuspendingClock.Instant
  ) async throws -> IncomingResponse {
    guard let first = middleware.first else { return try await follow(request, until: end) }
    return try await first.respond(to: request) { request in
      try await send(request, through: middleware.dropFirst(), until: end)
    }
  }

  private func follow(
    _ request: OutgoingRequest, until end: SuspendingClock.Instant
  ) async throws -> IncomingResponse {
    var request = request
    var count = 0
    while true {
      let (head, content) = try await hop(request, isFirst: count == 0, until: end)
      guard redirects.maximum > 0, !outcomes.containRedirect(head.status.code),
        let redirect = try Redirect(of: request.head, by: head)
      else {
        var response = IncomingResponse(head, body: content)
        response.source = request.head
        return response
      }
      count += 1
      guard count <= redirects.maximum else { throw TransportError(.tooManyRedirects) }
      if !redirect.keepsBody { request.body = nil }
      try check(redirect, request.body)
      request.head = redirect.request
      _ = try await timeLimit.run(end - .now) { await content.discard() }
      guard end > .now else { throw TransportError(.timedOut) }
    }
  }

  private func hop(
    _ request: OutgoingRequest, isFirst: Bool, until end: SuspendingClock.Instant
  ) async throws -> (HTTPResponse, HTTPBody) {
    do {
      if let transport = transport as? any OperationTransport {
        let response = try await transport.respond(to: request)
        return (response.head, response.body)
      }
      return try await transport.send(request.head, body: request.body, timeout: end - .now)
    } catch var error as TransportError {
      if !isFirst { error.mayHaveBeenSent = true }
      throw error
    } catch let error as CancellationError {
      throw error
    } catch {
      if transport is any OperationTransport { throw error }
      throw TransportError(
        .other, reason: "the transport threw \(type(of: error))", underlying: error)
    }
  }

  private func check(_ redirect: Redirect, _ body: HTTPBody?) throws(TransportError) {
    guard let body else { return }
    if redirect.leavesOrigin, !redirects.sendsBodiesToOtherOrigins {
      throw TransportError(
        .refusedRedirect,
        reason: "the server redirects the body of the request to another origin, "
          + "which is not followed")
    }
    if !body.canBeRead {
      throw TransportError(
        .refusedRedirect,
        reason: "the server redirects the body of the request, which can be read only once")
    }
  }
}
