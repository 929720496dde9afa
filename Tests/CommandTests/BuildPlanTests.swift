import Foundation
import Testing

/// Tests how the build tool plugin uses the command. SwiftPM watches the folder `Replan`.
@Suite("Build plans")
struct BuildPlanTests {
  private func generate(_ workspace: Workspace) async throws {
    expectSuccess(
      try await Command.run(
        ["generate", "spec.yaml", "-o", "plan/Generated", "--build-plan", "plan"],
        in: workspace.folder))
  }

  @Test("The plan stays the same if all inputs are in it")
  func planned() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      try workspace.write("plan/PlannedInputs", "other.yaml\nspec.yaml\n")
      try await generate(workspace)
      #expect(!workspace.exists("plan/Replan"))
      #expect(try workspace.text("plan/PlannedInputs") == "other.yaml\nspec.yaml\n")
    }
  }

  @Test("The build is planned again if there are new inputs")
  func unplanned() async throws {
    try await Workspace.withTemporary { workspace in
      let kind = "Kind: {type: string, enum: [lion, flea]}"
      try workspace.write("kind.yaml", kind + "\n")
      try workspace.write("spec.yaml", ExampleDocument.text)
      try await generate(workspace)
      #expect(try workspace.text("plan/PlannedInputs") == "spec.yaml\n")
      #expect(workspace.exists("plan/Replan"))

      try await generate(workspace)
      #expect(workspace.exists("plan/Replan"))

      try workspace.write(
        "spec.yaml",
        ExampleDocument.text.replacing(kind, with: "Kind: {$ref: 'kind.yaml#/Kind'}"))
      try await generate(workspace)
      #expect(try workspace.text("plan/PlannedInputs") == "kind.yaml\nspec.yaml\n")
      #expect(!workspace.exists("plan/Replan"))
    }
  }
}
