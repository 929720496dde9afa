#if AsyncHTTPClient
  import NIOCore
  import NIOHTTP1

  /// Refuses responses with a status below 100.
  ///
  /// AsyncHTTPClient, as of 1.37, takes them for interim ones, and ends the process when the body
  /// follows.
  final class StatusGuard: ChannelInboundHandler {
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
