#if Observability
  import HTTPTypes
  public import SpecsmithRuntime
  public import Tracing

  /// Creates a span for each attempt of a request, named and described by OpenTelemetry's
  /// conventions for HTTP clients, and sends its context to the server.
  ///
  /// ```swift
  /// let configuration = ClientConfiguration(middleware: [TracingMiddleware()])
  /// ```
  ///
  /// A span begins when the attempt has its credentials, and ends when the head of the response has
  /// arrived. The URL is recorded without the credentials of the client; other parameters of the query
  /// are recorded as they are.
  public struct TracingMiddleware: ClientMiddleware {
    private let tracer: (any Tracer)?

    /// - Parameter tracer: `nil` for the one that the process was bootstrapped with.
    public init(tracer: (any Tracer)? = nil) {
      self.tracer = tracer
    }

    public func respond(
      to request: OutgoingRequest,
      next: @Sendable (OutgoingRequest) async throws -> IncomingResponse
    ) async throws -> IncomingResponse {
      let tracer = tracer ?? InstrumentationSystem.tracer
      let attributes = RequestAttributes(request)
      return try await tracer.withAnySpan(attributes.spanName, ofKind: .client) { span in
        span.set(attributes.ofSpan)
        var request = request
        tracer.inject(span.context, into: &request.head.headerFields, using: FieldInjector())
        do {
          let response = try await next(request)
          span.set(RequestAttributes.ofResponse(response.head.status))
          // A client's span is an error for each status that is not a success.
          if response.head.status.code >= 400 { span.setStatus(SpanStatus(code: .error)) }
          return response
        } catch {
          span.set(RequestAttributes.ofError(error))
          span.setStatus(SpanStatus(code: .error))
          throw error
        }
      }
    }
  }

  extension Span {
    fileprivate func set(_ attributes: [RequestAttributes.Attribute]) {
      updateAttributes { spanAttributes in
        for attribute in attributes {
          switch attribute.value {
          case .text(let text): spanAttributes[attribute.name] = text
          case .number(let number): spanAttributes[attribute.name] = number
          }
        }
      }
    }
  }

  /// Writes the context of a span into the headers of a request.
  private struct FieldInjector: Injector {
    func inject(_ value: String, forKey key: String, into fields: inout HTTPFields) {
      guard let name = HTTPField.Name(key) else { return }
      fields[name] = value
    }
  }
#endif
