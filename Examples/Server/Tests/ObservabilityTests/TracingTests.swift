import InMemoryTracing
import SpecsmithObservability
import SpecsmithRuntime
import Testing
import Tracing

@Suite("Request spans")
struct TracingTests {
  private let tracer = InMemoryTracer()

  private func spans(
    _ transport: StatusTransport, method: String = "GET",
    server: String = "https://api.example.com/v1"
  ) async -> [FinishedInMemorySpan] {
    try? await Exchange.run(
      transport, through: TracingMiddleware(tracer: tracer), method: method, server: server)
    return tracer.finishedSpans
  }

  private func attributes(_ span: FinishedInMemorySpan?) -> [String: String] {
    var texts: [String: String] = [:]
    func add(_ name: String, _ value: SpanAttribute) {
      switch value {
      case .int64(let number): texts[name] = "\(number)"
      case .string(let text): texts[name] = text
      default: texts[name] = "\(value)"
      }
    }
    span?.attributes.forEach(add)
    return texts
  }

  @Test("A span has the names of OpenTelemetry, and no secrets")
  func names() async throws {
    let span = try #require(await spans(StatusTransport(.success(204))).first)
    #expect(span.operationName == "GET /orders/{order_id}")
    #expect(span.kind == .client)
    #expect(span.status == nil)
    #expect(
      attributes(span) == [
        "http.request.method": "GET", "http.response.status_code": "204",
        "server.address": "api.example.com", "server.port": "443",
        "url.full": "https://api.example.com/v1/orders/7?key=<redacted>",
        "url.template": "/orders/{order_id}",
      ])
  }

  @Test("Each attempt has a span with its number")
  func attempts() async {
    let spans = await spans(StatusTransport(.success(503), .success(503), .success(200)))
    #expect(
      spans.map { attributes($0)["http.request.resend_count"] } == [nil, "1", "2"])
    #expect(spans.map { attributes($0)["error.type"] } == ["503", "503", nil])
    #expect(spans.map(\.status?.code) == [.error, .error, nil])
  }

  @Test("A failed request's span has the kind of the error")
  func errors() async {
    let span = await spans(StatusTransport(.failure(TransportError(.tlsFailed)))).first
    #expect(attributes(span)["error.type"] == "tlsFailed")
    #expect(attributes(span)["http.response.status_code"] == nil)
    #expect(span?.status?.code == .error)
    #expect(span?.errors.count == 1)
  }

  @Test("The headers of the request propagate the span")
  func propagation() async throws {
    let transport = StatusTransport(.success(204))
    let span = try #require(await spans(transport).first)
    let fields = try #require(await transport.requests.first?.headerFields)
    let sent = fields.filter { $0.name.canonicalName.hasPrefix("in-memory-") }.map(\.value)
    #expect(sent.sorted() == [span.traceID, span.spanID].sorted())
  }

  @Test("The caller's span is the parent")
  func parent() async throws {
    let child = try await tracer.withSpan("caller") { _ in
      try #require(await spans(StatusTransport(.success(204))).first)
    }
    let caller = try #require(tracer.finishedSpans.last)
    #expect(caller.operationName == "caller")
    #expect(child.parentSpanID == caller.spanID)
  }

  @Test("An unknown HTTP method is not named")
  func methods() async {
    let span = await spans(StatusTransport(.success(204)), method: "BREW").first
    #expect(span?.operationName == "HTTP /orders/{order_id}")
    #expect(attributes(span)["http.request.method"] == "_OTHER")
    #expect(attributes(span)["http.request.method_original"] == "BREW")
  }

  @Test(
    "A span has the address and the port of the server",
    arguments: [
      ("http://localhost", "localhost", "80"), ("http://[::1]:8080/a", "::1", "8080"),
      ("https://127.0.0.1:9", "127.0.0.1", "9"), ("https://[::1]", "::1", "443"),
    ])
  func servers(url: String, address: String, port: String) async {
    let attributes = attributes(await spans(StatusTransport(.success(204)), server: url).first)
    #expect(attributes["server.address"] == address)
    #expect(attributes["server.port"] == port)
  }
}
