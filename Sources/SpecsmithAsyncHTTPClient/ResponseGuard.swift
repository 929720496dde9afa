#if AsyncHTTPClient
  import NIOCore
  import NIOHTTP1

  /// Keeps a server from ending the process, and from filling its memory.
  ///
  /// - A response with a status below 100 is refused. AsyncHTTPClient, as of 1.37, takes it for an
  ///   interim one, and ends the process when the body follows.
  /// - What is read from a socket at once is decompressed at once, to a thousand times as much at worst.
  ///   So reads are small, but for a long body that is not compressed.
  final class ResponseGuard: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias InboundOut = HTTPClientResponsePart

    static let smallReads = AdaptiveRecvByteBufferAllocator(
      minimum: 1 << 10, initial: 1 << 12, maximum: 1 << 14)
    private static let largeReads = AdaptiveRecvByteBufferAllocator(
      minimum: 1 << 12, initial: 1 << 16, maximum: 1 << 18)

    /// Whose reads are small.
    enum Reads {
      /// The channel is a connection, which has one response at a time.
      case ofConnection
      /// The channel is a stream of HTTP/2. Its connection reads for other streams as well, and NIO ends
      /// the process where a stream is asked to read otherwise.
      case ofStream
    }

    private let reads: Reads
    private var hasRefused = false
    private var readsLarge = false

    init(reads: Reads) {
      self.reads = reads
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head(let head):
        if head.status.code < 100 {
          hasRefused = true
          context.fireErrorCaught(HTTPParserError.invalidStatus)
          context.close(promise: nil)
        } else if reads == .ofConnection, head.mayBeLong {
          setReads(large: true, of: context.channel)
        }
      case .body: break
      case .end: if readsLarge { setReads(large: false, of: context.channel) }
      }
      if !hasRefused { context.fireChannelRead(data) }
    }

    private func setReads(large: Bool, of channel: any Channel) {
      readsLarge = large
      try? channel.syncOptions?.setOption(
        ChannelOptions.recvAllocator, value: large ? Self.largeReads : Self.smallReads)
    }
  }

  extension HTTPResponseHead {
    /// Whether a body may follow that is worth large reads.
    fileprivate var mayBeLong: Bool {
      guard !headers.contains(name: "Content-Encoding") else { return false }
      guard let length = headers.first(name: "Content-Length") else { return true }
      return (Int64(length) ?? 0) > 1 << 16
    }
  }
#endif
