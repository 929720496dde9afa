import Foundation
import Testing

@Suite("The option --watch")
struct WatchTests {
  /// Changes files while a command watches, and waits for the end of the run that follows.
  private final class Watching {
    let command: RunningCommand
    let workspace: Workspace
    private var runCount = 0

    init(_ arguments: [String], in workspace: Workspace) async throws {
      command = try RunningCommand(arguments + ["--watch"], in: workspace)
      self.workspace = workspace
      _ = try await nextRun()
    }

    /// Ends the command if the test did not get that far.
    deinit {
      if command.process.isRunning { kill(command.process.processIdentifier, SIGKILL) }
    }

    /// - Returns: The output of the run.
    func change(_ path: String, to text: String) async throws -> String {
      try workspace.write(path, text)
      return try await nextRun()
    }

    func nextRun() async throws -> String {
      runCount += 1
      let marker = /Watching [0-9]+ files?\. Ctrl-C ends\.\n/
      let isComplete = try await command.writes { $0.matches(of: marker).count >= runCount }
      let output = try command.output
      #expect(isComplete, "\(output)")
      let runs = output.split(separator: marker, omittingEmptySubsequences: false)
      return runs.count >= runCount ? String(runs[runCount - 1]) : ""
    }

    func end() async throws {
      kill(command.process.processIdentifier, SIGINT)
      #expect(try await command.end() == 0)
    }
  }

  @Test("generate runs again when any of its inputs changes or appears, and Ctrl-C ends it")
  func everyInput() async throws {
    try await Workspace.withTemporary { workspace in
      let zoo = GeneratedZoo(workspace: workspace)
      try zoo.writeInputs()
      let watching = try await Watching(zoo.arguments, in: workspace)
      let before = try workspace.contents(below: "SDK")
      #expect(before["Zoo.swift"] != nil)
      for (path, text) in [
        ("api/name.yaml", "type: string\nminLength: 2\n"),
        ("mapped/kind.yaml", "type: string\nenum: [lion, flea, emu]\n"),
        ("api/base.yaml", GeneratedZoo.overlay("Other")),
        ("late.yaml", GeneratedZoo.overlay("Latest")),
        ("look/Header.mustache", "// Mine.\n\n"),
        ("look/Footer.mustache", "// Unused.\n"),
        (
          "api/specsmith.yaml",
          "client: Park\noverlays: [base.yaml]\nreferences: {'https://zoo.example/': ../mapped}\n"
        ),
        ("api/spec.yaml", GeneratedZoo.document.replacing("All animals", with: "Every animal")),
      ] {
        let output = try await watching.change(path, to: text)
        #expect(output.contains(path.contains("Footer") ? "look changed." : "\(path) changed."))
      }
      try await watching.end()
      #expect(workspace.exists("SDK/Park.swift"))
      let verified = try await zoo.generate(["--verify"])
      expectSuccess(verified)
    }
  }

  @Test("An error keeps the output and the watch")
  func errors() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      let watching = try await Watching(["generate", "spec.yaml", "-o", "SDK"], in: workspace)
      let before = try workspace.contents(below: "SDK")
      let failed = try await watching.change("spec.yaml", to: "openapi: [\n")
      #expect(failed.contains("error: ") && failed.contains("Nothing was written."))
      try workspace.remove("spec.yaml")
      #expect(try await watching.nextRun().contains("there is no file spec.yaml"))
      #expect(try workspace.contents(below: "SDK") == before)
      let mended = try await watching.change("spec.yaml", to: ExampleDocument.newer)
      #expect(mended.contains("added SDK/Models/Keeper.swift"), "\(mended)")
      try await watching.end()
    }
  }

  @Test("A warning is told once, unless it was gone in between")
  func warnings() async throws {
    try await Workspace.withTemporary { workspace in
      let text = ExampleDocument.text
      let warning = text.replacing("paths:", with: "extra: 1\npaths:")
      try workspace.write("spec.yaml", warning)
      let watching = try await Watching(["generate", "spec.yaml", "-o", "SDK"], in: workspace)
      #expect(try watching.command.output.contains("warning: `extra`"))
      for (text, isTold) in [("# \n" + warning, false), (text, false), (warning, true)] {
        let output = try await watching.change("spec.yaml", to: text)
        #expect(output.contains("warning: `extra`") == isTold, "\(output)")
        #expect(output.contains("1 warning, as before.") == text.hasPrefix("#"), "\(output)")
      }
      try await watching.end()
    }
  }

  @Test("lint checks again, and notices settings that are new")
  func lint() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      let watching = try await Watching(["lint", "spec.yaml"], in: workspace)
      let output = try await watching.change("specsmith.yaml", to: "clinet: Zoo\n")
      #expect(output.contains("specsmith.yaml changed."))
      #expect(output.contains("did you mean `client`?"))
      try await watching.end()
    }
  }

  @Test("After it, a run without it finds the output up to date")
  func upToDate() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      let watching = try await Watching(["generate", "spec.yaml", "-o", "SDK"], in: workspace)
      try await watching.end()
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK"], in: workspace.folder)
      #expect(outcome.output.hasPrefix("SDK is up to date"))
    }
  }

  @Test("The standard input cannot be watched", arguments: ["generate", "lint"])
  func standardInput(command: String) async throws {
    let outcome = try await Command.run(
      [command, "-", "--watch"] + (command == "lint" ? [] : ["-o", "SDK"]),
      in: FileManager.default.temporaryDirectory)
    expectRefusal(outcome, status: 64)
  }
}
