import Foundation

/// The compiler that this test was built with, for what the command has written.
enum SwiftCompiler {
  private static let modules = ["SpecsmithRuntime", "HTTPTypes", "Logging"]

  /// Type-checks a generated SDK in Swift 6 mode. A warning is as much of a failure as an error.
  static func check(_ folder: String, in workspace: Workspace) async throws -> Command.Outcome {
    try await swift(
      ["-typecheck", "-warnings-as-errors"] + sources(folder, in: workspace), in: workspace)
  }

  /// Builds a generated SDK and a program as one module, and runs the program.
  static func runProgram(
    _ program: String, with folder: String, arguments: [String] = [], in workspace: Workspace
  ) async throws -> Command.Outcome {
    try workspace.write("Program/main.swift", program)
    let objects = try modules.flatMap { module in
      let folder = Command.folder.appending(path: module + ".build")
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        .filter { $0.hasSuffix(".o") }.map { folder.appending(path: $0).path }
    }
    let build = try await swift(
      ["-Onone", "-module-name", "Program", "-o", "Program/run", "Program/main.swift"]
        + sources(folder, in: workspace) + objects, in: workspace)
    guard build.status == 0 else { return build }
    return try await Command.run(workspace.url("Program/run"), arguments, in: workspace.folder)
  }

  /// Runs `swift format lint --strict` on a generated SDK.
  static func lint(_ folder: String, in workspace: Workspace) async throws -> Command.Outcome {
    try await Command.run(
      environment, ["swift", "format", "lint", "--strict", "--recursive", folder],
      in: workspace.folder, patience: patience)
  }

  private static let environment = URL(filePath: "/usr/bin/env")
  private static let patience: Duration = .seconds(300)

  private static func swift(
    _ arguments: [String], in workspace: Workspace
  ) async throws -> Command.Outcome {
    try await Command.run(
      environment,
      ["swiftc", "-swift-version", "6", "-I", Command.folder.appending(path: "Modules").path]
        + arguments,
      in: workspace.folder, patience: patience)
  }

  private static func sources(_ folder: String, in workspace: Workspace) throws -> [String] {
    try workspace.files(below: folder).filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }
  }
}
