#if AsyncHTTPClient
  import AsyncHTTPClient
  import NIOCore
  import NIOHTTP1
  import NIOHTTP2
  import NIOSSL

  extension HTTPClient.Configuration {
    /// What suits a client of an API.
    ///
    /// HTTP/2 where the server has it, 256 connections for each host with HTTP/1.1, TLS 1.2 or later,
    /// 10 seconds to connect, no proxy, and decompression. A connection that cannot be made is an error
    /// at once: the client decides whether to try again.
    ///
    /// Its initializers of connections guard against servers that would end the process or fill its
    /// memory. Keep them.
    public static var specsmith: HTTPClient.Configuration {
      var pool = ConnectionPool(
        idleTimeout: .seconds(60), concurrentHTTP1ConnectionsPerHostSoftLimit: 256)
      pool.retryConnectionEstablishment = false
      var tls = TLSConfiguration.makeClientConfiguration()
      tls.minimumTLSVersion = .tlsv12
      var configuration = HTTPClient.Configuration(
        tlsConfiguration: tls, redirectConfiguration: .disallow,
        timeout: Timeout(connect: .seconds(10)), connectionPool: pool,
        decompression: .enabled(limit: .none))
      configuration.httpVersion = .automatic
      configuration.http1_1ConnectionDebugInitializer = { channel in
        limitReads(of: channel).flatMap {
          guarded(channel) { try $0.handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self) }
        }
      }
      configuration.http2ConnectionDebugInitializer = limitReads
      configuration.http2StreamChannelDebugInitializer = { channel in
        guarded(channel) { try $0.handler(type: HTTP2FramePayloadToHTTP1ClientCodec.self) }
      }
      return configuration
    }

    /// What is read from a socket at once. A read is decompressed at once too, to a thousand times as
    /// much at worst: a larger one would let a server fill the memory, whatever the limits are.
    private static let largestRead = 1 << 14

    private static func limitReads(of channel: any Channel) -> EventLoopFuture<Void> {
      let allocator = AdaptiveRecvByteBufferAllocator(
        minimum: 1 << 10, initial: 1 << 12, maximum: largestRead)
      return channel.setOption(ChannelOptions.recvAllocator, value: allocator).flatMap {
        channel.setOption(ChannelOptions.maxMessagesPerRead, value: 1)
      }
    }

    /// - Parameter codec: Finds what makes responses of bytes or frames.
    private static func guarded(
      _ channel: any Channel,
      after codec:
        @escaping @Sendable (ChannelPipeline.SynchronousOperations) throws -> any ChannelHandler
    ) -> EventLoopFuture<Void> {
      channel.eventLoop.submit {
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(StatusGuard(), position: .after(codec(pipeline)))
      }
    }
  }

  extension HTTPClient {
    /// Never shut down, and so are its connections closed only when they were idle for long.
    static let sharedByTransports = HTTPClient(
      eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: .specsmith)
  }
#endif
