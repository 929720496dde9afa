#if AsyncHTTPClient
  import NIOCore
  import NIOHTTP2

  /// Closes a connection of HTTP/2 after an error that breaks all of it, and remembers which requests the
  /// server has looked at.
  ///
  /// NIO says goodbye to the server then, and leaves the rest to others. AsyncHTTPClient, as of 1.37, does
  /// nothing: it would send further requests on the connection, which nobody answers.
  final class HTTP2ConnectionGuard: ChannelInboundHandler {
    typealias InboundIn = HTTP2Frame

    /// The stream of the last request that the server has looked at, once it has given the connection up.
    private(set) var lastProcessedStream: HTTP2StreamID?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      if case .goAway(let last, _, _) = unwrapInboundIn(data).payload {
        lastProcessedStream = min(last, lastProcessedStream ?? last)
      }
      context.fireChannelRead(data)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.fireErrorCaught(error)
      if !Self.concernsOneStream(error) { context.close(promise: nil) }
    }

    /// Whether only one request or response is broken, and the others can go on.
    private static func concernsOneStream(_ error: any Error) -> Bool {
      switch error {
      case is NIOHTTP2Errors.StreamError, is NIOHTTP2Errors.StreamClosed,
        is NIOHTTP2Errors.NoSuchStream, is NIOHTTP2Errors.TrailersWithoutEndStream,
        is NIOHTTP2Errors.MissingPseudoHeader, is NIOHTTP2Errors.DuplicatePseudoHeader,
        is NIOHTTP2Errors.PseudoHeaderAfterRegularHeader, is NIOHTTP2Errors.UnknownPseudoHeader,
        is NIOHTTP2Errors.UnsupportedPseudoHeader, is NIOHTTP2Errors.InvalidPseudoHeaders,
        is NIOHTTP2Errors.InvalidStatusValue, is NIOHTTP2Errors.InvalidPseudoHeaderValue,
        is NIOHTTP2Errors.InvalidHTTP2HeaderFieldName,
        is NIOHTTP2Errors.InvalidHTTP2HeaderFieldValue, is NIOHTTP2Errors.ForbiddenHeaderField,
        is NIOHTTP2Errors.ContentLengthViolated, is NIOHTTP2Errors.ContentLengthHeadersMismatch,
        is NIOHTTP2Errors.ContentLengthHeaderNegative,
        is NIOHTTP2Errors.ContentLengthHeaderMalformedValue,
        is NIOHTTP2Errors.CreatedStreamAfterGoaway, is NIOHTTP2Errors.MaxStreamsViolation,
        is NIOHTTP2Errors.NoStreamIDAvailable:
        true
      default: false
      }
    }
  }
#endif
