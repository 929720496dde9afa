import Dataframer
import Foundation
@_spi(Generated) import SpecsmithRuntime

/// Many calls at once whose responses take a second, with a time-out of five.
struct Burst {
  let transport: TransportChoice
  let count: Int
  let server: URL

  func measured() async throws -> [String: Double] {
    let client = try Dataframer(
      apiKey: "0123456789abcdef", baseURL: server.appendingPathComponent("slow/1000"),
      configuration: ClientConfiguration(timeout: .seconds(5)), transport: transport.transport)
    guard let id = UUID(uuidString: NullTransport.id) else { throw UsageError("id") }
    let start = ContinuousClock.now
    let succeeded = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<count {
        group.addTask {
          (try? await client.dataframer.runs.create(specID: id, numberOfSamples: 5)) != nil
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    let stats = try await client.http.get("/stats/", as: [String: Double].self)
    return [
      "succeeded": Double(succeeded), "received": stats["requests"] ?? 0,
      "seconds": (ContinuousClock.now - start).seconds,
    ]
  }
}

/// One large response or request.
struct Transfer {
  enum Kind: String, CaseIterable {
    /// Server-sent events, decoded.
    case events
    /// A response of bytes.
    case download
    /// A request with the bytes of a file.
    case upload
  }

  let kind: Kind
  let transport: TransportChoice
  /// The number of events or bytes.
  let count: Int
  let server: URL

  func measured() async throws -> [String: Double] {
    let configuration = ClientConfiguration(timeout: .seconds(300))
    let client = APIClient(
      baseURL: server, configuration: configuration, transport: transport.transport)
    // What a process with a client has anyway.
    _ = try await HTTPCalls(client: client).get("/", as: JSONValue.self)
    let start = Usage.current
    let begin = ContinuousClock.now
    switch kind {
    case .events: try await readEvents(client)
    case .download: try await download(client)
    case .upload: try await upload(client)
    }
    let seconds = (ContinuousClock.now - begin).seconds
    let end = Usage.current
    return [
      "seconds": seconds, "processorSeconds": end.processorTime - start.processorTime,
      "idleMegabytes": start.memory / 1e6, "peakMegabytes": end.peakMemory / 1e6,
    ]
  }

  private func readEvents(_ client: APIClient) async throws {
    let request = APIRequest("GET", "/events/\(count)/", operation: "stream")
    let events: ResponseStream<Completion> = try await client.events(for: request)
    try check(try await events.reduce(0) { count, _ in count + 1 })
  }

  private func download(_ client: APIClient) async throws {
    let body = try await HTTPCalls(client: client).send("GET", "/bytes/\(count)/")
    try check(try await body.reduce(0) { $0 + $1.count })
  }

  private func upload(_ client: APIClient) async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
      throw CocoaError(.fileWriteUnknown)
    }
    defer { try? FileManager.default.removeItem(at: file) }
    let handle = try FileHandle(forWritingTo: file)
    // Without content on the disk, it has the length at once.
    try handle.truncate(atOffset: UInt64(count))
    try handle.close()
    let response = try await HTTPCalls(client: client).send(
      "POST", "/", body: try HTTPBody(contentsOf: file))
    _ = try await response.data()
  }

  private func check(_ received: Int) throws {
    guard received == count else {
      throw UsageError("received \(received) of \(count)")
    }
  }
}

/// A part of the answer of a chat.
private struct Completion: Decodable, Sendable {
  struct Choice: Decodable, Sendable {
    let index: Int
    let delta: Delta
  }

  struct Delta: Decodable, Sendable {
    let content: String?
  }

  let id: String
  let object: String
  let created: Int
  let model: String
  let choices: [Choice]
}
