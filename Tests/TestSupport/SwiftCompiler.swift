import Dispatch
import Foundation

/// The real compiler, for code that was just generated.
public enum SwiftCompiler {
  /// Type-checks files as one module that imports the runtime, in Swift 6 mode.
  ///
  /// - Parameters:
  ///   - arguments: Settings of the module.
  /// - Returns: Everything that the compiler had to say; empty when all is well.
  public static func typecheck(
    _ files: [String], module: String, arguments: [String] = []
  ) async throws -> String {
    // Without its driver, the compiler takes a third of the time.
    try await compile(
      ["-frontend", "-typecheck", "-disable-objc-interop", "-parse-as-library"] + arguments
        + ["-module-name", module] + files)
  }

  struct Failure: Error {
    var output: String
  }

  /// Runs the compiler.
  ///
  /// - Returns: Everything that it had to say; empty when all is well.
  private static func compile(_ arguments: [String]) async throws -> String {
    // A process is waited for where that keeps no task of others from running.
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try run(arguments) })
      }
    }
  }

  /// What other modules can name of files that are compiled as one module.
  ///
  /// - Parameter files: Paths, of which only the last part is used, and contents.
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

  /// Builds files and the runtime to a program.
  ///
  /// - Returns: Everything that the compiler had to say; empty when all is well.
  public static func build(_ files: [String], to program: String) async throws -> String {
    let reader = modulesFolder.deletingLastPathComponent()
      .appendingPathComponent("CJSONTape.build/jsontape.c.o").path
    let objects =
      try ["SpecsmithRuntime", "TextGrammar", "HTTPTypes", "Logging"].flatMap(objects) + [reader]
    return try await compile(
      ["-Onone", "-wmo", "-module-name", "Program", "-o", program] + files + objects)
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["swiftc"] + arguments
      + ["-swift-version", "6", "-I", modulesFolder.path, "-I", headersFolder.path]
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

  /// The objects of a module. The folder may contain outdated files.
  private static func objects(of module: String) throws -> [String] {
    struct Outputs: Decodable {
      var object: String?
    }
    let map = modulesFolder.deletingLastPathComponent()
      .appendingPathComponent("\(module).build/output-file-map.json")
    let outputs = try JSONDecoder().decode([String: Outputs].self, from: Data(contentsOf: map))
    return outputs.values.compactMap(\.object).sorted()
  }

  /// The module of C that the runtime imports, which the modules of Swift do not hold.
  private static var headersFolder: URL {
    URL(fileURLWithPath: #filePath)
      .appendingPathComponent("../../../Sources/CJSONTape/include").standardized
  }

  /// Where the build that runs these tests has put its modules.
  private static var modulesFolder: URL {
    let executable = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return executable.deletingLastPathComponent().appendingPathComponent("Modules")
  }
}
