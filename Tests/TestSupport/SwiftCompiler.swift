import Dispatch
import Foundation

/// The real compiler, for code that was just generated.
public enum SwiftCompiler {
  /// Type-checks files as one module that imports the runtime, in Swift 6 mode.
  ///
  /// - Returns: Everything that the compiler had to say; empty when all is well.
  public static func typecheck(_ files: [String], module: String) async throws -> String {
    // A process is waited for where that keeps no task of others from running.
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try run(files, module: module) })
      }
    }
  }

  private static func run(_ files: [String], module: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "swiftc", "-typecheck", "-swift-version", "6", "-module-name", module,
        "-I", modulesFolder.path,
      ] + files
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: output, as: UTF8.self)
    if process.terminationStatus == 0 { return text }
    return text.isEmpty ? "the compiler ended with \(process.terminationStatus)" : text
  }

  /// Where the build that runs these tests has put its modules.
  private static var modulesFolder: URL {
    let executable = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return executable.deletingLastPathComponent().appendingPathComponent("Modules")
  }
}
