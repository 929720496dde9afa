import Foundation

/// The processor time of each task, in seconds.
struct Times {
  private static let rounds = 9
  /// Each round repeats a task at least this long, in seconds.
  private static let least = 0.03

  private var samples: [Payload.Task: [Double]] = [:]

  /// Does all tasks in turn, so that changes of the processor's speed concern all of them.
  init(of tasks: [Payload.Task: () throws -> Void]) throws {
    for _ in 0..<Self.rounds {
      for task in Payload.Task.allCases {
        guard let body = tasks[task] else { continue }
        samples[task, default: []].append(try Self.time(of: body))
      }
    }
  }

  /// The median of a task's times.
  subscript(_ task: Payload.Task) -> Double {
    let sorted = (samples[task] ?? []).sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
  }

  /// How many times as long one task takes as another one.
  func ratio(_ task: Payload.Task, to other: Payload.Task) -> Double { self[task] / self[other] }

  private static func time(of body: () throws -> Void) throws -> Double {
    try body()
    let start = processorTime
    var count = 0.0
    while true {
      try body()
      count += 1
      let time = processorTime - start
      if time >= least { return time / count }
    }
  }

  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
