import Foundation
import TestSupport

/// Compiles the command's output with the compiler of the running tests.
enum SwiftCompiler {
  private static let runtime = BuiltRuntime(products: Command.folder)

  /// Type-checks a generated SDK in Swift 6 mode. Warnings count as errors.
  static func check(_ folder: String, in workspace: Workspace) async throws -> Command.Outcome {
    try await swift(
      ["-typecheck", "-warnings-as-errors", "-wmo"] + sources(folder, in: workspace), in: workspace)
  }

  /// Compiles a generated folder to a module that others can import, in the folder `Modules`.
  static func emitModule(
    _ folder: String, named name: String, arguments: [String] = [], in workspace: Workspace
  ) async throws -> Command.Outcome {
    try FileManager.default.createDirectory(
      at: workspace.url("Modules"), withIntermediateDirectories: true)
    return try await swift(
      [
        "-emit-module", "-parse-as-library", "-warnings-as-errors", "-wmo", "-package-name", "zoo",
        "-module-name", name, "-I", "Modules", "-o", "Modules/\(name).swiftmodule",
      ] + arguments + sources(folder, in: workspace), in: workspace)
  }

  /// Type-checks a program that imports modules from the folder `Modules`.
  static func checkProgram(
    _ file: String, in workspace: Workspace
  ) async throws -> Command.Outcome {
    try await swift(["-typecheck", "-warnings-as-errors", "-I", "Modules", file], in: workspace)
  }

  /// Builds a generated SDK and a program as one module, and runs the program.
  static func runProgram(
    _ program: String, with folder: String, arguments: [String] = [], in workspace: Workspace
  ) async throws -> Command.Outcome {
    try workspace.write("Program/main.swift", program)
    let build = try await swift(
      ["-Onone", "-wmo", "-module-name", "Program", "-o", "Program/run", "Program/main.swift"]
        + sources(folder, in: workspace) + runtime.objects(), in: workspace)
    guard build.status == 0 else { return build }
    return try await Command.run(workspace.url("Program/run"), arguments, in: workspace.folder)
  }

  /// The program that makes the pages of documentation; `nil` if the toolchain has none.
  private static var documentationCompiler: URL? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { URL(filePath: "\($0)/docc") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// Makes the pages of a generated SDK with a catalog.
  ///
  /// - Returns: `nil` if the toolchain cannot do that.
  static func documentation(
    of folder: String, named name: String, in workspace: Workspace
  ) async throws -> Command.Outcome? {
    guard let documentationCompiler else { return nil }
    try FileManager.default.createDirectory(
      at: workspace.url("Symbols"), withIntermediateDirectories: true)
    let module = try await emitModule(
      folder, named: name,
      arguments: ["-emit-symbol-graph", "-emit-symbol-graph-dir", "Symbols"], in: workspace)
    guard module.status == 0 else { return module }
    return try await Command.run(
      documentationCompiler,
      [
        "convert", "\(folder)/\(name).docc", "--additional-symbol-graph-dir", "Symbols",
        "--fallback-display-name", name, "--fallback-bundle-identifier", name, "--output-path",
        "Pages.doccarchive",
      ], in: workspace.folder, timeout: timeout)
  }

  /// Runs `swift format lint --strict` on a generated SDK.
  static func lint(_ folder: String, in workspace: Workspace) async throws -> Command.Outcome {
    try await Command.run(
      environment, ["swift", "format", "lint", "--strict", "--recursive", folder],
      in: workspace.folder, timeout: timeout)
  }

  private static let environment = URL(filePath: "/usr/bin/env")
  private static let timeout: Duration = .seconds(300)

  private static func swift(
    _ arguments: [String], in workspace: Workspace
  ) async throws -> Command.Outcome {
    try await Command.run(
      environment,
      ["swiftc", "-swift-version", "6"] + runtime.searchArguments + arguments,
      in: workspace.folder, timeout: timeout)
  }

  private static func sources(_ folder: String, in workspace: Workspace) throws -> [String] {
    try workspace.files(below: folder).filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }
  }
}
