import Foundation
import SpecsmithRuntime

/// The real compiler, for code that was just generated.
enum SwiftCompiler {
  /// Type-checks files as one module that imports the runtime, in Swift 6 mode.
  ///
  /// - Returns: Everything that the compiler had to say; empty when all is well.
  static func typecheck(_ files: [String], module: String) throws -> String {
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
    return process.terminationStatus == 0 || !text.isEmpty ? text : "it ended by a signal"
  }

  /// Where the build that runs these tests has put its modules.
  private static var modulesFolder: URL {
    let executable = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return executable.deletingLastPathComponent().appendingPathComponent("Modules")
  }
}
