import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import TestSupport

/// The chunks of a body, and the error that ends them.
struct Chunks: AsyncSequence, Sendable {
  var chunks: [Data]
  var error: TransportError?

  init(_ chunks: [String], error: TransportError? = nil) {
    self.chunks = chunks.map { Data($0.utf8) }
    self.error = error
  }

  init(_ chunks: [Data]) {
    self.chunks = chunks
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(chunks: chunks[...], error: error) }

  struct AsyncIterator: AsyncIteratorProtocol {
    var chunks: ArraySlice<Data>
    let error: TransportError?

    mutating func next() async throws -> Data? {
      if let chunk = chunks.popFirst() { return chunk }
      if let error { throw error }
      return nil
    }
  }
}

/// A response that a ``ScriptedTransport`` gives, or what it throws instead.
struct Script: Sendable {
  var status = 200
  var headers: [String: String] = [:]
  var body: Chunks
  var error: TransportError?

  init(_ chunks: String..., status: Int = 200, headers: [String: String] = [:]) {
    self.status = status
    self.headers = headers
    body = Chunks(chunks)
  }

  /// A response whose connection is lost after the chunks.
  static func lost(_ chunks: String...) -> Script {
    var script = Script()
    script.body = Chunks(chunks, error: TransportError(.connectionLost))
    return script
  }

  /// No response.
  static func failing(_ error: TransportError) -> Script {
    var script = Script()
    script.error = error
    return script
  }
}

/// A transport that gives one response after the other, the last one again and again, and records the
/// requests.
actor ScriptedTransport: HTTPTransport {
  private(set) var requests: [HTTPRequest] = []
  private let scripts: [Script]

  init(_ scripts: [Script]) {
    self.scripts = scripts
  }

  func send(
    _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
  ) async throws -> (HTTPResponse, HTTPBody) {
    let script = scripts[min(requests.count, scripts.count - 1)]
    requests.append(request)
    if let error = script.error { throw error }
    var head = HTTPResponse(status: .init(code: script.status))
    for (name, value) in script.headers {
      if let name = HTTPField.Name(name) { head.headerFields[name] = value }
    }
    return (head, HTTPBody(script.body))
  }
}

/// The key that must never be seen.
let streamKey = "sk-very-secret-stream-key-0123456789"

extension APIClient {
  /// A client that waits for nothing.
  static func testing(
    _ transport: any HTTPTransport, baseURL: URL? = URL(string: "https://api.example"),
    clock: InstantClock = InstantClock(),
    _ configure: (inout ClientConfiguration) -> Void = { _ in }
  ) throws -> APIClient {
    var configuration = ClientConfiguration(timeout: .seconds(10))
    configuration.retryPolicy.clock = clock
    configuration.retryPolicy.jitter = { 0 }
    configure(&configuration)
    return APIClient(
      baseURL: try unwrapped(baseURL), credentials: [.bearer(Secret(streamKey))],
      configuration: configuration, transport: transport)
  }

  static func testing(_ scripts: Script...) throws -> APIClient {
    try testing(ScriptedTransport(scripts))
  }
}

extension APIRequest {
  static let get = APIRequest("GET", "/stream", operation: "watch")
  static let post = APIRequest("POST", "/stream", operation: "create")
}

private func unwrapped<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw CancellationError() }
  return value
}

extension AsyncSequence {
  /// The elements before the end or the error, and the error.
  func collected() async -> (elements: [Element], error: (any Error)?) {
    var elements: [Element] = []
    do {
      for try await element in self { elements.append(element) }
      return (elements, nil)
    } catch {
      return (elements, error)
    }
  }
}
