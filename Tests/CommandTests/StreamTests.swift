import Foundation
import Testing

@Suite("Unwritable standard streams")
struct StreamTests {
  /// Runs the command in a shell, for its redirections.
  private func run(_ line: String, in workspace: Workspace) async throws -> Command.Outcome {
    let command = "\"\(Command.executable.path)\" \(line)"
    return try await Command.run(
      URL(filePath: "/bin/sh"), ["-c", command], in: workspace.folder)
  }

  private func withDocuments(_ body: (Workspace) async throws -> Void) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("good.yaml", ExampleDocument.text)
      try workspace.write("bad.yaml", ExampleDocument.respondingTo("{type: strin}"))
      try await body(workspace)
    }
  }

  /// A full disk. `/dev/full` exists only on Linux.
  private static let errorRedirections =
    FileManager.default.fileExists(atPath: "/dev/full") ? ["2>&-", "2>/dev/full"] : ["2>&-"]
  private static let outputRedirections =
    FileManager.default.fileExists(atPath: "/dev/full") ? [">&-", ">/dev/full"] : [">&-"]

  @Test("A failing standard error does not change the exit status", arguments: errorRedirections)
  func errors(redirection: String) async throws {
    try await withDocuments { workspace in
      let bad = try await run("generate bad.yaml -o SDK \(redirection)", in: workspace)
      #expect(!bad.endedBySignal)
      #expect(bad.status == 1)
      let good = try await run("generate good.yaml -o SDK --verbose \(redirection)", in: workspace)
      expectSuccess(good)
      #expect(try workspace.names().contains("SDK"))
      let lint = try await run("lint good.yaml \(redirection)", in: workspace)
      expectSuccess(lint)
    }
  }

  @Test(
    "A report that cannot be written to standard output is an error",
    arguments: outputRedirections)
  func output(redirection: String) async throws {
    try await withDocuments { workspace in
      for line in [
        "diff good.yaml good.yaml", "lint good.yaml", "generate good.yaml -o SDK", "--help",
        "explain --all", "templates list", "overlay good.yaml --overlay overlay.yaml",
      ] {
        try workspace.write(
          "overlay.yaml",
          "overlay: 1.0.0\ninfo: {title: T, version: '1'}\n"
            + "actions: [{target: $.info, update: {title: New}}]\n")
        let outcome = try await run("\(line) \(redirection)", in: workspace)
        #expect(!outcome.endedBySignal, "\(line)")
        #expect(outcome.status == 1, "\(line)")
        #expect(outcome.errors.contains("standard output"), "\(line): \(outcome.errors)")
      }
      let quiet = try await run("generate good.yaml -o Other --quiet \(redirection)", in: workspace)
      expectSuccess(quiet)
    }
  }

  @Test("Nothing is printed into a file if standard output is closed")
  func descriptors() async throws {
    try await withDocuments { workspace in
      _ = try await run("generate good.yaml -o Expected", in: workspace)
      _ = try await run("generate good.yaml -o SDK >&- 2>&-", in: workspace)
      #expect(try workspace.contents(below: "SDK") == workspace.contents(below: "Expected"))
    }
  }

  @Test("A reader that closes the pipe early does not end the command by a signal")
  func pipe() async throws {
    try await withDocuments { workspace in
      let outcome = try await run("explain --all | head -1", in: workspace)
      expectSuccess(outcome)
      #expect(outcome.errors == "")
    }
  }
}
