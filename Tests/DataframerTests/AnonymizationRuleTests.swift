import Dataframer
import Foundation
import Testing

@Suite("The rules of an anonymization run")
struct AnonymizationRuleTests {
  typealias Method = AnonymizationRunCreate.DetectionMethod

  private func locations(
    _ method: Method, piiTypes: [String] = ["email"], model: String? = nil,
    threshold: Double? = nil
  ) -> [String] {
    AnonymizationRunCreate(
      datasetID: runID, detectionMethod: method, piiTypes: piiTypes, llmModelName: model,
      threshold: threshold
    ).violations().map(\.location)
  }

  @Test("an LLM needs its name", arguments: [Method.llm, .llmPlusHeuristics, .all])
  func model(method: Method) {
    #expect(locations(method) == ["/llm_model_name"])
    #expect(locations(method, model: "openai/gpt-oss-120b").isEmpty)
  }

  @Test(
    "no other method needs an LLM",
    arguments: [Method.aimonPiiM1, .heuristics, .aimonPiiM1PlusHeuristics])
  func noModel(method: Method) {
    #expect(locations(method).isEmpty)
  }

  @Test("kinds of personal data are in lowercase")
  func kinds() {
    #expect(locations(.heuristics, piiTypes: ["email", "First_name"]) == ["/pii_types/1"])
  }

  @Test("the threshold is a part of one", arguments: [(-0.1, 1), (0, 0), (1, 0), (1.1, 1)])
  func threshold(value: Double, count: Int) {
    #expect(locations(.heuristics, threshold: value).count == count)
  }
}
