import Foundation

/// What the process has used so far.
struct Usage {
  /// The processor time in seconds.
  let processorTime: Double
  /// The memory that is resident now, and the most that ever was, in bytes.
  let memory: Double
  let peakMemory: Double

  static var current: Usage {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Usage(
      processorTime: Double(time.tv_sec) + Double(time.tv_nsec) / 1e9,
      memory: status("VmRSS:"), peakMemory: status("VmHWM:"))
  }

  /// 0 where the system does not tell.
  private static func status(_ field: String) -> Double {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix(field) })
    else { return 0 }
    return (Double(line.split(whereSeparator: \.isWhitespace)[1]) ?? 0) * 1024
  }
}
