import Dataframer
import Foundation
import Testing

@Suite("Rules of an anonymization run")
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

  @Test(
    "The method `llm` needs the name of an LLM", arguments: [Method.llm, .llmPlusHeuristics, .all])
  func model(method: Method) {
    #expect(locations(method) == ["/llm_model_name"])
    #expect(locations(method, model: "openai/gpt-oss-120b").isEmpty)
  }

  @Test(
    "The other methods need no LLM",
    arguments: [Method.aimonPiiM1, .heuristics, .aimonPiiM1PlusHeuristics])
  func noModel(method: Method) {
    #expect(locations(method).isEmpty)
  }

  @Test("Kinds of personal data are in lowercase")
  func kinds() {
    #expect(locations(.heuristics, piiTypes: ["email", "First_name"]) == ["/pii_types/1"])
  }

  @Test("The threshold is between 0 and 1", arguments: [(-0.1, 1), (0, 0), (1, 0), (1.1, 1)])
  func threshold(value: Double, count: Int) {
    #expect(locations(.heuristics, threshold: value).count == count)
  }
}
