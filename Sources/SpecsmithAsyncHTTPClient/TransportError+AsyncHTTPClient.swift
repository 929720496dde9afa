#if AsyncHTTPClient
  import AsyncHTTPClient
  import NIOCore
  import NIOHTTP1
  import NIOHTTP2
  import NIOPosix
  import NIOSSL
  import SpecsmithRuntime

  extension TransportError {
    /// What AsyncHTTPClient, NIO or BoringSSL throws before the head of the response arrives, in
    /// words that hold no URL.
    init(_ error: any Error, upload: RequestUpload?) {
      self.init(library: error)
      // The connection requests the body right after the head was sent. An error before is one of a
      // idle connection that was found closed, or of one that is still to be made.
      if let upload, !upload.hasBegun { mayHaveBeenSent = false }
      if let upload, upload.hasBegun, error is ChannelError { mayHaveBeenSent = true }
    }

    /// What is thrown while the body of the response is read.
    init(ofResponse error: any Error) {
      self.init(library: error)
      mayHaveBeenSent = true
    }

    private init(library error: any Error) {
      switch error {
      case let error as TransportError: self = error
      case let error as UploadFailure:
        self.init(.requestBodyFailed, underlying: error.reason)
      case let error as HTTPClientError: self.init(client: error)
      case let error as NIOConnectionError: self.init(connection: error)
      case let error as ChannelError: self.init(channel: error)
      case let error as IOError: self.init(system: error)
      case let error as NIOSSLError: self.init(tls: error)
      case let error as BoringSSLError:
        self.init(.tlsFailed, reason: error.usualReason, underlying: error)
      case let error as NIOSSLExtraError: self.init(certificate: error)
      case let error as HTTPParserError: self.init(parser: error)
      case let error as NIOHTTP2Errors.StreamClosed:
        // A stream that the server refuses has not been looked at (RFC 9113 section 8.7).
        self.init(
          .connectionLost, mayHaveBeenSent: error.errorCode != .refusedStream, underlying: error)
      default: self.init(named: error)
      }
    }

    private init(channel error: ChannelError) {
      switch error {
      case .connectTimeout: self.init(.connectTimedOut, underlying: error)
      // The request found a idle connection closed, before anything of it was sent.
      case .ioOnClosedChannel: self.init(.connectionLost, mayHaveBeenSent: false, underlying: error)
      default: self.init(.connectionLost, underlying: error)
      }
    }

    private init(connection error: NIOConnectionError) {
      guard let last = error.connectionErrors.last?.error else {
        self.init(.hostNotFound, underlying: error)
        return
      }
      self.init(library: last)
      underlying = error
    }

    private init(system error: IOError) {
      switch error.errnoCode {
      case ECONNREFUSED, ENOENT: self.init(.cannotConnect, underlying: error)
      case EHOSTUNREACH, ENETUNREACH, EHOSTDOWN, ENETDOWN, EADDRNOTAVAIL, EACCES, EPERM:
        self.init(.cannotConnect, reason: "the server cannot be reached", underlying: error)
      case EMFILE, ENFILE:
        self.init(
          .cannotConnect, reason: "the process has too many open files", underlying: error)
      case ETIMEDOUT:
        self.init(.connectTimedOut, mayHaveBeenSent: true, underlying: error)
      default: self.init(.connectionLost, underlying: error)
      }
    }

    private init(parser error: HTTPParserError) {
      switch error {
      case .invalidEOFState: self.init(.connectionLost, underlying: error)
      case .headerOverflow:
        self.init(
          .invalidResponse, reason: "the response's header fields are too large",
          isTransient: false, underlying: error)
      default:
        self.init(
          .invalidResponse, reason: "the server's response is not valid HTTP", underlying: error)
      }
    }

    /// Errors of libraries that are not imported for so little.
    private init(named error: any Error) {
      let type = String(reflecting: Swift.type(of: error))
      if type.hasPrefix("NIOHTTPCompression.") {
        self.init(
          .invalidResponse, reason: "the response is not compressed as its header fields say",
          underlying: error)
      } else if type.hasPrefix("NIOHTTP2.") {
        self.init(.connectionLost, underlying: error)
      } else {
        self.init(.other, reason: "AsyncHTTPClient failed", underlying: error)
      }
    }

    /// A response that came by a redirect, against the client's rules.
    static var followedRedirect: TransportError {
      TransportError(
        .refusedRedirect,
        reason: "the HTTPClient followed a redirect by itself: make it with "
          + "redirectConfiguration = .disallow")
    }
  }
#endif
