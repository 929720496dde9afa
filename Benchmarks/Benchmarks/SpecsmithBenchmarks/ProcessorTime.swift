import Benchmark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension BenchmarkMetric {
  /// The processor time in nanoseconds. The library's own metric has the resolution of the
  /// scheduler, 10 ms on Linux.
  static let processorTime = BenchmarkMetric.custom("CPU time (ns)", polarity: .prefersSmaller)
}

extension BenchmarkMetric {
  /// The processor time in percent of that of a reference.
  static let share = BenchmarkMetric.custom("Share (%)", polarity: .prefersSmaller)

  /// The number of heap allocations.
  static let allocations = BenchmarkMetric.custom("Allocations", polarity: .prefersSmaller)
}

extension Benchmark {
  /// Runs a closure as often as the benchmark is scaled, and measures the processor time of this
  /// process, so that other processes do not matter.
  func measureProcessorTime(_ body: () throws -> Void) rethrows {
    let start = processorNanoseconds()
    for _ in scaledIterations { try body() }
    measurement(.processorTime, processorNanoseconds() - start)
  }

  /// Runs a closure once, and measures the processor time for each of the elements that it counts.
  func measureElementTime(of body: () async throws -> Int) async rethrows {
    let start = processorNanoseconds()
    let count = try await body()
    measurement(.processorTime, (processorNanoseconds() - start) / max(count, 1))
  }

  /// Runs two closures a thousand times each, and measures the time of the first one in percent of
  /// the second one, so that changes of the processor's speed cancel out.
  func measureShare(of body: () -> Void, in other: () -> Void) {
    let start = processorNanoseconds()
    for _ in 0..<1000 { body() }
    let middle = processorNanoseconds()
    for _ in 0..<1000 { other() }
    let end = processorNanoseconds()
    measurement(.share, (middle - start) * 100 / max(end - middle, 1))
  }

  private func processorNanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}
