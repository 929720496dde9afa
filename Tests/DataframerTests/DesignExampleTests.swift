import Dataframer
import Foundation
import Testing

@Suite("The example of the design")
struct DesignExampleTests {
  /// The example itself: the code between the marker lines is quoted verbatim.
  @Sendable private static func example(specID: UUID) async throws -> (Run, [Run]) {
    var seen: [Run] = []
    // ---
    let client = try Dataframer()  // DATAFRAMER_API_KEY, DATAFRAMER_BASE_URL
    let run = try await client.dataframer.runs.create(
      specID: specID, numberOfSamples: 500,
      generationModel: .anthropicClaudeSonnet4_6,
      revisionTypes: [.consistency])  // checked before anything is sent
    let finished = try await client.dataframer.runs.wait(
      for: run.id, pollingEvery: .seconds(2), timeout: .seconds(600))
    for try await run in client.dataframer.runs.updates(of: run.id, pollingEvery: .seconds(2)) {
      // ---
      seen.append(run)
    }
    return (finished, seen)
  }

  #if os(macOS) || os(Linux)
    // In a separate process, since environment variables are changed.
    @Test("The example runs with environment variables only")
    func wholeExample() async {
      await #expect(processExitsWith: .success) {
        let id = runID
        let created = Reply.json(#"{"id": "\#(id)"}"#, status: 202)
        let pending = Reply.json(#"{"id": "\#(id)", "status": "PENDING"}"#)
        let succeeded = Reply.json(#"{"id": "\#(id)", "status": "SUCCEEDED"}"#)
        try await RecordingServer.run(created, pending, succeeded) { server in
          setenv("DATAFRAMER_API_KEY", testKey, 1)
          setenv("DATAFRAMER_BASE_URL", server.url.absoluteString, 1)
          let (finished, seen) = try await DesignExampleTests.example(specID: id)
          #expect(finished == Run(id: id, status: .succeeded))
          #expect(seen == [finished])
          let requests = await server.requests
          #expect(requests.map(\.method) == ["POST", "GET", "GET", "GET"])
          #expect(requests.allSatisfy { $0.headers["authorization"] == "Bearer \(testKey)" })
        }
      }
    }
  #endif

  @Test("A form can be built from the document's bounds")
  func readableBounds() {
    #expect(RunCreate.Limits.numberOfSamples == 1...20_000)
    #expect(RunCreate.Limits.maxRevisionCycles == 1...5)
    #expect(RunCreate.Limits.specVersion.lowerBound == 1)
    #expect(RunCreate.Limits.maxExamplesInPrompt.lowerBound == 1)
    #expect(RunCreate.Limits.generationThinkingBudget.lowerBound == 1024)
    #expect(RunCreate.Limits.outlineThinkingBudget.lowerBound == 1024)
    #expect(RunCreate.Limits.revisionThinkingBudget.lowerBound == 1024)
  }

  @Test("A request value can be made and changed before the call")
  func bodyMadeBefore() async throws {
    try await RecordingServer.run(.json(#"{"id": "\#(runID)"}"#, status: 202)) { server in
      let client = try Dataframer.testing(server.url)
      var body = RunCreate(specID: runID, numberOfSamples: 1)
      body.numberOfSamples = 20_000
      body.tools = ["calculator"]
      try await client.dataframer.runs.create(body)
      #expect(
        try JSON(await server.requests[0].body) == [
          "spec_id": "3c90c3cc-0d44-4b50-8888-8dd25736052a", "number_of_samples": 20_000,
          "tools": ["calculator"],
        ])
    }
  }
}
