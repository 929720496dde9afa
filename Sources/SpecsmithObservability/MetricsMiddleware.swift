#if Observability
  public import Metrics
  public import SpecsmithRuntime

  /// Measures each attempt of a request as `http.client.request.duration`, in seconds, with the
  /// dimensions of OpenTelemetry's conventions for HTTP clients.
  ///
  /// ```swift
  /// let configuration = ClientConfiguration(middleware: [MetricsMiddleware()])
  /// ```
  ///
  /// The duration ends when the head of the response has arrived.
  public struct MetricsMiddleware: ClientMiddleware {
    private let factory: (any MetricsFactory)?

    /// - Parameter factory: `nil` for the one that the process was bootstrapped with.
    public init(factory: (any MetricsFactory)? = nil) {
      self.factory = factory
    }

    public func respond(
      to request: OutgoingRequest,
      next: @Sendable (OutgoingRequest) async throws -> IncomingResponse
    ) async throws -> IncomingResponse {
      let start = ContinuousClock.now
      do {
        let response = try await next(request)
        record(since: start, request, RequestAttributes.ofResponse(response.head.status))
        return response
      } catch {
        record(since: start, request, RequestAttributes.ofError(error))
        throw error
      }
    }

    private func record(
      since start: ContinuousClock.Instant, _ request: OutgoingRequest,
      _ outcome: [RequestAttributes.Attribute]
    ) {
      let attributes = RequestAttributes(request).ofMetric + outcome
      let recorder = Recorder(
        label: "http.client.request.duration",
        dimensions: attributes.map { ($0.name, $0.value.description) }, aggregate: true,
        factory: factory ?? MetricsSystem.factory)
      recorder.record((ContinuousClock.now - start) / .seconds(1))
    }
  }
#endif
