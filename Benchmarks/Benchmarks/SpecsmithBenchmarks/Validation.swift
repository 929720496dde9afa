import Benchmark
import CAllocationCount
import Dataframer
import Foundation

/// Validates a request body with all fields, in relation to handwritten checks and to decoding the
/// body.
func registerValidation() {
  let configuration = Benchmark.Configuration(
    metrics: [.processorTime], units: [.processorTime: .count], warmupIterations: 3,
    scalingFactor: .kilo, maxDuration: .seconds(5), maxIterations: 100)
  let counting = Benchmark.Configuration(
    metrics: [.allocations], warmupIterations: 3, maxIterations: 10)
  let body = fullBody()
  guard body.violations().isEmpty, isValid(body), let data = try? JSONEncoder().encode(body) else {
    print("Validation: skipped. The body is not valid: \(body.violations())")
    return
  }
  Benchmark("Validation: generated checks", configuration: configuration) { benchmark in
    benchmark.measureProcessorTime { blackHole(body.violations()) }
  }
  Benchmark("Validation: the same by hand", configuration: configuration) { benchmark in
    benchmark.measureProcessorTime { blackHole(isValid(body)) }
  }
  let sharing = Benchmark.Configuration(
    metrics: [.share], warmupIterations: 3, maxIterations: 1000)
  Benchmark("Validation: generated checks beside those by hand", configuration: sharing) {
    benchmark in
    benchmark.measureShare {
      blackHole(body.violations())
    } in: {
      blackHole(isValid(body))
    }
  }
  Benchmark("Validation: decoding the body", configuration: configuration) { benchmark in
    let decoder = JSONDecoder()
    benchmark.measureProcessorTime { blackHole(try? decoder.decode(RunCreate.self, from: data)) }
  }
  let start = allocation_count()
  blackHole(try? JSONDecoder().decode(RunCreate.self, from: data))
  guard allocation_count() > start else {
    print("Validation: allocations are not counted here.")
    return
  }
  Benchmark("Validation: allocations of 1,000 generated checks", configuration: counting) {
    benchmark in
    let start = allocation_count()
    for _ in 0..<1000 { blackHole(body.violations()) }
    benchmark.measurement(.allocations, allocation_count() - start)
  }
}

private func fullBody() -> RunCreate {
  RunCreate(
    specID: UUID(), numberOfSamples: 500, specVersion: 3,
    generationModel: .databricksDatabricksClaudeSonnet4_6Thinking,
    outlineModel: .anthropicClaudeSonnet4_6Thinking,
    revisionModel: .anthropicClaudeSonnet4_6Thinking,
    revisionTypes: [.coherenceFlow, .consistency, .conformance],
    filteringTypes: [.structural, .conformance], maxRevisionCycles: 3,
    seedShufflingLevel: .sample, maxExamplesInPrompt: 10, unifiedMultifield: true,
    generationThinkingBudget: 2048, outlineThinkingBudget: 2048, revisionThinkingBudget: 2048,
    databricksClientID: "client", databricksClientSecret: "secret",
    databricksAPIBase: "https://adb-1.azuredatabricks.net/serving-endpoints", skipOutline: false,
    tools: ["calculator"])
}

/// The checks of `RunCreate.validate(into:)`, handwritten without a report.
@inline(never)
private func isValid(_ body: RunCreate) -> Bool {
  guard 1...20_000 ~= body.numberOfSamples else { return false }
  if let version = body.specVersion, version < 1 { return false }
  if let cycles = body.maxRevisionCycles, !(1...5 ~= cycles) { return false }
  if let count = body.maxExamplesInPrompt, count < 1 { return false }
  var usesDatabricks = false
  guard
    isValid(body.generationModel?.rawValue, body.generationThinkingBudget, &usesDatabricks),
    isValid(body.outlineModel?.rawValue, body.outlineThinkingBudget, &usesDatabricks),
    isValid(body.revisionModel?.rawValue, body.revisionThinkingBudget, &usesDatabricks)
  else { return false }
  return !usesDatabricks
    || (body.databricksClientID != nil && body.databricksClientSecret != nil
      && body.databricksAPIBase != nil)
}

private func isValid(_ model: String?, _ budget: Int?, _ usesDatabricks: inout Bool) -> Bool {
  if let budget, budget < 1024 { return false }
  guard let model else { return true }
  if model.hasPrefix("databricks/") { usesDatabricks = true }
  return budget == nil || model.hasSuffix("-thinking")
}
