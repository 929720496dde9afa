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

  private func processorNanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}
