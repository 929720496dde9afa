import MetricsTestKit
import SpecsmithObservability
import SpecsmithRuntime
import Testing

@Suite("Request durations")
struct MetricsTests {
  private let metrics = TestMetrics()

  private func recorders(_ transport: StatusTransport) async -> [TestRecorder] {
    try? await Exchange.run(transport, through: MetricsMiddleware(factory: metrics))
    return metrics.recorders(label: "http.client.request.duration")
  }

  private func dimensions(_ recorder: TestRecorder?) -> [String: String] {
    Dictionary(recorder?.dimensions ?? [], uniquingKeysWith: { $1 })
  }

  @Test("The duration is recorded in seconds, with the names of OpenTelemetry")
  func success() async throws {
    let recorder = try #require(await recorders(StatusTransport(.success(204))).first)
    #expect(recorder.values.count == 1)
    #expect(recorder.values.allSatisfy { 0 < $0 && $0 < 60 })
    #expect(
      dimensions(recorder) == [
        "http.request.method": "GET", "http.response.status_code": "204",
        "server.address": "api.example.com", "server.port": "443", "url.scheme": "https",
        "url.template": "/orders/{order_id}",
      ])
  }

  @Test("The duration of each attempt is recorded, with its outcome")
  func attempts() async {
    let recorders = await recorders(
      StatusTransport(
        .success(503), .failure(TransportError(.connectionLost)), .success(204)))
    #expect(
      Set(recorders.map { dimensions($0)["error.type"] ?? "" }) == ["503", "connectionLost", ""])
    #expect(recorders.map(\.values.count) == [1, 1, 1])
  }
}
