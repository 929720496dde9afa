import Benchmark
import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime

/// A stream of a million elements, as an AI API sends them, in chunks of 64 KiB and one a chunk.
///
/// It runs once: the peak of the memory shows whether that grows.
func registerStreams() {
  for perChunk in [300, 1] {
    let chunks = RepeatedChunk(of: "data: \(Completion.example)\n\n", perChunk: perChunk)
    measure("Streams: events, \(perChunk) a chunk") {
      try await count(ServerSentEvents(HTTPBody(chunks)))
    }
    measure("Streams: decoded events, \(perChunk) a chunk") {
      let stream: ResponseStream<Completion> = try await client(for: chunks).events(
        for: request, endMark: "[DONE]")
      return try await count(stream)
    }
  }
  let lines = RepeatedChunk(of: "\(Completion.example)\n", perChunk: 300)
  measure("Streams: decoded JSON lines, 300 a chunk") {
    let stream: ResponseStream<Completion> = try await client(for: lines).jsonLines(for: request)
    return try await count(stream)
  }
}

private func measure(_ name: String, _ body: @escaping @Sendable () async throws -> Int) {
  let configuration = Benchmark.Configuration(
    metrics: [.processorTime, .peakMemoryResident], units: [.processorTime: .count],
    warmupIterations: 0, maxDuration: .seconds(60), maxIterations: 1)
  Benchmark(name, configuration: configuration) { benchmark in
    try await benchmark.measureElementTime(of: body)
  }
}

private let request = APIRequest("GET", "/", operation: "stream")

private func client(for chunks: RepeatedChunk) throws -> APIClient {
  guard let url = URL(string: "https://api.example") else { throw URLError(.badURL) }
  return APIClient(baseURL: url, transport: ChunkTransport(chunks: chunks))
}

private func count(_ elements: some AsyncSequence) async throws -> Int {
  var count = 0
  for try await _ in elements { count += 1 }
  return count
}

/// The same chunk again and again, until a million elements were sent.
private struct RepeatedChunk: AsyncSequence, Sendable {
  let chunk: Data
  let count: Int

  init(of element: String, perChunk: Int) {
    chunk = Data(String(repeating: element, count: perChunk).utf8)
    count = 1_000_000 / perChunk
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(chunk: chunk, left: count) }

  struct AsyncIterator: AsyncIteratorProtocol {
    let chunk: Data
    var left: Int

    mutating func next() async -> Data? {
      guard left > 0 else { return nil }
      left -= 1
      return chunk
    }
  }
}

private struct ChunkTransport: HTTPTransport {
  let chunks: RepeatedChunk

  func send(
    _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
  ) async throws -> (HTTPResponse, HTTPBody) {
    (HTTPResponse(status: .ok), HTTPBody(chunks))
  }
}

/// A part of the answer of a chat.
private struct Completion: Codable, Sendable {
  struct Choice: Codable, Sendable {
    var index: Int
    var delta: Delta
  }

  struct Delta: Codable, Sendable {
    var content: String?
  }

  var id: String
  var object: String
  var created: Int
  var model: String
  var choices: [Choice]

  static let example =
    #"{"id":"chatcmpl-123456789","object":"chat.completion.chunk","created":1694268190,"#
    + #""model":"gpt-4o-mini","choices":[{"index":0,"delta":{"content":" world"},"#
    + #""finish_reason":null}]}"#
}
