#if AsyncHTTPClient
  import AsyncHTTPClient
  import NIOCore

  extension HTTPClient.Configuration {
    /// What suits a client of an API.
    ///
    /// HTTP/2 where the server has it, 256 connections for each host with HTTP/1.1, 10 seconds to
    /// connect, no proxy, and decompression. A connection that cannot be made is an error at once: the
    /// client decides whether to try again.
    public static var specsmith: HTTPClient.Configuration {
      var pool = ConnectionPool(
        idleTimeout: .seconds(60), concurrentHTTP1ConnectionsPerHostSoftLimit: 256)
      pool.retryConnectionEstablishment = false
      var configuration = HTTPClient.Configuration(
        redirectConfiguration: .disallow, timeout: Timeout(connect: .seconds(10)),
        connectionPool: pool, decompression: .enabled(limit: .none))
      configuration.httpVersion = .automatic
      configuration.http1_1ConnectionDebugInitializer = { channel in
        channel.setOption(
          ChannelOptions.recvAllocator,
          value: AdaptiveRecvByteBufferAllocator(
            minimum: 1 << 10, initial: 1 << 12, maximum: largestRead)
        ).flatMap { channel.setOption(ChannelOptions.maxMessagesPerRead, value: 1) }
      }
      return configuration
    }

    /// What is read from a socket at once. A read is decompressed at once too, to a thousand times as
    /// much at worst: a larger one would let a server fill the memory, whatever the limits are.
    private static let largestRead = 1 << 14
  }

  extension HTTPClient {
    /// Never shut down, and so are its connections closed only when they were idle for long.
    static let sharedByTransports = HTTPClient(
      eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: .specsmith)
  }
#endif
