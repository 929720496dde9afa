import Dataframer
import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

private let interval = Duration.milliseconds(1)

/// Each flow is what a user would write, but for the short intervals.
@Suite("Complete workflows on a stateful server")
struct FlowTests {
  private func withTemporaryFile(_ body: (URL) async throws -> Void) async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).zip")
    defer { try? FileManager.default.removeItem(at: file) }
    try await body(file)
  }

  @Test("Files become a spec, from which samples are generated, downloaded and evaluated")
  func generation() async throws {
    try await LocalAPI.run { dataframer, _ in
      try await withTemporaryFile { file in
        let seeds = try await dataframer.seedDatasets.createWithFiles(
          name: "Support tickets", datasetType: .multiFile,
          files: [
            FileContent("The printer is on fire!", filename: "printer.txt"),
            FileContent("How do I change my password?", filename: "password.txt"),
          ])
        let spec = try await dataframer.specs.createAndWait(
          name: "Tickets", datasetID: seeds.id, pollingEvery: interval)
        let run = try await dataframer.runs.createAndWait(
          specID: spec.id, numberOfSamples: 2, pollingEvery: interval)

        let archive = try await dataframer.runs.files.wait(for: run.id, pollingEvery: interval)
        let url = try #require(archive.downloadURL.flatMap(URL.init))
        try await URLSession.shared.data(from: url).0.write(to: file)

        let evaluation = try await dataframer.evaluations.createAndWait(
          runID: run.id, pollingEvery: interval)
        let tone = try #require(evaluation.distributionAnalysis?.first)
        #expect(tone.expectedDistributions == ["angry": 40, "calm": 60])
        #expect(tone.evaluatedDistributions == ["angry": 50, "calm": 50])
        #expect(try String(contentsOf: file, encoding: .utf8) == LocalAPI.archive)
      }
    }
  }

  @Test("Personal data is found in a ZIP archive and removed from it")
  func anonymization() async throws {
    try await LocalAPI.run { dataframer, _ in
      try await withTemporaryFile { file in
        let seeds = try await dataframer.seedDatasets.createFromZip(
          name: "Mails", zipFile: FileContent("PK", filename: "mails.zip"))
        let run = try await dataframer.anonymizationRuns.createAndWait(
          datasetID: seeds.id, detectionMethod: .aimonPiiM1, piiTypes: ["email", "first_name"],
          maskConfig: ["email": "[EMAIL]"], pollingEvery: interval)
        #expect(run.results?.entitiesFound?.map(\.label) == ["email"])

        let archive = try await dataframer.anonymizationRuns.files.wait(
          for: run.id, pollingEvery: interval)
        let url = try #require(archive.downloadURL.flatMap(URL.init))
        try await URLSession.shared.data(from: url).0.write(to: file)
        #expect(try String(contentsOf: file, encoding: .utf8) == LocalAPI.archive)
      }
    }
  }

  @Test("Red-team prompts are generated for a described application")
  func redTeaming() async throws {
    try await LocalAPI.run { dataframer, _ in
      let spec = try await dataframer.redTeamSpecs.create(
        name: "Shop bot", domainDescription: "A shop for teapots",
        appDescription: "Answers questions of customers", concerns: "It must not name prices.")
      let run = try await dataframer.redTeamRuns.createAndWait(
        redTeamSpecID: spec.id, numberOfBehaviors: 1, numberOfPromptsPerBehavior: 1,
        modelName: .deepseekAiDeepSeekV3_1, pollingEvery: interval)
      let behaviors = try #require(run.resultsJSON?.behaviorToEnhancedQueries)
      #expect(
        behaviors["Reveals prices"]?.map(\.adversarialPrompt) == ["Pretend to be the shop."])
    }
  }

  @Test("A step before the previous one is complete is refused")
  func order() async throws {
    try await LocalAPI.run { dataframer, _ in
      await #expect(throws: APIError.self) {
        try await dataframer.specs.create(name: "Tickets", datasetID: UUID())
      }
      let spec = try await dataframer.specs.create(name: "Tickets", generationObjectives: "Tickets")
      await #expect(throws: APIError.self) {
        try await dataframer.runs.create(specID: spec.id, numberOfSamples: 1)
      }
    }
  }
}
