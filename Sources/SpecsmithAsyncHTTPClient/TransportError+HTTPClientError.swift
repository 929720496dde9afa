#if AsyncHTTPClient
  import AsyncHTTPClient
  import SpecsmithRuntime

  extension TransportError {
    init(client error: HTTPClientError) {
      switch error {
      case .connectTimeout, .socksHandshakeTimeout, .httpProxyHandshakeTimeout:
        self.init(.connectTimedOut, underlying: error)
      case .tlsHandshakeTimeout:
        self.init(
          .connectTimedOut, reason: "no secure connection was made in time", underlying: error)
      case .getConnectionFromPoolTimeout:
        self.init(.connectTimedOut, reason: "no connection became free in time", underlying: error)
      case .deadlineExceeded: self.init(.timedOut, underlying: error)
      case .remoteConnectionClosed, .uncleanShutdown: self.init(.connectionLost, underlying: error)
      case .readTimeout: self.init(.idle, underlying: error)
      case .writeTimeout:
        self.init(.idle, reason: "the server took nothing for too long", underlying: error)
      case .proxyAuthenticationRequired:
        self.init(
          .cannotConnect, reason: "the proxy requires credentials", isTransient: false,
          underlying: error)
      case .invalidProxyResponse:
        self.init(.cannotConnect, reason: "the proxy made no connection", underlying: error)
      case .bodyLengthMismatch:
        self.init(
          .requestBodyFailed, reason: "the body of the request is not as long as it should be",
          underlying: error)
      case .redirectLimitReached, .redirectCycleDetected:
        self.init(.tooManyRedirects, underlying: error)
      case .alreadyShutdown:
        self.init(
          .other, reason: "the HTTPClient was shut down", mayHaveBeenSent: false,
          isTransient: false, underlying: error)
      // The caller's own cancellation is not seen as this, but that of a connection which was closed, by
      // a shutdown, or by the server just when the request was to be sent.
      case .cancelled, .requestStreamCancelled: self.init(.connectionLost, underlying: error)
      case .invalidURL, .emptyHost, .emptyScheme, .missingSocketPath, .traceRequestWithBody:
        self.init(.invalidRequest, underlying: error)
      default: self.init(described: error)
      }
    }

    /// The errors that hold parts of the request, distinguished by the words that contain none.
    private init(described error: HTTPClientError) {
      switch error.shortDescription {
      case HTTPClientError.unsupportedScheme("").shortDescription,
        HTTPClientError.invalidHeaderFieldNames([]).shortDescription,
        HTTPClientError.invalidHeaderFieldValues([]).shortDescription:
        self.init(.invalidRequest, underlying: error)
      case HTTPClientError.serverOfferedUnsupportedApplicationProtocol("").shortDescription:
        self.init(
          .tlsFailed, reason: "the server speaks neither HTTP/1.1 nor HTTP/2", underlying: error)
      default:
        self.init(
          .other, reason: "AsyncHTTPClient failed: \(error.shortDescription.lowercased())",
          underlying: error)
      }
    }
  }
#endif
