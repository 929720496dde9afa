import Dataframer
import Foundation
import Testing

@Suite("Unrecognized enum values")
struct OpenEnumTests {
  @Test("An unrecognized value is sent unchanged")
  func sent() async throws {
    try await RecordingServer.run(.json(#"{"id": "\#(runID)"}"#, status: 202)) { server in
      let runs = try Dataframer.testing(server.url).dataframer.runs
      try await runs.create(
        specID: runID, numberOfSamples: 1, generationModel: .unrecognized("acme/é-9 \"x\""),
        revisionTypes: [.consistency, .init(rawValue: "tone")])
      let body = try JSON(await server.requests[0].body)
      #expect(body["generation_model"] == "acme/é-9 \"x\"")
      #expect(body["revision_types"] == ["consistency", "tone"])
    }
  }

  @Test("Strict validation refuses an unrecognized value before anything is sent")
  func refused() async throws {
    try await RecordingServer.run(.json(#"{"id": "\#(runID)"}"#, status: 202)) { server in
      let client = try Dataframer.testing(server.url) {
        $0.validation.refusesUnrecognizedValues = true
      }
      let runs = client.dataframer.runs
      let error = try await #require(throws: ValidationError.self) {
        try await runs.create(
          specID: runID, numberOfSamples: 1, generationModel: .init(rawValue: "acme/model-9"),
          revisionTypes: [.consistency, .init(rawValue: "tone")])
      }
      #expect(
        error.description == """
          /generation_model: "acme/model-9" is not one of the documented values
          /revision_types/1: "tone" is not one of the documented values
          """)
      #expect(error.violations.allSatisfy { $0.keyword == "enum" })
      #expect(error.violations[0].limit?.contains("anthropic/claude-sonnet-4-6-thinking") == true)
      #expect(await server.requests.isEmpty)

      try await runs.create(
        specID: runID, numberOfSamples: 1, generationModel: .init(rawValue: "openai/gpt-5.4"))
      #expect(await server.requests.count == 1)
    }
  }

  @Test("An unrecognized value is decoded and encoded unchanged in any context")
  func answered() async throws {
    let known = """
      "id": "\(runID.uuidString.lowercased())", "status": "ARCHIVED", "dataset_type": "STREAM",
      "runtime_params": {"seed_shuffling_level": "by moon"},
      "generated_files": [{"id": "a", "path": "b/c", "size_bytes": 9007199254740993}]
      """
    let unknown = #""priority": {"level": [1, null]}, "": true"#
    try await RecordingServer.run(.json("{\(known), \(unknown)}")) { server in
      let run = try await Dataframer.testing(server.url).dataframer.runs.retrieve(runID: runID)
      #expect(run.status == .unrecognized("ARCHIVED"))
      #expect(run.status?.isRecognized == false)
      #expect(run.datasetType == .unrecognized("STREAM"))
      #expect(run.runtimeParams?.seedShufflingLevel == .unrecognized("by moon"))
      #expect(run.additionalProperties["priority"] == ["level": [1, nil]])
      #expect(try JSON(encoding: run) == JSON("{\(known), \(unknown)}"))
    }
  }

  @Test("A value is equal to the documented value with the same raw value")
  func equality() {
    #expect(RunStatus.unrecognized("PENDING") == .pending)
    #expect(Set([RunStatus.unrecognized("PENDING"), .pending]).count == 1)
    #expect(RunStatus(rawValue: "pending") == .unrecognized("pending"))
  }

  @Test("An unrecognized value in a response is an error only if the client asks for it")
  func strictResponses() async throws {
    try await RecordingServer.run(.json(#"{"id": "\#(runID)", "status": "ARCHIVED"}"#)) { server in
      let client = try Dataframer.testing(server.url) {
        $0.responseValidation = .fail
        $0.validation.refusesUnrecognizedValues = true
      }
      let error = try await #require(throws: APIError.self) {
        try await client.dataframer.runs.retrieve(runID: runID)
      }
      guard case .undecodableResponse(let response) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(
        (response.underlying as? ValidationError)?.violations.map(\.location) == ["/status"])
    }
  }

  @Test("The documented value `none` is not confused with nil")
  func none() async throws {
    try await RecordingServer.run(.json(#"{"id": "\#(runID)"}"#, status: 202)) { server in
      let runs = try Dataframer.testing(server.url).dataframer.runs
      try await runs.create(specID: runID, numberOfSamples: 1, seedShufflingLevel: .none_)
      try await runs.create(specID: runID, numberOfSamples: 1, seedShufflingLevel: .none)
      let bodies = try await server.requests.map { try JSON($0.body) }
      #expect(bodies[0]["seed_shuffling_level"] == "none")
      #expect(bodies[1]["seed_shuffling_level"] == nil)
    }
  }
}
