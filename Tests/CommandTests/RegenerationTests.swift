import Foundation
import Testing

@Suite("Regeneration")
struct RegenerationTests {
  private func generate(
    _ document: String, into output: String = "SDK", _ workspace: Workspace
  ) async throws -> Command.Outcome {
    try workspace.write("spec.yaml", document)
    let outcome = try await Command.run(
      ["generate", "spec.yaml", "-o", output], in: workspace.folder)
    expectSuccess(outcome)
    return outcome
  }

  @Test("A second run changes no file")
  func unchanged() async throws {
    try await Workspace.withTemporary { workspace in
      _ = try await generate(ExampleDocument.text, workspace)
      let before = try workspace.identities(below: "SDK")
      #expect(before.keys.contains("Models/Animal.swift"))
      let outcome = try await generate(ExampleDocument.text, workspace)
      #expect(try workspace.identities(below: "SDK") == before)
      #expect(outcome.output.contains("unchanged"), "\(outcome.output)")
    }
  }

  @Test("A changed schema changes only its own file")
  func changed() async throws {
    try await Workspace.withTemporary { workspace in
      _ = try await generate(ExampleDocument.text, workspace)
      let before = try workspace.identities(below: "SDK")
      let outcome = try await generate(
        ExampleDocument.text.replacing("[lion, flea]", with: "[lion, emu]"), workspace)
      let after = try workspace.identities(below: "SDK")
      #expect(before.keys == after.keys)
      let changed = before.keys.filter { before[$0] != after[$0] }
      #expect(Set(changed).subtracting([".specsmith-manifest.json"]) == ["Models/Kind.swift"])
      #expect(outcome.output.contains("changed SDK/Models/Kind.swift"), "\(outcome.output)")
      #expect(try workspace.text("SDK/Models/Kind.swift").contains("case emu"))
    }
  }

  @Test("The file of a removed schema is removed, and files of the user stay")
  func removed() async throws {
    try await Workspace.withTemporary { workspace in
      _ = try await generate(ExampleDocument.newer, workspace)
      try workspace.write("SDK/Mine.swift", "// Mine\n")
      try workspace.write("SDK/Models/Mine.swift", "// Mine too\n")
      try workspace.write("SDK/Notes/deep/notes.txt", "mine")
      try workspace.makeFolder("SDK/Empty")
      let foreign = try workspace.identities(below: "SDK").filter {
        $0.key.contains("Mine") || $0.key.contains("Notes")
      }
      #expect(foreign.count == 3)

      let outcome = try await generate(ExampleDocument.text, workspace)
      #expect(!workspace.exists("SDK/Models/Keeper.swift"))
      #expect(outcome.output.contains("removed SDK/Models/Keeper.swift"), "\(outcome.output)")
      let after = try workspace.identities(below: "SDK")
      for (path, identity) in foreign { #expect(after[path] == identity) }
      #expect(workspace.exists("SDK/Empty"))
    }
  }

  @Test("A folder that contains only generated files is removed with the last of them")
  func removedFolder() async throws {
    try await Workspace.withTemporary { workspace in
      _ = try await generate(ExampleDocument.text, workspace)
      _ = try await generate(
        "openapi: 3.0.3\ninfo: {title: Zoo, version: '1'}\npaths: {}\n", workspace)
      #expect(
        try workspace.files(below: "SDK").sorted() == [".specsmith-manifest.json", "Zoo.swift"])
      #expect(!workspace.exists("SDK/Models"))
    }
  }

  @Test("Deleted and edited files are restored with the same bytes")
  func deleted() async throws {
    try await Workspace.withTemporary { workspace in
      _ = try await generate(ExampleDocument.text, workspace)
      let before = try workspace.contents(below: "SDK")
      try workspace.remove("SDK/Models/Kind.swift")
      try workspace.write("SDK/Models/Animal.swift", "// Edited by hand.\n")
      _ = try await generate(ExampleDocument.text, workspace)
      #expect(try workspace.contents(below: "SDK") == before)
      try workspace.remove("SDK/.specsmith-manifest.json")
      _ = try await generate(ExampleDocument.text, workspace)
      #expect(try workspace.contents(below: "SDK") == before)
      try workspace.remove("SDK")
      _ = try await generate(ExampleDocument.text, workspace)
      #expect(try workspace.contents(below: "SDK") == before)
    }
  }

  @Test("The same document results in the same bytes, wherever it and the command are")
  func elsewhere() async throws {
    try await Workspace.withTemporary { workspace in
      _ = try await generate(ExampleDocument.text, workspace)
      let expected = try workspace.contents(below: "SDK")
      try workspace.makeFolder("deep/er")
      let runs = [
        (["generate", "../../spec.yaml", "-o", "../../A"], workspace.url("deep/er"), "A"),
        (
          ["generate", workspace.url("spec.yaml").path, "-o", workspace.url("B").path],
          FileManager.default.temporaryDirectory, "B"
        ),
        (
          ["generate", "./spec.yaml", "--output=new/folders/C/"], workspace.folder, "new/folders/C"
        ),
      ]
      for (arguments, folder, output) in runs {
        expectSuccess(try await Command.run(arguments, in: folder))
        #expect(try workspace.contents(below: output) == expected)
      }
    }
  }

  @Test("A JSON document results in the same output as its YAML equivalent")
  func json() async throws {
    try await Workspace.withTemporary { workspace in
      let yaml = """
        openapi: 3.0.3
        info: {title: Zoo, version: "1"}
        paths: {}
        components:
          schemas:
            Kind: {type: string, enum: [lion, "line\\nbreak", "\\u00e9"]}

        """
      let json = """
        {"openapi": "3.0.3", "info": {"title": "Zoo", "version": "1"}, "paths": {},
         "components": {"schemas": {"Kind": {"type": "string",
           "enum": ["lion", "line\\nbreak", "\\u00e9"]}}}}
        """
      try workspace.write("spec.json", json)
      _ = try await generate(yaml, into: "A", workspace)
      expectSuccess(
        try await Command.run(["generate", "spec.json", "-o", "B"], in: workspace.folder))
      // Only the line numbers differ, and the manifest records another document.
      let files = try ["A", "B"].map { folder in
        try workspace.contents(below: folder).filter {
          !$0.key.hasSuffix("SchemaLines.swift") && $0.key != ".specsmith-manifest.json"
        }
      }
      #expect(files[0] == files[1])
    }
  }
}
