#if AsyncHTTPClient
  import AsyncHTTPClient
  import NIOCore
  import NIOHTTP1
  import NIOHTTP2

  extension HTTPClient.Configuration {
    /// The configuration, safe from servers that would end the process or fill its memory, and without
    /// redirects, which the client follows.
    ///
    /// The transport's own clients have it. One of your own should: `.specsmith.guarded`.
    public var guarded: HTTPClient.Configuration {
      var configuration = self
      configuration.redirectConfiguration = .disallow
      let (http1, http2) = (http1_1ConnectionDebugInitializer, http2ConnectionDebugInitializer)
      let stream = http2StreamChannelDebugInitializer
      configuration.http1_1ConnectionDebugInitializer = { channel in
        Self.limitReads(of: channel).flatMap {
          Self.addGuards([ResponseGuard(reads: .ofConnection)], to: channel) {
            try $0.handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self)
          }
        }.flatMap { http1?(channel) ?? channel.eventLoop.makeSucceededVoidFuture() }
      }
      configuration.http2ConnectionDebugInitializer = { channel in
        Self.limitReads(of: channel)
          .flatMap { channel.eventLoop.submit { try Self.addConnectionGuard(to: channel) } }
          .flatMap { http2?(channel) ?? channel.eventLoop.makeSucceededVoidFuture() }
      }
      configuration.http2StreamChannelDebugInitializer = { channel in
        Self.addGuards([HTTP2StreamGuard(), ResponseGuard(reads: .ofStream)], to: channel) {
          try $0.handler(type: HTTP2FramePayloadToHTTP1ClientCodec.self)
        }.flatMap { stream?(channel) ?? channel.eventLoop.makeSucceededVoidFuture() }
      }
      return configuration
    }

    private static func limitReads(of channel: any Channel) -> EventLoopFuture<Void> {
      channel.setOption(ChannelOptions.recvAllocator, value: ResponseGuard.smallReads).flatMap {
        channel.setOption(ChannelOptions.maxMessagesPerRead, value: 1)
      }
    }

    private static func addConnectionGuard(to channel: any Channel) throws {
      try channel.pipeline.syncOperations.addHandler(HTTP2ConnectionGuard())
    }

    /// - Parameter codec: Finds what makes responses of bytes or frames.
    private static func addGuards(
      _ guards: @escaping @Sendable @autoclosure () -> [any ChannelHandler],
      to channel: any Channel,
      after codec:
        @escaping @Sendable (ChannelPipeline.SynchronousOperations) throws -> any ChannelHandler
    ) -> EventLoopFuture<Void> {
      channel.eventLoop.submit {
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandlers(guards(), position: .after(codec(pipeline)))
      }
    }
  }
#endif
