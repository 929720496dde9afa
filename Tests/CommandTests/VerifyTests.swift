import Foundation
import Testing

@Suite("--verify")
struct VerifyTests {
  private func verify(_ workspace: Workspace) async throws -> Command.Outcome {
    try await Command.run(
      ["generate", "spec.yaml", "-o", "SDK", "--verify"], in: workspace.folder)
  }

  /// Verifies an output that was up to date before `prepare`, and expects that nothing is changed.
  private func verifyFreshOutput(
    after prepare: (Workspace) throws -> Void
  ) async throws -> Command.Outcome {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      expectSuccess(
        try await Command.run(["generate", "spec.yaml", "-o", "SDK"], in: workspace.folder))
      try prepare(workspace)
      let before = try workspace.identities(below: ".")
      let outcome = try await verify(workspace)
      #expect(try workspace.identities(below: ".") == before)
      return outcome
    }
  }

  @Test("Up-to-date output has exit status 0 and no messages")
  func fresh() async throws {
    let outcome = try await verifyFreshOutput { _ in }
    expectSuccess(outcome)
    #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
  }

  @Test("Files of the user do not make the output outdated")
  func foreign() async throws {
    let outcome = try await verifyFreshOutput { try $0.write("SDK/Mine.swift", "// Mine\n") }
    expectSuccess(outcome)
  }

  @Test("Outdated output has exit status 1, and the differing lines are printed")
  func stale() async throws {
    let outcome = try await verifyFreshOutput { try $0.write("spec.yaml", ExampleDocument.newer) }
    #expect(outcome.status == 1 && !outcome.endedBySignal)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.contains("--- Models/Kind.swift") && lines.contains("+++ Models/Kind.swift"))
    #expect(lines.contains("+  case emu"))
    #expect(lines.contains("   case flea"), "a line of context")
    #expect(lines.contains { $0.hasPrefix("@@ -") })
    #expect(
      lines.contains(
        "+public struct Keeper: SpecsmithRuntime.OpenRecord {"))
    #expect(lines.last?.contains("stale") == true)
    #expect(!lines.contains { $0.contains("Animal.swift") })
  }

  @Test("A missing, edited or superfluous file makes the output outdated")
  func differences() async throws {
    let changes: [(Workspace) throws -> Void] = [
      { try $0.remove("SDK/Models/Kind.swift") },
      { workspace in
        let text = try workspace.text("SDK/Models/Kind.swift")
        try workspace.write("SDK/Models/Kind.swift", text + "// Edited\n")
      },
      { workspace in
        let text = try workspace.text("spec.yaml")
        try workspace.write("spec.yaml", text.replacing("kind: {$ref", with: "x-kind: {$ref"))
      },
      { try $0.remove("SDK") },
    ]
    for change in changes {
      let outcome = try await verifyFreshOutput(after: change)
      #expect(outcome.status == 1 && !outcome.endedBySignal)
      #expect(outcome.output.contains("\n@@ -"), "\(outcome.output.prefix(500))")
    }
  }

  @Test("A missing output folder is outdated, and is not created")
  func never() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      let outcome = try await verify(workspace)
      #expect(outcome.status == 1 && !outcome.endedBySignal)
      #expect(try workspace.names() == ["spec.yaml"])
    }
  }

  @Test("An invalid document is an error, not a difference")
  func broken() async throws {
    let outcome = try await verifyFreshOutput { try $0.write("spec.yaml", "openapi: 9\n") }
    expectRefusal(outcome)
    #expect(outcome.output.isEmpty)
  }
}
