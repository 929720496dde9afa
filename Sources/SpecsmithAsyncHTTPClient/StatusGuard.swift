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
          Self.guardStatus(of: channel) {
            try $0.handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self)
          }
        }.flatMap { http1?(channel) ?? channel.eventLoop.makeSucceededVoidFuture() }
      }
      configuration.http2ConnectionDebugInitializer = { channel in
        Self.limitReads(of: channel)
          .flatMap { http2?(channel) ?? channel.eventLoop.makeSucceededVoidFuture() }
      }
      configuration.http2StreamChannelDebugInitializer = { channel in
        Self.guardStatus(of: channel) {
          try $0.handler(type: HTTP2FramePayloadToHTTP1ClientCodec.self)
        }.flatMap { stream?(channel) ?? channel.eventLoop.makeSucceededVoidFuture() }
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
    private static func guardStatus(
      of channel: any Channel,
      after codec:
        @escaping @Sendable (ChannelPipeline.SynchronousOperations) throws -> any ChannelHandler
    ) -> EventLoopFuture<Void> {
      channel.eventLoop.submit {
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(StatusGuard(), position: .after(codec(pipeline)))
      }
    }
  }

  /// Refuses responses with a status below 100.
  ///
  /// AsyncHTTPClient, as of 1.37, takes them for interim ones, and ends the process when the body
  /// follows.
  private final class StatusGuard: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias InboundOut = HTTPClientResponsePart

    private var hasRefused = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      if case .head(let head) = unwrapInboundIn(data), head.status.code < 100 {
        hasRefused = true
        context.fireErrorCaught(HTTPParserError.invalidStatus)
        context.close(promise: nil)
      }
      if !hasRefused { context.fireChannelRead(data) }
    }
  }
#endif
