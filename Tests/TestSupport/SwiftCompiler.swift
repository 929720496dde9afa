import Dispatch
import Foundation

/// Runs the Swift compiler on code that was just generated.
public enum SwiftCompiler {
  /// Type-checks files as one module that imports the runtime, in Swift 6 mode.
  ///
  /// - Parameters:
  ///   - arguments: Settings of the module.
  ///   - followsFlow: Whether to find what the type checker does not: a function without a `return`, a
  ///     property that is not set. It takes longer.
  /// - Returns: The compiler's output; empty without errors and warnings.
  public static func typecheck(
    _ files: [String], module: String, arguments: [String] = [], followsFlow: Bool = false
  ) async throws -> String {
    // Without its driver, the compiler takes only a third of the time.
    let mode = followsFlow ? ["-emit-sil", "-o", "/dev/null"] : ["-typecheck"]
    return try await compile(
      ["-frontend"] + mode + ["-disable-objc-interop", "-parse-as-library"] + arguments
        + ["-module-name", module] + files)
  }

  struct Failure: Error {
    var output: String
  }

  /// Runs the compiler.
  ///
  /// - Returns: The compiler's output; empty without errors and warnings.
  private static func compile(_ arguments: [String]) async throws -> String {
    // Waits for the process without blocking a thread of Swift concurrency.
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try run(arguments) })
      }
    }
  }

  /// The public declarations of files that are compiled as one module.
  ///
  /// - Parameter files: Paths, of which only the last component is used, and contents.
  /// - Returns: The symbol graph, as JSON.
  public static func symbolGraph(
    of files: [(path: String, content: Data)], module: String
  ) async throws -> Data {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(module)-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let paths = try files.map { path, content in
      let url = folder.appendingPathComponent((path as NSString).lastPathComponent)
      try content.write(to: url)
      return url.path
    }
    let arguments =
      [
        "-emit-module", "-module-name", module, "-emit-symbol-graph", "-emit-symbol-graph-dir",
        folder.path, "-o", folder.appendingPathComponent(module + ".swiftmodule").path,
      ] + paths
    let output = try await compile(arguments)
    guard output.isEmpty else { throw Failure(output: output) }
    return try Data(contentsOf: folder.appendingPathComponent(module + ".symbols.json"))
  }

  /// Builds a program from files and the runtime.
  ///
  /// - Returns: The compiler's output; empty without errors and warnings.
  public static func build(_ files: [String], to program: String) async throws -> String {
    return try await compile(
      ["-Onone", "-wmo", "-module-name", "Program", "-o", program] + files
        + runtime.objects())
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["swiftc"] + arguments + ["-swift-version", "6"] + runtime.searchArguments
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

  /// The runtime of the running tests' build.
  private static var runtime: BuiltRuntime {
    let executable = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return BuiltRuntime(products: executable.deletingLastPathComponent())
  }
}
