import Dataframer
import Foundation
import SpecsmithMocking
import Testing

@Suite("The mock server and a generated SDK")
struct EndToEndTests {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A server for the document of the SDK, with the overlay beside it.
  private func server(_ configuration: MockConfiguration = MockConfiguration()) async throws
    -> MockServer
  {
    try await MockServer(
      document: Self.repository.appendingPathComponent("spec/dataframer.yaml"),
      configuration: configuration)
  }

  private func client(_ server: MockServer) throws -> Dataframer {
    try Dataframer(
      apiKey: "key-for-the-mock", baseURL: server.url,
      configuration: ClientConfiguration(timeout: .seconds(30)), environment: [:])
  }

  @Test("Every operation succeeds")
  func everyOperation() async throws {
    let server = try await server()
    defer { server.stop() }
    let api = try client(server).dataframer
    let id = UUID()

    let spec = try await api.specs.create(name: "letters", generationObjectives: "short ones")
    _ = try await api.specs.list()
    _ = try await api.specs.retrieve(specID: id, includeVersions: true)
    _ = try await api.specs.wait(for: id, pollingEvery: .milliseconds(1), timeout: .seconds(30))
    _ = try await api.specs.update(specID: id, contentYAML: "a: 1")
    try await api.specs.delete(specID: id, force: true)

    try await api.runs.create(specID: spec.id, numberOfSamples: 3)
    _ = try await api.runs.list()
    _ = try await api.runs.retrieve(runID: id)
    _ = try await api.runs.wait(for: id, pollingEvery: .milliseconds(1), timeout: .seconds(30))
    try await api.runs.cancel(runID: id)
    _ = try await api.runs.files.downloadAll(runID: id)
    _ = try await api.runs.files.download(runID: id, fileID: "f 1/2")
    _ = try await api.runs.evaluations.list(runID: id)
    try await api.runs.delete(runID: id)

    try await api.evaluations.create(runID: id)
    _ = try await api.evaluations.retrieve(evaluationID: id)
    _ = try await api.evaluations.wait(
      for: id, pollingEvery: .milliseconds(1), timeout: .seconds(30))

    #expect(server.exchanges.flatMap(\.problems).map(\.text) == [])
    #expect(server.exchanges.flatMap(\.notes) == [])
    #expect(Set(server.exchanges.compactMap(\.operation)).count == 15)
    #expect(!server.exchanges.contains { $0.record.contains("key-for-the-mock") })
  }

  @Test("Created resources are kept")
  func state() async throws {
    var configuration = MockConfiguration()
    configuration.isStateful = true
    let server = try await server(configuration)
    defer { server.stop() }
    let api = try client(server).dataframer
    let spec = try await api.specs.create(name: "letters", generationObjectives: "short ones")
    let run = try await api.runs.create(specID: spec.id, numberOfSamples: 3)
    #expect(try await api.runs.list().map(\.id) == [run.id])
    #expect(try await api.runs.retrieve(runID: run.id).id == run.id)
    try await api.runs.delete(runID: run.id)
    #expect(try await api.runs.list().isEmpty)
    let error = await #expect(throws: APIError.self) {
      _ = try await api.runs.retrieve(runID: run.id)
    }
    #expect("\(String(describing: error))".contains("404"))
  }

  @Test("The client retries simulated failures")
  func retries() async throws {
    var configuration = MockConfiguration()
    configuration.failures = [FailureRate(status: 503, rate: 0.5)]
    configuration.seed = 11
    let server = try await server(configuration)
    defer { server.stop() }
    var settings = ClientConfiguration(timeout: .seconds(30))
    settings.retryPolicy.initialDelay = .milliseconds(1)
    settings.retryPolicy.budget = nil
    settings.maxRetries = 12
    let client = try Dataframer(
      apiKey: "key-for-the-mock", baseURL: server.url, configuration: settings, environment: [:])
    for _ in 0..<10 { _ = try await client.dataframer.runs.list() }
    let statuses = server.exchanges.map(\.status)
    #expect(statuses.filter { $0 == 200 }.count == 10)
    #expect(statuses.contains(503))
  }

  @Test("The server delays its responses")
  func delay() async throws {
    var configuration = MockConfiguration()
    configuration.delay = .milliseconds(50)
    let server = try await server(configuration)
    defer { server.stop() }
    let start = ContinuousClock.now
    _ = try await client(server).dataframer.runs.list()
    #expect(ContinuousClock.now - start >= .milliseconds(50))
  }

  @Test("Errors of the document are reported with their lines")
  func brokenDocument() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("api.yaml")
    try Data("openapi: 3.1.0\npaths: 5\n".utf8).write(to: file)
    let error = await #expect(throws: MockDocumentError.self) {
      _ = try await MockServer(document: file)
    }
    #expect(error?.description.contains("api.yaml:2:8") == true, "\(String(describing: error))")
    await #expect(throws: MockDocumentError.self) {
      _ = try await MockServer(document: folder.appendingPathComponent("none.yaml"))
    }
  }
}
