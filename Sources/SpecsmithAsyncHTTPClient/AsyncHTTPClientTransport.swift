#if AsyncHTTPClient
  import AsyncHTTPClient
  import HTTPTypes
  import NIOCore
  @_exported import SpecsmithRuntime

  /// The transport over AsyncHTTPClient, for servers, and for every program on Linux.
  ///
  /// It speaks HTTP/1.1 and HTTP/2, streams bodies both ways, and keeps connections for other requests.
  /// The package has it only with its trait:
  ///
  /// ```swift
  /// .package(url: "…/specsmith", from: "…", traits: ["AsyncHTTPClient"])
  /// ```
  ///
  /// A transport with its own connections closes them by itself when nothing refers to it any more. A
  /// program that ends in an orderly way can wait for that with ``shutdown()``, for instance as a
  /// service of swift-service-lifecycle:
  ///
  /// ```swift
  /// struct TransportService: Service {
  ///   let transport: AsyncHTTPClientTransport
  ///
  ///   func run() async throws {
  ///     try? await gracefulShutdown()
  ///     try await transport.shutdown()
  ///   }
  /// }
  /// ```
  public struct AsyncHTTPClientTransport: HTTPTransport {
    private let client: HTTPClient

    /// Shuts the client down when nothing refers to it; `nil` for a client that the user owns.
    private let owner: HTTPClientOwner?

    /// A transport over connections that all such transports of the process share.
    public init() {
      client = .sharedByTransports
      owner = nil
    }

    /// A transport with its own connections.
    ///
    /// - Parameters:
    ///   - configuration: Proxies, TLS, versions of HTTP, time-outs and limits. Start from
    ///     ``AsyncHTTPClient/HTTPClient/Configuration/specsmith``. Redirects are never followed by the
    ///     transport, whatever the configuration says: the client does that.
    ///   - eventLoopGroup: The threads; the process's by default.
    public init(
      configuration: HTTPClient.Configuration,
      eventLoopGroup: any EventLoopGroup = HTTPClient.defaultEventLoopGroup
    ) {
      client = HTTPClient(eventLoopGroup: eventLoopGroup, configuration: configuration.guarded)
      owner = HTTPClientOwner(client)
    }

    /// A transport over a client that its owner shuts down.
    ///
    /// - Parameter client: Make it with a configuration that is
    ///   ``AsyncHTTPClient/HTTPClient/Configuration/guarded``. Without that, a server can end the
    ///   process by a status below 100, with AsyncHTTPClient 1.37; and a response that came by a
    ///   redirect is an error, since the rules of ``RedirectPolicy`` did not hold for it.
    public init(client: HTTPClient) {
      self.client = client
      owner = nil
    }

    /// Closes the transport's own connections. Requests that are under way fail, and so do later ones.
    ///
    /// It does nothing to connections that are shared, or that belong to a client of the user's.
    public func shutdown() async throws {
      try await owner?.shutdown()
    }

    private static let longestWaitForEnd = Duration.seconds(5)

    public var keepsTimeout: Bool { true }

    public func send(
      _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
    ) async throws -> (HTTPResponse, HTTPBody) {
      try Task.checkCancellation()
      let upload = RequestUpload(body, group: client.eventLoopGroup)
      var message = try HTTPClientRequest(request)
      message.body = upload?.body
      let start = SuspendingClock.now
      do {
        let response = try await client.execute(message, deadline: NIODeadline(after: timeout))
        guard response.history.count <= 1 else { throw TransportError.followedRedirect }
        guard let head = HTTPResponse(response) else { throw TransportError(.invalidResponse) }
        let reader = ResponseReader(response.body, upload: upload, owner: owner)
        guard response.hasBody(after: request.method) else {
          // The end may be missing, over HTTP/2.
          let rest = timeout.map { $0 - (.now - start) } ?? Self.longestWaitForEnd
          _ = try await TimeLimit(SuspendingClock()).run(
            min(rest, Self.longestWaitForEnd), startsHere: true
          ) { await reader.discard() }
          return (head, .empty)
        }
        return (head, HTTPBody(length: response.bodyLength) { reader.begin() })
      } catch {
        upload?.end()
        try Task.checkCancellation()
        throw TransportError(error, upload: upload)
      }
    }
  }

  extension NIODeadline {
    /// The end of a time from now on; never for `nil`.
    fileprivate init(after time: Duration?) {
      guard let time else {
        self = .distantFuture
        return
      }
      self = .now() + .nanoseconds(Int64(min(max(time.inSeconds, 0), 1e9) * 1e9))
    }
  }

  extension HTTPTransport where Self == AsyncHTTPClientTransport {
    /// AsyncHTTPClient with connections that all such transports share.
    public static var asyncHTTPClient: AsyncHTTPClientTransport { AsyncHTTPClientTransport() }
  }
#endif
