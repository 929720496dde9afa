#if AsyncHTTPClient
  import AsyncHTTPClient
  import NIOSSL

  extension HTTPClient.Configuration {
    /// Defaults for a client of an API.
    ///
    /// HTTP/2 where the server has it, 256 connections for each host with HTTP/1.1, TLS 1.2 or
    /// later, 10 seconds to connect, no proxy, and decompression. A connection that cannot be made
    /// is an error at once: the client decides whether to try again.
    public static var specsmith: HTTPClient.Configuration {
      var pool = ConnectionPool(
        idleTimeout: .seconds(60), concurrentHTTP1ConnectionsPerHostSoftLimit: 256)
      pool.retryConnectionEstablishment = false
      var tls = TLSConfiguration.makeClientConfiguration()
      tls.minimumTLSVersion = .tlsv12
      var configuration = HTTPClient.Configuration(
        tlsConfiguration: tls, redirectConfiguration: .disallow,
        timeout: Timeout(connect: .seconds(10)), connectionPool: pool,
        // The client limits what it collects, and streams have no limit.
        decompression: .enabled(limit: .none))
      configuration.httpVersion = .automatic
      return configuration
    }
  }

  extension HTTPClient {
    /// Never shut down: its connections are closed when they were idle for long.
    static let sharedByTransports = HTTPClient(
      eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: .specsmith.guarded)
  }
#endif
