import AsyncHTTPClient
import Foundation
import NIOSSL
@_spi(Generated) import SpecsmithAsyncHTTPClient
@_spi(Generated) import SpecsmithRuntime
import SpecsmithURLSession

/// What the probe does.
struct Call: Codable, Sendable {
  enum Kind: String, Codable {
    /// Decodes a value.
    case value
    /// Reads the body as it arrives.
    case stream
    /// Reads one part of the body as it arrives, then no more.
    case firstPart
    /// Expects no content.
    case nothing
  }

  enum Upload: String, Codable {
    /// A small object.
    case json
    /// 20 MB in memory.
    case large
    /// 20 MB in parts, with their length.
    case parts
    /// 20 MB in parts of which nobody knows the length.
    case chunks
    /// A body that throws after its first part.
    case failing
    /// A body that stops after its first part.
    case stalling
  }

  var transport: String
  var url: String
  var path: String
  var method: String?
  var kind: Kind?
  var upload: Upload?
  /// In seconds.
  var timeout: Double?
  var idleTimeout: Double?
  /// After so many seconds, the call is cancelled.
  var cancelAfter: Double?
  var retries: Int?
  /// How many calls are made before the one that counts.
  var before: Int?
  /// How many calls are made at once; the worst result counts.
  var atOnce: Int?
  /// A file of certificates to trust.
  var trust: String?

  func madeTransport() throws -> any HTTPTransport {
    switch transport {
    case "URLSession": return URLSessionTransport()
    case "AsyncHTTPClient":
      guard let trust else { return AsyncHTTPClientTransport() }
      var configuration = HTTPClient.Configuration.specsmith
      configuration.tlsConfiguration?.trustRoots = .file(trust)
      return AsyncHTTPClientTransport(configuration: configuration)
    default: throw ProbeError("there is no transport \(transport)")
    }
  }

  func outcome(over transport: any HTTPTransport) async throws -> Result {
    let task = Task { try await madeCalls(over: transport) }
    if let cancelAfter {
      Task {
        try await Task.sleep(for: .seconds(cancelAfter))
        task.cancel()
      }
    }
    return try await task.value
  }

  private func madeCalls(over transport: any HTTPTransport) async throws -> Result {
    let client = try client(over: transport)
    guard let atOnce else { return try await result(of: client) }
    return try await withThrowingTaskGroup(of: Result.self) { group in
      for _ in 0..<atOnce { group.addTask { try await result(of: client) } }
      var last = Result("ok")
      for try await result in group where result.outcome != "ok" { last = result }
      return last
    }
  }

  private func client(over transport: any HTTPTransport) throws -> APIClient {
    guard let url = URL(string: url) else { throw ProbeError("no URL: \(url)") }
    var configuration = ClientConfiguration(
      timeout: .milliseconds(Int((timeout ?? 2) * 1000)),
      idleTimeout: idleTimeout.map { .milliseconds(Int($0 * 1000)) }, maxRetries: retries ?? 0)
    configuration.retryPolicy.initialDelay = .milliseconds(10)
    configuration.additionalHeaders = ["X-Key": "header-SECRET-3"]
    return APIClient(
      baseURL: url,
      credentials: [
        .bearer(Secret("bearer/SECRET-1")), .query("key", Secret("query-SECRET-2")),
      ],
      configuration: configuration, transport: transport)
  }

  private func result(of client: APIClient) async throws -> Result {
    var request = APIRequest(method ?? "GET", "/\(path)", operation: "probe")
    try upload?.set(in: &request)
    switch kind ?? .value {
    case .value:
      let item: Item = try await client.send(request)
      return Result("ok", detail: item.name)
    case .nothing:
      try await client.send(request)
      return Result("ok")
    case .stream:
      var count = 0
      for try await part in try await client.body(for: request) { count += part.count }
      return Result("ok", detail: "\(count) bytes")
    case .firstPart:
      for try await part in try await client.body(for: request) {
        return Result("ok", detail: part.isEmpty ? "nothing" : "some bytes")
      }
      return Result("ok", detail: "nothing")
    }
  }
}

/// What the server sends when it is well.
struct Item: Codable, Sendable {
  var id: String
  var name: String?
  var count: Int?
  var cost: Double?
}

extension Call.Upload {
  private static let part = Data(repeating: 120, count: 1 << 16)
  private static let count = 320

  func set(in request: inout APIRequest) throws {
    let type = "application/octet-stream"
    switch self {
    case .json: request.setJSONBody(["secret": "body-SECRET-4"])
    case .large:
      request.setBody(Data(repeating: 120, count: Self.part.count * Self.count), contentType: type)
    case .parts:
      request.setBody(body(length: Int64(Self.part.count * Self.count)), contentType: type)
    case .chunks: request.setBody(body(length: nil), contentType: type)
    case .failing:
      let parts = AsyncThrowingStream<Data, any Error> { stream in
        stream.yield(Self.part)
        stream.finish(throwing: ProbeError("the source failed, body-SECRET-4"))
      }
      request.setBody(HTTPBody(parts), contentType: type)
    case .stalling:
      let (parts, continuation) = AsyncStream<Data>.makeStream()
      continuation.yield(Self.part)
      Held.keep(continuation)
      request.setBody(HTTPBody(parts), contentType: type)
    }
  }

  private func body(length: Int64?) -> HTTPBody {
    HTTPBody(Parts(part: Self.part, count: Self.count), length: length, isReplayable: true)
  }
}

/// The same part several times.
struct Parts: AsyncSequence, Sendable {
  let part: Data
  let count: Int

  func makeAsyncIterator() -> Iterator { Iterator(part: part, rest: count) }

  struct Iterator: AsyncIteratorProtocol {
    let part: Data
    var rest: Int

    mutating func next() async -> Data? {
      guard rest > 0 else { return nil }
      rest -= 1
      return part
    }
  }
}

/// Keeps streams from ending.
enum Held {
  private static let lock = NSLock()
  nonisolated(unsafe) private static var continuations: [AsyncStream<Data>.Continuation] = []

  static func keep(_ continuation: AsyncStream<Data>.Continuation) {
    lock.withLock { continuations.append(continuation) }
  }
}
