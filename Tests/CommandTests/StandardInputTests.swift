import Foundation
import Testing

@Suite("Documents from the standard input")
struct StandardInputTests {
  /// Runs a line of the shell, in which `specsmith` is the command.
  private func run(_ line: String, in workspace: Workspace) async throws -> Command.Outcome {
    let function = "specsmith() { \"\(Command.executable.path)\" \"$@\"; }\n"
    return try await Command.run(
      URL(filePath: "/bin/sh"), ["-c", function + line], in: workspace.folder)
  }

  static let overlay = GeneratedZoo.overlay("Best")

  /// Each command that takes a document, and a part of its output.
  static let commands = [
    ("cat spec.yaml | specsmith generate - -o SDK", "SDK: "),
    ("cat spec.yaml | specsmith lint -", "<stdin>: "),
    ("cat spec.yaml | specsmith api -", "animals.list"),
    ("cat spec.yaml | specsmith diff - newer.yaml", "Kind"),
    ("cat newer.yaml | specsmith diff spec.yaml -", "Kind"),
    ("cat spec.yaml | specsmith init - -o Package", "Package: "),
    ("cat spec.yaml | specsmith mock - --port 0 --seconds 0", "Listening on "),
    ("cat spec.yaml | specsmith overlay - --overlay late.yaml", "summary: Best"),
    ("cat late.yaml | specsmith overlay spec.yaml --overlay -", "summary: Best"),
    (
      "echo 'client: Park' | specsmith generate spec.yaml -o SDK --config -", "added SDK/Park.swift"
    ),
  ]

  @Test("Each command reads a document from `-`", arguments: commands)
  func reads(_ line: String, _ output: String) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      try workspace.write("newer.yaml", ExampleDocument.newer)
      try workspace.write("late.yaml", Self.overlay)
      let outcome = try await run(line, in: workspace)
      expectSuccess(outcome)
      #expect(outcome.output.contains(output), "\(outcome.output)")
    }
  }

  @Test("Errors name it, and show its lines")
  func errors() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.respondingTo("{type: strin}"))
      let outcome = try await run("cat spec.yaml | specsmith generate - -o SDK", in: workspace)
      expectRefusal(outcome)
      #expect(outcome.errors.hasPrefix("<stdin>:11:30: error: "), "\(outcome.errors)")
      #expect(outcome.errors.contains(" 11 |               schema: {type: strin}\n"))
    }
  }

  @Test("What it refers to is relative to the working folder, as are the settings")
  func references() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("api/spec.yaml", ExampleDocument.respondingTo("{$ref: pet.yaml}"))
      try workspace.write("pet.yaml", "type: object\nproperties: {name: {type: string}}\n")
      try workspace.write("specsmith.yaml", "client: Park\n")
      let line = "cat api/spec.yaml | specsmith generate - -o SDK --depfile deps.d"
      expectSuccess(try await run(line, in: workspace))
      #expect(workspace.exists("SDK/Park.swift") && workspace.exists("SDK/Models/Pet.swift"))
      let dependencies = try workspace.text("deps.d")
      #expect(dependencies.contains("pet.yaml") && !dependencies.contains("stdin"))
      #expect(!dependencies.split(separator: /\s+/).contains("-"), "\(dependencies)")
      try workspace.remove("pet.yaml")
      let failed = try await run(line, in: workspace)
      expectRefusal(failed)
      #expect(failed.errors.contains("<stdin>:11:30: error: there is no file pet.yaml"))
    }
  }

  @Test("Its content is never taken for unchanged")
  func upToDate() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("old.yaml", ExampleDocument.text)
      try workspace.write("new.yaml", ExampleDocument.newer)
      for name in ["old", "old", "new"] {
        let outcome = try await run("specsmith generate - -o SDK < \(name).yaml", in: workspace)
        expectSuccess(outcome)
        #expect(!outcome.output.contains("up to date"), "\(outcome.output)")
      }
      #expect(workspace.exists("SDK/Models/Keeper.swift"))
    }
  }

  @Test("A new package has the document and the files that it refers to")
  func package() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.respondingTo("{$ref: openapi.yaml}"))
      try workspace.write("openapi.yaml", "type: object\nproperties: {name: {type: string}}\n")
      expectSuccess(try await run("cat spec.yaml | specsmith init - -o Zoo", in: workspace))
      #expect(try workspace.text("Zoo/openapi/_openapi.yaml") == workspace.text("spec.yaml"))
      #expect(try workspace.text("Zoo/openapi/openapi.yaml") == workspace.text("openapi.yaml"))
    }
  }

  static let pairs: [(arguments: [String], status: Int32)] = [
    (["diff", "-", "-"], 64), (["generate", "-", "-o", "SDK", "--config", "-"], 1),
    (["lint", "-", "--overlay", "-"], 1), (["overlay", "-", "--overlay", "-"], 1),
    (["overlay", "spec.yaml", "--overlay", "-", "--config", "-"], 1),
    (["diff", "-", "spec.yaml", "--accept", "-"], 64),
  ]

  @Test("It cannot be two files", arguments: pairs)
  func twice(_ arguments: [String], _ status: Int32) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      let line = "cat spec.yaml | specsmith " + arguments.joined(separator: " ")
      let outcome = try await run(line, in: workspace)
      expectRefusal(outcome, status: status)
      #expect(outcome.errors.contains("standard input"), "\(outcome.errors)")
    }
  }
}
