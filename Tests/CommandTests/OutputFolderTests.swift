import Foundation
import Testing

@Suite("Unusable output folders")
struct OutputFolderTests {
  private func generate(into output: String, _ workspace: Workspace) async throws
    -> Command.Outcome
  {
    try workspace.write("spec.yaml", ExampleDocument.text)
    return try await Command.run(["generate", "spec.yaml", "-o", output], in: workspace.folder)
  }

  @Test("A file at the folder's path stays")
  func fileForFolder() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("SDK", "mine")
      let outcome = try await generate(into: "SDK", workspace)
      expectRefusal(outcome)
      #expect(outcome.errors.contains("hint: "), "\(outcome.errors)")
      #expect(try workspace.text("SDK") == "mine")
      #expect(try workspace.names() == ["SDK", "spec.yaml"])
    }
  }

  @Test("A file in place of a parent folder stays")
  func fileForParent() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("out", "mine")
      let outcome = try await generate(into: "out/SDK", workspace)
      expectRefusal(outcome)
      #expect(outcome.errors.contains("hint: "), "\(outcome.errors)")
      #expect(try workspace.text("out") == "mine")
    }
  }

  #if os(Linux)
    @Test(
      "A path at which no folder can be created is refused",
      arguments: ["/proc/specsmith", "/proc/specsmith/SDK", "/dev/null", "/dev/null/SDK"])
    func readOnly(output: String) async throws {
      try await Workspace.withTemporary { workspace in
        let outcome = try await generate(into: output, workspace)
        expectRefusal(outcome)
        #expect(outcome.errors.contains("hint: "), "\(outcome.errors)")
        #expect(try workspace.names() == ["spec.yaml"])
      }
    }
  #endif

  @Test("A folder without write permission is refused, except for root")
  func permissions() async throws {
    guard getuid() != 0 else { return }
    try await Workspace.withTemporary { workspace in
      try workspace.makeFolder("out")
      func setMode(_ mode: Int) throws {
        try FileManager.default.setAttributes(
          [.posixPermissions: mode], ofItemAtPath: workspace.url("out").path)
      }
      try setMode(0o555)
      let outcome = try await generate(into: "out/SDK", workspace)
      try setMode(0o755)
      expectRefusal(outcome)
      #expect(outcome.errors.contains("permission"), "\(outcome.errors)")
    }
  }

  @Test("A user's file in place of a generated file is refused, and stays")
  func occupied() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("SDK/Models/Animal.swift", "struct Animal {}\n")
      let before = try workspace.contents(below: "SDK")
      let outcome = try await generate(into: "SDK", workspace)
      expectRefusal(outcome)
      #expect(outcome.errors.contains("Animal.swift"), "\(outcome.errors)")
      #expect(outcome.errors.contains("hint: "), "\(outcome.errors)")
      #expect(try workspace.contents(below: "SDK") == before)
      #expect(try workspace.names() == ["SDK", "spec.yaml"])
    }
  }

  @Test("A user's folder in place of a generated file is refused, and stays")
  func occupiedByFolder() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("SDK/Zoo.swift/mine.txt", "mine")
      let outcome = try await generate(into: "SDK", workspace)
      expectRefusal(outcome)
      #expect(try workspace.files(below: "SDK") == ["Zoo.swift/mine.txt"])
      #expect(try workspace.names() == ["SDK", "spec.yaml"])
    }
  }

  @Test("A user's file in place of a generated folder is refused, and stays")
  func occupiedByFile() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("SDK/Models", "mine")
      let outcome = try await generate(into: "SDK", workspace)
      expectRefusal(outcome)
      #expect(try workspace.contents(below: "SDK") == ["Models": Data("mine".utf8)])
      #expect(try workspace.names() == ["SDK", "spec.yaml"])
    }
  }

  @Test("A symbolic link as output folder stays, and its target is written")
  func symbolicLink() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.makeFolder("elsewhere/real")
      try FileManager.default.createSymbolicLink(
        at: workspace.url("SDK"), withDestinationURL: workspace.url("elsewhere/real"))
      let first = try await generate(into: "SDK", workspace)
      expectSuccess(first)
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: workspace.url("SDK").path)
          == workspace.url("elsewhere/real").path)
      #expect(workspace.exists("elsewhere/real/Models/Animal.swift"))
    }
  }

  @Test("Files outside of the folder that a manifest names are not removed")
  func evilManifest() async throws {
    try await Workspace.withTemporary { workspace in
      expectSuccess(try await generate(into: "SDK", workspace))
      try workspace.write("precious.txt", "mine")
      let path = workspace.url("precious.txt").path
      try workspace.write(
        "SDK/.specsmith-manifest.json",
        "{\"files\": [\"../precious.txt\", \"\(path)\", \"Models/../../precious.txt\"]}")
      expectSuccess(try await generate(into: "SDK", workspace))
      #expect(try workspace.text("precious.txt") == "mine")
    }
  }

  @Test("A broken manifest is not an error, and removes nothing")
  func brokenManifest() async throws {
    try await Workspace.withTemporary { workspace in
      expectSuccess(try await generate(into: "SDK", workspace))
      let before = try workspace.contents(below: "SDK")
      try workspace.write("SDK/.specsmith-manifest.json", "{\"files\": [")
      expectSuccess(try await generate(into: "SDK", workspace))
      #expect(try workspace.contents(below: "SDK") == before)
    }
  }
}
