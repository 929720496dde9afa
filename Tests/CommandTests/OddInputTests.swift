import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Inputs that are not regular files")
struct OddInputTests {
  private func generate(_ workspace: Workspace) async throws -> Command.Outcome {
    try await Command.run(["generate", "spec.yaml", "-o", "SDK"], in: workspace.folder)
  }

  @Test("An endless device is read only up to a limit")
  func endless() async throws {
    try await Workspace.withTemporary { workspace in
      let outcome = try await Command.run(["lint", "/dev/zero"], in: workspace.folder)
      expectRefusal(outcome)
      #expect(outcome.errors.contains("larger than"), "\(outcome.errors)")
    }
  }

  @Test("A named pipe given as an argument is read to its end")
  func pipe() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      let line = "cat spec.yaml | \"\(Command.executable.path)\" lint /dev/stdin"
      expectSuccess(
        try await Command.run(URL(filePath: "/bin/sh"), ["-c", line], in: workspace.folder))
    }
  }

  @Test(
    "A named pipe in a folder is not waited for",
    arguments: ["specsmith.yaml", "other.yaml", "SDK/Zoo.swift", "templates/Record.mustache"])
  func unnamedPipe(path: String) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write(
        "spec.yaml",
        ExampleDocument.text.replacing("paths:", with: "x-other: {$ref: other.yaml}\npaths:"))
      if path == "other.yaml" {
        try workspace.write("spec.yaml", ExampleDocument.respondingTo("{$ref: other.yaml}"))
      }
      let place = workspace.folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      #expect(mkfifo(place.path, 0o600) == 0)
      var arguments = ["generate", "spec.yaml", "-o", "SDK"]
      if path.hasPrefix("templates") { arguments += ["--templates", "templates"] }
      let outcome = try await Command.run(arguments, in: workspace.folder)
      expectRefusal(outcome)
      #expect(outcome.errors.contains("no regular file"), "\(outcome.errors)")
    }
  }

  @Test("A dangling symbolic link as configuration is an error with the missing target")
  func danglingConfiguration() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      try FileManager.default.createSymbolicLink(
        atPath: workspace.folder.appending(path: "specsmith.yaml").path,
        withDestinationPath: "missing.yaml")
      let outcome = try await generate(workspace)
      expectRefusal(outcome)
      #expect(
        outcome.errors.contains("specsmith.yaml is a link to missing.yaml, which is not there"),
        "\(outcome.errors)")
    }
  }

  @Test("An inaccessible document is not reported as missing")
  func unreachable() async throws {
    try await Workspace.withTemporary { workspace in
      try FileManager.default.createSymbolicLink(
        atPath: workspace.folder.appending(path: "loop").path, withDestinationPath: "loop")
      let outcome = try await Command.run(["lint", "loop/spec.yaml"], in: workspace.folder)
      expectRefusal(outcome)
      #expect(!outcome.errors.contains("there is no file"), "\(outcome.errors)")
      #expect(outcome.errors.contains("cannot read loop/"), "\(outcome.errors)")
    }
  }

  @Test("Remains of an interrupted run are removed, even if nothing has changed")
  func leftovers() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      expectSuccess(try await generate(workspace))
      // No process has this id.
      try workspace.write(".SDK.specsmith-99999999/Zoo.swift", "old")
      try workspace.write("SDK/.specsmith-99999999/Zoo.swift", "old")
      let outcome = try await generate(workspace)
      #expect(outcome.output.contains("up to date"), "\(outcome.output)")
      #expect(try workspace.names() == ["SDK", "spec.yaml"])
      #expect(try !workspace.contents(below: "SDK").keys.contains { $0.contains("specsmith-9") })
    }
  }
}
