import Foundation

/// Measures reading and writing of payloads, and prints how many times as fast it is as with Foundation's coders.
///
///     json-benchmark FOLDER [PAYLOAD TASK]
///
/// The folder has the payloads. With a task, it only does that one again and again, for a profiler. The exit status is 1
/// if a ratio is beyond its limit.
@main
struct JSONBenchmark {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.count {
    case 1: try measure(arguments[0])
    case 3: try repeatTask(arguments[0], arguments[1], arguments[2])
    default: fail("The arguments are FOLDER [PAYLOAD TASK].")
    }
  }

  private static func measure(_ folder: String) throws {
    var table = RatioTable()
    for payload in payloads {
      let data = try data(of: payload, in: folder)
      table.add(payload.name, bytes: data.count, try Times(of: payload.tasks(data)))
    }
    print(table.text)
    if table.isBeyondLimits { fail("The ratios in bold type are beyond their limits.") }
  }

  private static func repeatTask(_ folder: String, _ name: String, _ task: String) throws {
    guard let payload = payloads.first(where: { $0.name == name }),
      let task = Payload.Task(rawValue: task),
      let body = try payload.tasks(data(of: payload, in: folder))[task]
    else { return fail("There is no such payload or task.") }
    for _ in 0..<1000 { try body() }
  }

  private static func data(of payload: Payload, in folder: String) throws -> Data {
    try Data(
      contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(payload.name + ".json"))
  }

  private static func fail(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
  }
}
