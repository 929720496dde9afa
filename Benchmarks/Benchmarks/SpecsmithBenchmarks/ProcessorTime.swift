import Benchmark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension BenchmarkMetric {
  /// In nanoseconds. The library's own metric counts in ticks of the scheduler, 10 ms each on Linux.
  static let processorTime = BenchmarkMetric.custom("CPU time (ns)", polarity: .prefersSmaller)
}

extension BenchmarkMetric {
  /// The processor's time in percent of that of something else.
  static let share = BenchmarkMetric.custom("Share (%)", polarity: .prefersSmaller)

  /// How often memory is taken from the heap.
  static let allocations = BenchmarkMetric.custom("Allocations", polarity: .prefersSmaller)
}

extension Benchmark {
  /// Runs something as often as the benchmark is scaled, and takes the processor's time for all of
  /// it: that of this process alone, so that a busy machine does not count.
  func measureProcessorTime(_ body: () throws -> Void) rethrows {
    let start = processorNanoseconds()
    for _ in scaledIterations { try body() }
    measurement(.processorTime, processorNanoseconds() - start)
  }

  /// Runs two things a thousand times each, and takes the time of the first in percent of that of the
  /// second: a processor that changes its speed does so for both.
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
