#if AsyncHTTPClient
  import NIOCore
  import NIOHTTP1
  import NIOHTTP2

  /// Makes up for what NIO and AsyncHTTPClient, as of 1.37, do not handle in a request over HTTP/2.
  ///
  /// - If a server gives a connection up, it says which requests it has not looked at (RFC 9113 section
  ///   6.8). NIO says no more than that their streams have ended.
  /// - If a successful response ends before the body of the request, AsyncHTTPClient ends the process when
  ///   that body ends, or fails. So such a response ends after the body.
  final class HTTP2StreamGuard: ChannelDuplexHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundIn = HTTPClientRequestPart
    typealias OutboundOut = HTTPClientRequestPart

    private var hasSentEnd = false
    private var isSuccess = false
    /// The end of the response, until that of the request was sent.
    private var heldEnd: NIOAny?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head(let head): isSuccess = (200..<300).contains(head.status.code)
      case .body: break
      case .end where isSuccess && !hasSentEnd:
        heldEnd = data
        return
      case .end: break
      }
      context.fireChannelRead(data)
    }

    func write(
      context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
    ) {
      if case .end = unwrapOutboundIn(data) { hasSentEnd = true }
      context.write(data, promise: promise)
      guard hasSentEnd, let end = heldEnd else { return }
      heldEnd = nil
      // Before the end of the request is flushed, which ends the stream.
      context.fireChannelRead(end)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      guard let closed = error as? NIOHTTP2Errors.StreamClosed, closed.errorCode == .cancel,
        let last = Self.lastProcessedStream(on: context.channel.parent), last < closed.streamID
      else { return context.fireErrorCaught(error) }
      context.fireErrorCaught(
        NIOHTTP2Errors.streamClosed(streamID: closed.streamID, errorCode: .refusedStream))
    }

    private static func lastProcessedStream(on connection: (any Channel)?) -> HTTP2StreamID? {
      let handler = try? connection?.pipeline.syncOperations.handler(
        type: HTTP2ConnectionGuard.self)
      return handler?.lastProcessedStream
    }
  }
#endif
