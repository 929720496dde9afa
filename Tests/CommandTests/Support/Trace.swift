import Foundation
import Testing

/// Records the command's system calls with `strace`.
enum Trace {
  private static let program = URL(filePath: "/usr/bin/strace")

  /// Whether `strace` is installed and permitted.
  static let works: Bool = {
    guard FileManager.default.isExecutableFile(atPath: program.path) else { return false }
    let process = Process()
    process.executableURL = program
    process.arguments = ["-o", "/dev/null", "/bin/true"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// The system calls about files, one per line, except for those that failed.
  static func calls(of arguments: [String], in workspace: Workspace) async throws -> [String] {
    expectSuccess(
      try await Command.run(
        program,
        ["-f", "-s", "4096", "-e", "trace=%file", "-o", "trace.txt", Command.executable.path]
          + arguments, in: workspace.folder))
    return try workspace.text("trace.txt").split(separator: "\n").map(String.init)
      .filter { !$0.contains(" = -1 ") && !$0.contains("execve(") }
  }
}
