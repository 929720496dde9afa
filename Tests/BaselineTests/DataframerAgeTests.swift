import Testing

@Suite("A client of the oldest version of the DataFramer API")
struct DataframerAgeTests {
  private static func ages() throws -> [Release] {
    let oldest = try Release(path: "spec/history/runs-create-1-oldest.yaml")
    let middle = try Release(path: "spec/history/runs-create-2-middle.yaml", after: [oldest])
    let newest = try Release(
      path: "spec/history/runs-create-3-newest.md", after: [oldest, middle])
    return [oldest, middle, newest]
  }

  private static let client = """
    import Foundation

    func start(_ client: DataFramer, spec: UUID) async throws {
      let model: RunCreate.Model = .anthropicClaudeOpus4_5
      let body = RunCreate(
        specID: spec, numberOfSamples: 10, specVersion: 2, generationModel: model,
        outlineModel: .geminiGemini3ProPreviewThinking, revisionModel: "openai/gpt-oss-120b",
        enableRevisions: true, maxRevisionCycles: 2, seedShufflingLevel: .sample,
        maxExamplesInPrompt: 3, unifiedMultifield: false)
      switch body.generationModel {
      case .anthropicClaudeOpus4_5, .qwenQwen2_5_72BInstructTurbo: print("old")
      case .unrecognized(let value): print(value)
      default: print(body.enableRevisions as Any)
      }
      let first: DataframerRunsCreateResponse = try await client.dataframer.runs.create(body)
      let second = try await client.dataframer.runs.create(
        specID: spec, numberOfSamples: 1, specVersion: 1, generationModel: .deepseekAiDeepSeekV3_1,
        outlineModel: model, enableRevisions: false, seedShufflingLevel: .prompt,
        options: .init())
      print(first, second)
    }
    """

  @Test("The client compiles with each later version, with deprecation warnings alone")
  func compiles() async throws {
    for (index, age) in try Self.ages().enumerated() {
      let (errors, warnings) = try await age.messages(of: Self.client)
      #expect(errors.isEmpty, "\(index): \(errors)")
      #expect(warnings.allSatisfy { $0.contains("is deprecated") }, "\(index): \(warnings)")
      #expect(warnings.allSatisfy { $0.contains("Caller.swift") }, "\(index): \(warnings)")
      #expect(warnings.isEmpty == (index == 0), "\(index): \(warnings)")
    }
  }

  @Test("All breaks of source code are absorbed, so that no version is a major one")
  func absorbs() throws {
    for age in try Self.ages().dropFirst() {
      let report = try age.changes()
      let absorption = try #require(report.absorption)
      #expect(absorption.breaks > 0)
      #expect(absorption.absorbed == absorption.breaks, "\(report.text())")
      #expect(report.part == .minor)
    }
  }
}
