import Foundation
import Testing

@Suite("--emit-tests")
struct EmitTestsTests {
  private static let document = """
    openapi: 3.0.0
    info: {title: Pets, version: "1"}
    paths: {}
    components:
      schemas:
        Pet: {type: object, properties: {name: {type: string}}, example: {name: Rex}}

    """

  /// Runs the command on the document, with options.
  private func generate(_ options: [String], in workspace: Workspace) async throws
    -> Command.Outcome
  {
    try await Command.run(
      ["generate", "spec.yaml", "-o", "pet-store", "--emit-tests", "Tests"] + options,
      in: workspace.folder)
  }

  @Test(
    "The module's name comes from the option, the configuration or the folder",
    arguments: [
      (["--module", "Mine"], "module: Other", "Mine"), ([], "module: Other", "Other"),
      ([], "{}", "pet_store"),
    ])
  func module(options: [String], configuration: String, module: String) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", Self.document)
      try workspace.write("specsmith.yaml", configuration)
      expectSuccess(try await generate(options, in: workspace))
      #expect(try workspace.text("Tests/PetExamples.swift").contains("import struct \(module).Pet"))
      #expect(!workspace.exists("pet-store/PetExamples.swift"))
    }
  }

  @Test("--verify includes the tests")
  func verified() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", Self.document)
      expectSuccess(try await generate([], in: workspace))
      expectSuccess(try await generate(["--verify"], in: workspace))
      try workspace.write("spec.yaml", Self.document.replacing("Rex", with: "Bello"))
      let outcome = try await generate(["--verify"], in: workspace)
      #expect(outcome.status == 1 && !outcome.endedBySignal)
      #expect(outcome.output.contains("Tests is stale: 1 changed."))
      #expect(outcome.output.contains("pet-store is stale: its manifest"), "\(outcome.output)")
    }
  }

  @Test("Nothing is written if a file is in the way of the tests")
  func occupied() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", Self.document)
      try workspace.write("Tests/PetExamples.swift", "// Mine\n")
      expectRefusal(try await generate([], in: workspace))
      #expect(!workspace.exists("pet-store"))
      #expect(try workspace.text("Tests/PetExamples.swift") == "// Mine\n")
    }
  }

  @Test(
    "Invalid combinations of options are refused",
    arguments: [
      ["--module", "no module"], ["--module", "1st"], ["--emit-tests", "./pet-store/"],
    ])
  func refused(options: [String]) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", Self.document)
      expectRefusal(try await generate(options, in: workspace))
      #expect(!workspace.exists("pet-store"))
    }
  }
}
