import Foundation
import Generator
import LocalHTTP
import Mocking
import OpenAPIDocument

/// A server on this machine that responds as the document of an API describes.
///
/// Each request is checked against the document. A request that is wrong gets a problem with the line
/// of the document; any other one gets the documented example, or a made value that agrees with the
/// schema.
///
/// ```swift
/// let server = try await MockServer(document: URL(fileURLWithPath: "shop.yaml"))
/// defer { server.stop() }
/// let shop = try Shop(baseURL: server.url, apiKey: "test")
/// ```
public final class MockServer: Sendable {
  /// A request, and how it was answered.
  public struct Exchange: Sendable {
    public var method: String
    /// The path and the query, without credentials.
    public var target: String
    /// The operation's id, or its method and path; `nil` if the document has none for the request.
    public var operation: String?
    public var status: Int
    /// Where the body of the response comes from, such as `example` or `made`.
    public var source: String
    /// What was wrong in the request.
    public var problems: [RequestProblem]
    /// What people should know, such as that no value could be made that agrees with a schema.
    public var notes: [String]
    /// The whole exchange as one line of JSON, without credentials.
    public var record: String
  }

  /// The URL of the server, to be used as the client's base URL.
  public let url: URL
  private let server: HTTPServer
  private let log: ExchangeLog

  /// Starts a server for a document.
  ///
  /// - Parameters:
  ///   - document: A file with an OpenAPI document. The overlays of a `specsmith.yaml` beside it are
  ///     applied.
  ///   - overlays: Files of further overlays.
  ///   - configuration: How the server behaves.
  ///   - host: An IPv4 address of this machine.
  ///   - port: The port; 0 for a free one.
  /// - Throws: ``MockDocumentError`` if the document has errors; an error of the system if the port is
  ///   taken.
  public convenience init(
    document: URL, overlays: [URL] = [], configuration: MockConfiguration = MockConfiguration(),
    host: String = "127.0.0.1", port: UInt16 = 0
  ) async throws {
    let model = try MockDocument.read(document, overlays: overlays)
    try self.init(model, configuration: configuration, host: host, port: port)
  }

  /// Starts a server for a document that was read.
  ///
  /// - Parameters:
  ///   - keepsExchanges: Whether ``exchanges`` has the latest ones.
  ///   - records: Whether the exchanges have their ``Exchange/record``.
  ///   - observe: Is called with each exchange, one at a time.
  package init(
    _ model: DocumentModel, configuration: MockConfiguration, host: String, port: UInt16,
    keepsExchanges: Bool = true, records: Bool = true,
    observe: (@Sendable (Exchange) -> Void)? = nil
  ) throws {
    let log = ExchangeLog(keeps: keepsExchanges, observe)
    let responder = Responder(model, configuration.options)
    let delay = configuration.delay
    server = try HTTPServer(host: host, port: port) { received in
      let request = MockRequest(received)
      let (result, exchange) = responder.respond(to: request, records: records)
      if delay > .zero { Thread.sleep(forTimeInterval: delay.seconds) }
      log.append(exchange)
      return SentResponse(result.response)
    }
    guard let url = URL(string: "http://\(host):\(server.port)") else {
      throw SocketError(call: "bind", code: EINVAL)
    }
    self.url = url
    self.log = log
  }

  /// The latest exchanges, at most 1,000, the oldest first.
  public var exchanges: [Exchange] { log.exchanges }

  /// Stops accepting requests, and ends the connections.
  public func stop() { server.stop() }

  deinit { server.stop() }
}

/// Answers requests one after the other.
///
/// Marked as unchecked because a lock protects the mutable state, which the compiler cannot verify.
private final class Responder: @unchecked Sendable {
  private let lock = NSLock()
  private var mock: Mock
  private let secrets: RequestSecrets

  init(_ model: DocumentModel, _ options: Mock.Options) {
    mock = Mock(model.openAPI, sdk: model.sdk, options: options)
    secrets = RequestSecrets(model.openAPI)
  }

  func respond(to request: MockRequest, records: Bool) -> (MockResult, MockServer.Exchange) {
    let result = lock.withLock { mock.respond(to: request) }
    let exchange = MockServer.Exchange(
      method: request.method, target: secrets.target(of: request), operation: result.operation,
      status: result.response.status, source: result.source, problems: result.problems,
      notes: result.notes, record: records ? secrets.record(of: request, result) : "")
    return (result, exchange)
  }
}

/// The exchanges of a server.
///
/// Marked as unchecked because a lock protects the mutable state, which the compiler cannot verify.
private final class ExchangeLog: @unchecked Sendable {
  private let lock = NSLock()
  private let keeps: Bool
  private let observe: (@Sendable (MockServer.Exchange) -> Void)?
  private var latest: [MockServer.Exchange] = []

  private static let limit = 1_000

  init(keeps: Bool, _ observe: (@Sendable (MockServer.Exchange) -> Void)?) {
    self.keeps = keeps
    self.observe = observe
  }

  var exchanges: [MockServer.Exchange] { lock.withLock { Array(latest.suffix(Self.limit)) } }

  func append(_ exchange: MockServer.Exchange) {
    lock.withLock {
      observe?(exchange)
      guard keeps else { return }
      latest.append(exchange)
      if latest.count > 2 * Self.limit { latest.removeFirst(latest.count - Self.limit) }
    }
  }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}

extension MockRequest {
  fileprivate init(_ received: ReceivedRequest) {
    self.init(
      method: received.method, target: received.target,
      headers: received.fields.map { Field(name: $0.name, value: $0.value) }, body: received.body)
  }
}

extension SentResponse {
  fileprivate init(_ response: MockResponse) {
    self.init(
      status: response.status, reason: response.reason,
      fields: response.headers.map { HeaderField(name: $0.name, value: $0.value) },
      parts: response.parts, isStream: response.isStream)
  }
}
