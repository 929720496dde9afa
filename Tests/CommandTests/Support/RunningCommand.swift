import Foundation

/// A command that runs while a test does something else.
struct RunningCommand {
  let process: Process
  private let file: URL

  /// Starts `specsmith` in the workspace. Both of its outputs go to one file, unless a terminal gets
  /// the standard error.
  ///
  /// - Parameters:
  ///   - environment: Changes of the environment; `nil` removes a variable.
  ///   - input: The standard input; `nil` for one without content.
  init(
    _ arguments: [String], in workspace: Workspace, environment: [String: String?] = [:],
    input: Pipe? = nil, terminal: PseudoTerminal? = nil
  ) throws {
    file = try workspace.write("output-\(UUID().uuidString)", "")
    process = Process()
    process.executableURL = Command.executable
    process.arguments = arguments
    process.currentDirectoryURL = workspace.folder
    process.environment = ProcessInfo.processInfo.environment.merging(
      environment.compactMapValues { $0 }
    ) { $1 }.filter { environment[$0.key] != .some(nil) }
    let output = try FileHandle(forWritingTo: file)
    if let input {
      process.standardInput = input
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    process.standardOutput = terminal?.handle ?? output
    process.standardError = terminal?.handle ?? output
    try process.run()
  }

  /// What it has written to the file so far.
  var output: String {
    get throws { String(decoding: try Data(contentsOf: file), as: UTF8.self) }
  }

  /// Waits until the file has some text, or for 20 seconds.
  ///
  /// - Returns: Whether it does.
  func writes(_ isEnough: (String) -> Bool) async throws -> Bool {
    let end = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < end {
      if isEnough(try output) { return true }
      try await Task.sleep(for: .milliseconds(20))
    }
    return false
  }

  /// Waits for the end, or kills it after 20 seconds.
  ///
  /// - Returns: The exit status; `nil` if a signal ended it.
  func end() async throws -> Int32? {
    let end = ContinuousClock.now + .seconds(20)
    while process.isRunning {
      if ContinuousClock.now > end { kill(process.processIdentifier, SIGKILL) }
      try await Task.sleep(for: .milliseconds(10))
    }
    return process.terminationReason == .exit ? process.terminationStatus : nil
  }
}
