import Foundation
import Testing

/// Tests the settings `generate`, `access` and `typesModule` with the compiler.
@Suite("Access levels and separate modules")
struct ContentTests {
  private static let document = Repository.root.appending(path: "spec/dataframer.yaml").path
  private static let overlay = Repository.root.appending(path: "spec/overlays/dataframer.yaml").path

  private func generate(
    _ settings: String, to output: String, in workspace: Workspace
  ) async throws -> Command.Outcome {
    try workspace.write("\(output).yaml", settings)
    return try await Command.run(
      [
        "generate", Self.document, "-o", output, "--config", "\(output).yaml", "--overlay",
        Self.overlay,
      ], in: workspace.folder)
  }

  private func text(of folder: String, in workspace: Workspace) throws -> String {
    try workspace.files(below: folder).filter { $0.hasSuffix(".swift") }
      .map { try workspace.text("\(folder)/\($0)") }.joined()
  }

  @Test("Internal code has no access modifier, and is usable inside its module")
  func internalAccess() async throws {
    try await Workspace.withTemporary { workspace in
      expectSuccess(try await generate("access: internal\n", to: "SDK", in: workspace))
      let text = try text(of: "SDK", in: workspace)
      #expect(text.matches(of: #/(?m)^ *(public|package|internal|@_exported) /#).isEmpty)
      expectSuccess(try await SwiftCompiler.check("SDK", in: workspace))
      expectSuccess(try await SwiftCompiler.lint("SDK", in: workspace))
    }
  }

  @Test("Code with package access is visible in the package, and compiles without warnings")
  func packageAccess() async throws {
    try await Workspace.withTemporary { workspace in
      expectSuccess(try await generate("access: package\n", to: "SDK", in: workspace))
      let text = try text(of: "SDK", in: workspace)
      #expect(text.contains("package struct") && text.matches(of: #/(?m)^ *public /#).isEmpty)
      expectSuccess(try await SwiftCompiler.emitModule("SDK", named: "SDK", in: workspace))
      try workspace.write(
        "User/use.swift",
        "import SDK\nfunc limit() -> Int { RunCreate.Limits.numberOfSamples.upperBound }\n")
      expectSuccess(try await SwiftCompiler.emitModule("User", named: "User", in: workspace))
    }
  }

  @Test(
    "Types and client are separate modules, one of which imports the other, in any order of names",
    arguments: ["ATypes", "ShopTypes", "ZTypes"], ["public", "package"])
  func modules(_ module: String, _ access: String) async throws {
    try await Workspace.withTemporary { workspace in
      expectSuccess(
        try await generate("generate: types\naccess: \(access)\n", to: "Types", in: workspace))
      expectSuccess(
        try await generate(
          "generate: client\naccess: \(access)\ntypesModule: \(module)\n", to: "Client",
          in: workspace))
      #expect(workspace.exists("Types/Models") && !workspace.exists("Types/Resources"))
      #expect(workspace.exists("Client/Resources") && !workspace.exists("Client/Models"))
      expectSuccess(try await SwiftCompiler.emitModule("Types", named: module, in: workspace))
      expectSuccess(try await SwiftCompiler.emitModule("Client", named: "Client", in: workspace))
      expectSuccess(try await SwiftCompiler.lint("Client", in: workspace))
    }
  }

  @Test(
    "Invalid and contradictory settings are reported with their locations",
    arguments: [
      ("typesModule: Types\n", "1:14"), ("generate: client\ntypesModule: a b\n", "2:14"),
      ("generate: client\naccess: internal\ntypesModule: Types\n", "3:14"),
      ("access: privat\n", "1:9"), ("generate: type\n", "1:11"), ("generate: []\n", "1:11"),
      ("select: []\n", "1:9"), ("select: {include: {tags: pets}}\n", "1:26"),
      ("select: {include: {tag: [pets]}}\n", "1:20"), ("select: {schemas: some}\n", "1:19"),
    ])
  func contradictions(_ settings: String, _ location: String) async throws {
    try await Workspace.withTemporary { workspace in
      let outcome = try await generate(settings, to: "SDK", in: workspace)
      expectRefusal(outcome)
      #expect(outcome.errors.hasPrefix("SDK.yaml:\(location): error: "), "\(outcome.errors)")
    }
  }
}
