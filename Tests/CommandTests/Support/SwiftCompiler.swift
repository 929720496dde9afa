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
    _ folder: String, named name: String, in workspace: Workspace
  ) async throws -> Command.Outcome {
    try FileManager.default.createDirectory(
      at: workspace.url("Modules"), withIntermediateDirectories: true)
    return try await swift(
      [
        "-emit-module", "-parse-as-library", "-warnings-as-errors", "-wmo", "-package-name", "zoo",
        "-module-name", name, "-I", "Modules", "-o", "Modules/\(name).swiftmodule",
      ] + sources(folder, in: workspace), in: workspace)
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
