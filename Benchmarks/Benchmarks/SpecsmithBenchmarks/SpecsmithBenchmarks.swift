import Benchmark

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.processorTime], units: [.processorTime: .kilo], warmupIterations: 3,
    maxDuration: .seconds(5), maxIterations: 200)
  registerReading()
  registerGeneration()
  registerComparison()
  registerRendering()
  registerValidation()
  registerStreams()
}
