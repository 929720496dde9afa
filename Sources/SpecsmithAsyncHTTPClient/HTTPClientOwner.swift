#if AsyncHTTPClient
  import AsyncHTTPClient
  import SpecsmithRuntime

  /// Shuts a client down when nothing refers to it.
  final class HTTPClientOwner: Sendable {
    private let client: HTTPClient
    private let isShutDown = OnceFlag()

    init(_ client: HTTPClient) {
      self.client = client
    }

    deinit {
      if isShutDown.raise() { client.shutdown { _ in } }
    }

    /// - Throws: What the client throws. A second call does nothing.
    func shutdown() async throws {
      if isShutDown.raise() { try await client.shutdown() }
    }
  }
#endif
