import AsyncHTTPClient
import Dataframer
import Foundation
import SpecsmithRuntime

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Who makes a request: a generated client, which checks, retries and decodes, or the library under it, which
/// only returns the bytes.
enum RequestClient: String, CaseIterable {
  case urlSession
  case specsmithURLSession
  case asyncHTTPClient
  case specsmithAsyncHTTPClient
  case specsmithNull

  var transport: TransportChoice? {
    switch self {
    case .urlSession, .asyncHTTPClient: nil
    case .specsmithURLSession: .urlSession
    case .specsmithAsyncHTTPClient: .asyncHTTPClient
    case .specsmithNull: .null
    }
  }
}

enum RequestMethod: String, CaseIterable {
  case get = "GET"
  case post = "POST"
}

/// Many small requests, some of them at once.
struct Requests {
  let client: RequestClient
  let method: RequestMethod
  let atOnce: Int
  let count: Int
  let server: URL

  private typealias Call = @Sendable () async throws -> Void

  func measured() async throws -> [String: Double] {
    let call = try call()
    // Connections, caches and the memory that the first requests need.
    try await run(max(count / 10, atOnce), call)
    let start = Usage.current
    let begin = ContinuousClock.now
    try await run(count, call)
    let seconds = (ContinuousClock.now - begin).seconds
    let end = Usage.current
    return [
      "processorMicroseconds": (end.processorTime - start.processorTime) / Double(count) * 1e6,
      "requestsPerSecond": Double(count) / seconds,
      "growthInMegabytes": (end.memory - start.memory) / 1e6,
      "memoryInMegabytes": end.memory / 1e6,
    ]
  }

  private func run(_ count: Int, _ call: @escaping Call) async throws {
    let atOnce = atOnce
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<atOnce {
        let share = count / atOnce + (index < count % atOnce ? 1 : 0)
        group.addTask { for _ in 0..<share { try await call() } }
      }
      try await group.waitForAll()
    }
  }

  private func call() throws -> Call {
    if let transport = client.transport { return try specsmithCall(transport.transport) }
    return client == .urlSession ? urlSessionCall() : asyncHTTPClientCall()
  }

  private func specsmithCall(_ transport: any HTTPTransport) throws -> Call {
    let client = try Dataframer(apiKey: Self.key, baseURL: server, transport: transport)
    guard let id = UUID(uuidString: NullTransport.id) else { throw UsageError("id") }
    switch method {
    case .get: return { _ = try await client.dataframer.runs.retrieve(runID: id) }
    case .post:
      return { _ = try await client.dataframer.runs.create(specID: id, numberOfSamples: 5) }
    }
  }

  private static let key = "0123456789abcdef0123456789abcdef"
  private static let path = "api/dataframer/runs/"
  private static let body = #"{"number_of_samples":5,"spec_id":"\#(NullTransport.id)"}"#

  private func urlSessionCall() -> Call {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpMaximumConnectionsPerHost = 256
    let session = URLSession(configuration: configuration)
    var request = URLRequest(url: server.appendingPathComponent(Self.path + NullTransport.id + "/"))
    request.setValue("Bearer \(Self.key)", forHTTPHeaderField: "Authorization")
    request.setValue("application/json", forHTTPHeaderField: "Accept")
    if method == .post {
      request.url = server.appendingPathComponent(Self.path)
      request.httpMethod = "POST"
      request.httpBody = Data(Self.body.utf8)
      request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    }
    return { [request] in
      let (data, _) = try await session.data(for: request)
      guard !data.isEmpty else { throw URLError(.zeroByteResource) }
    }
  }

  private func asyncHTTPClientCall() -> Call {
    let path = method == .get ? Self.path + NullTransport.id + "/" : Self.path
    let url = server.appendingPathComponent(path).absoluteString
    return { [method] in
      var request = HTTPClientRequest(url: url)
      request.headers.add(name: "Authorization", value: "Bearer \(Self.key)")
      request.headers.add(name: "Accept", value: "application/json")
      if method == .post {
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.body = .bytes(Data(Self.body.utf8))
      }
      let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
      _ = try await response.body.collect(upTo: 1 << 20)
    }
  }
}

extension Duration {
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
