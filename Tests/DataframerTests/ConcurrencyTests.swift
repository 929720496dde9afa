import Dataframer
import Foundation
import Testing

@Suite("Concurrency")
struct ConcurrencyTests {
  @Test(
    "A client makes fifty calls at the same time, each with its own response",
    .timeLimit(.minutes(1)))
  func parallelCalls() async throws {
    try await RecordingServer.run { request, _ in
      let body = try JSON(request.body)
      guard case .number(let samples) = body["number_of_samples"] else { return Reply(400) }
      return .json(#"{"id": "00000000-0000-0000-0000-0000000000\#(samples)"}"#, status: 202)
    } _: { server in
      let client = try Dataframer.testing(server.url)
      let ids = try await withThrowingTaskGroup(of: (Int, UUID).self) { group in
        for number in 10..<60 {
          group.addTask {
            let runs = client.dataframer.runs
            return (number, try await runs.create(specID: runID, numberOfSamples: number).id)
          }
        }
        return try await group.reduce(into: [Int: UUID]()) { $0[$1.0] = $1.1 }
      }
      #expect(ids.count == 50)
      for (number, id) in ids {
        #expect(id == UUID(uuidString: "00000000-0000-0000-0000-0000000000\(number)"))
      }
      #expect(await server.requests.count == 50)
    }
  }

  @Test("A client and all values can be passed to any task")
  func sendable() throws {
    func take(_ value: some Sendable) {}
    let client = try Dataframer(apiKey: testKey, environment: [:])
    take(client)
    take(client.dataframer.runs.files)
    take(client.dataframer.runs.updates(of: runID))
    take(RunCreate(specID: runID, numberOfSamples: 1))
    take(Evaluation(id: runID))
    take(ClientConfiguration())
    take(RequestOptions())
  }

  @Test("A call ends at once if its task is cancelled", .timeLimit(.minutes(1)))
  func cancellation() async throws {
    let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
    try await RecordingServer.run { _, _ in
      arrived.yield()
      try await Task.sleep(for: .seconds(3600))
      return .json("[]")
    } _: { server in
      let runs = try Dataframer.testing(server.url).dataframer.runs
      let task = Task { try await runs.list() }
      var iterator = arrivals.makeAsyncIterator()
      await iterator.next()
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(await server.requests.count == 1)
    }
  }
}
