import Foundation
import HTTPTypes
import Logging
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Redaction of credentials")
struct RedactionTests {
  /// All strings into which a value can be converted implicitly.
  private func texts(of value: Any) -> [String] {
    var dumped = ""
    dump(value, to: &dumped)
    return [
      "\(value)", String(reflecting: value), dumped,
      (value as? any Error)?.localizedDescription ?? "",
    ]
  }

  private func expectHidden(
    _ value: Any, _ location: SourceLocation = #_sourceLocation
  ) {
    for text in texts(of: value) {
      #expect(!text.contains(testKey), "\(text)", sourceLocation: location)
    }
  }

  @Test("The parts of a client hide them")
  func values() throws {
    let environment: EnvironmentVariables = ["WORKSHOP_API_KEY": testKey]
    expectHidden(environment)
    expectHidden(Secret(testKey))
    expectHidden(Credential.bearer(Secret(testKey)))
    expectHidden(Credential.basic(username: Secret("me"), password: Secret(testKey)))
    expectHidden(ClientConfiguration(additionalHeaders: ["X-Other": testKey]))
    expectHidden(RequestOptions(headers: ["X-Other": testKey], query: ["key": testKey]))
    expectHidden(try Workshop(environment: environment))
    expectHidden(try Workshop(environment: environment).jobs)
    var request = APIRequest("GET", "/", operation: "test")
    request.setHeader("X-Other", testKey)
    request.setQuery("key", testKey)
    request.setJSONBody(["key": testKey])
    expectHidden(request)
    expectHidden([request])
  }

  @Test("An error hides them in the server's response", arguments: [200, 401, 500])
  func errors(status: Int) async throws {
    let client = try Workshop.testing(
      try #require(URL(string: "http://localhost")),
      transport: RecordingTransport { request in
        let echo = HTTPFields([HTTPField(name: .wwwAuthenticate, value: "key \(testKey)")])
        return (
          HTTPResponse(status: HTTPResponse.Status(code: status), headerFields: echo),
          Data(#"{"detail": "Bad key \#(testKey) in \#(request.path ?? "")"}"#.utf8)
        )
      })
    let error = try #require(
      await error(of: APIError.self) { try await client.jobs.retrieve(jobID: testKey) })
    expectHidden(error)
    #expect("\(error)".contains("Bad key <redacted>"))
    if let response = error.response { expectHidden(response) }
  }

  @Test("Truncating a value does not reveal them")
  func shortened() async throws {
    let key = testKey + String(repeating: "0123456789", count: 6)
    let client = APIClient(
      baseURL: try #require(URL(string: "http://localhost")), credentials: [.bearer(Secret(key))],
      transport: RecordingTransport { _ in (HTTPResponse(status: 200), Data(#"["\#(key)"]"#.utf8)) }
    )
    let error = try #require(
      await error(of: APIError.self) {
        let _: [Wire<UUID>] = try await client.send(APIRequest("GET", "/", operation: "test"))
      })
    expectHidden(error)
    #expect("\(error)".contains(#""…" is not a UUID"#))
  }

  @Test("The error of a transport hides them in the URL")
  func transportErrors() async throws {
    struct Failure: Error { var url: String }
    let client = APIClient(
      baseURL: try #require(URL(string: "http://localhost")),
      credentials: [.query("key", Secret(testKey))],
      configuration: ClientConfiguration(maxRetries: 0),
      transport: RecordingTransport { request in throw Failure(url: request.path ?? "") })
    let error = try #require(
      await error(of: APIError.self) {
        try await client.send(APIRequest("GET", "/", operation: "test"))
      })
    #expect("\(error)".contains("the transport threw Failure"))
    expectHidden(error)
  }

  @Test(
    "An error hides the values of headers that the caller adds", arguments: [true, false])
  func headers(isOfClient: Bool) async throws {
    let key = "header-key-0123456789"
    let transport = RecordingTransport { _ in
      (HTTPResponse(status: 400), Data(#"{"detail": "Bad \#(key)"}"#.utf8))
    }
    let client = APIClient(
      baseURL: try #require(URL(string: "http://localhost")),
      configuration: ClientConfiguration(additionalHeaders: isOfClient ? ["X-Key": key] : [:]),
      transport: transport)
    let error = await error(of: APIError.self) {
      try await client.send(
        APIRequest("GET", "/", operation: "test"),
        options: RequestOptions(headers: isOfClient ? [:] : ["X-Key": key]))
    }
    #expect("\(String(describing: error))".contains("Bad <redacted>"))
  }

  @Test("A log line hides them at every level")
  func logs() async throws {
    let log = LogCollector()
    let client = try Workshop.testing(
      try #require(URL(string: "http://localhost")),
      transport: RecordingTransport { _ in
        (HTTPResponse(status: 503), Data(#"{"detail": "\#(testKey)"}"#.utf8))
      }
    ) {
      $0.logger = Logger(label: "test") { _ in log }
    }
    _ = try? await client.jobs.retrieve(jobID: testKey)
    #expect(log.lines.count == 11)
    #expect(log.lines.contains { $0.contains("Trying again in 0.5 seconds, 1 of 2: 503") })
    #expect(!log.lines.joined().contains(testKey))
  }
}

/// A log handler that stores its lines.
final class LogCollector: LogHandler, @unchecked Sendable {
  private let lock = NSLock()
  private var collected: [String] = []

  var lines: [String] { lock.withLock { collected } }
  var metadata: Logger.Metadata {
    get { [:] }
    set {}
  }
  var logLevel: Logger.Level {
    get { .trace }
    set {}
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { nil }
    set {}
  }

  func log(event: LogEvent) {
    lock.withLock {
      collected.append("\(event.level) \(event.message) \(event.metadata ?? [:])")
    }
  }
}
