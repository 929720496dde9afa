import Foundation
import Testing

@Suite("The command `diff`")
struct DiffCommandTests {
  private static let old = """
    openapi: 3.1.0
    info: {title: Pets, version: 1.0.0}
    paths:
      /pets:
        get:
          operationId: pets_list
          parameters: [{name: limit, in: query, schema: {type: integer, maximum: 100}}]
          responses: {"200": {description: Pets.}}

    """
  private static let new = old.replacing("maximum: 100", with: "maximum: 50")

  private func withDocuments(
    _ body: (Workspace) async throws -> Void
  ) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("old.yaml", Self.old)
      try workspace.write("new.yaml", Self.new)
      try await body(workspace)
    }
  }

  private func diff(
    _ arguments: String..., in workspace: Workspace
  ) async throws -> Command.Outcome {
    try await Command.run(["diff"] + arguments, in: workspace.folder)
  }

  @Test("Changes have the file, the line and the column on both sides")
  func locations() async throws {
    try await withDocuments { workspace in
      let outcome = try await diff("old.yaml", "new.yaml", in: workspace)
      expectSuccess(outcome)
      #expect(
        outcome.output == """
          breaking: GET /pets query parameter `limit` must be at most 50 (it was at most 100) \
          [maximum-lowered]
              old.yaml:7:69 → new.yaml:7:69
              on the wire; source code still compiles
          1 change: 1 breaking. The SDK's next release is a major one.

          """)
    }
  }

  @Test("Names that only the settings change are reported")
  func chosenNames() async throws {
    try await withDocuments { workspace in
      try workspace.write("old/pets.yaml", Self.old)
      try workspace.write("new/pets.yaml", Self.old)
      try workspace.write(
        "new/specsmith.yaml", "names: {parameters: {pets_list.limit: most}}\n")
      let outcome = try await diff("old/pets.yaml", "new/pets.yaml", in: workspace)
      expectSuccess(outcome)
      #expect(
        outcome.output.hasPrefix(
          "breaking: `Pets.pets.list` takes no argument `limit` any more [source-changed]"),
        "\(outcome.output)")
    }
  }

  @Test("The exit status is 1 if a change breaks what `--fail-on` names, and 0 otherwise")
  func failing() async throws {
    try await withDocuments { workspace in
      let breaking = try await diff(
        "old.yaml", "new.yaml", "--fail-on", "breaking", in: workspace)
      #expect(breaking.status == 1)
      let back = try await diff("new.yaml", "old.yaml", "--fail-on", "breaking", in: workspace)
      #expect(back.status == 0)
      let silent = try await diff("old.yaml", "new.yaml", in: workspace)
      #expect(silent.status == 0)
    }
  }

  @Test("A change is accepted by its id, and an outdated entry is reported")
  func acceptance() async throws {
    try await withDocuments { workspace in
      try workspace.write(
        "accepted.yaml",
        """
        accepted:
          - change: maximum-lowered GET /pets query parameter `limit` 100 → 50
            reason: Nobody asks for more.
          - change: operation-removed GET /cats
            reason: It was never there.
        """)
      let outcome = try await diff(
        "old.yaml", "new.yaml", "--fail-on", "breaking", "--accept", "accepted.yaml",
        in: workspace)
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(outcome.output.hasPrefix("accepted: "))
      #expect(
        outcome.headlines.first
          == "accepted.yaml:4:13: warning: there is no change `operation-removed GET /cats` "
          + "[unused-acceptance]")
    }
  }

  @Test("The JSON report contains everything that the text report does")
  func json() async throws {
    struct Report: Decodable {
      struct Change: Decodable {
        struct Location: Decodable, Equatable {
          var file: String
          var line: Int
          var column: Int
        }
        var id: String
        var rule: String
        var wire: String
        var source: String
        var old: Location?
      }
      var release: String
      var nextVersion: String?
      var changes: [Change]
    }
    try await withDocuments { workspace in
      let outcome = try await diff(
        "old.yaml", "new.yaml", "--format", "json", "--sdk-version", "1.4.2", in: workspace)
      expectSuccess(outcome)
      let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
      #expect(report.release == "major" && report.nextVersion == "2.0.0")
      let change = try #require(report.changes.first)
      #expect(report.changes.count == 1)
      #expect(change.id == "maximum-lowered GET /pets query parameter `limit` 100 → 50")
      #expect(change.wire == "breaking" && change.source == "none")
      #expect(change.old == Report.Change.Location(file: "old.yaml", line: 7, column: 69))
    }
  }

  @Test("An output file is written completely, or the existing one stays")
  func output() async throws {
    try await withDocuments { workspace in
      let outcome = try await diff(
        "old.yaml", "new.yaml", "--format", "markdown", "-o", "CHANGES.md", in: workspace)
      expectSuccess(outcome)
      let text = try String(
        contentsOf: workspace.folder.appending(path: "CHANGES.md"), encoding: .utf8)
      #expect(text.hasPrefix("## Pets 1.0.0 → 1.0.0\n"))
      #expect(
        text.contains(
          "### Breaking\n\n**GET /pets**\n\n- GET /pets query parameter `limit` must be at most 50")
      )
      let refused = try await diff(
        "old.yaml", "missing.yaml", "-o", "CHANGES.md", in: workspace)
      expectRefusal(refused)
      #expect(
        try String(contentsOf: workspace.folder.appending(path: "CHANGES.md"), encoding: .utf8)
          == text)
    }
  }

  @Test("The output never replaces an input", arguments: ["old.yaml", "new.yaml", "./new.yaml"])
  func outputOverInput(_ path: String) async throws {
    try await withDocuments { workspace in
      let outcome = try await diff("old.yaml", "new.yaml", "-o", path, in: workspace)
      expectRefusal(outcome)
      #expect(outcome.errors.contains("\(path) is read, and would be lost"), "\(outcome.errors)")
      #expect(try workspace.text("old.yaml") == Self.old)
      #expect(try workspace.text("new.yaml") == Self.new)
    }
  }

  @Test(
    "Unreadable inputs are refused with a reason",
    arguments: [
      (["old.yaml"], 64, "Missing expected argument"),
      (["old.yaml", "missing.yaml"], 1, "there is no file missing.yaml"),
      (["old.yaml", "new.yaml", "--sdk-version", "one"], 64, "is no version such as 1.4.2"),
      (["old.yaml", "new.yaml", "--accept", "new.yaml"], 1, "[invalid-acceptance]"),
      (["old.yaml", "new.yaml", "--format", "prose"], 64, "--format"),
    ])
  func mistakes(_ arguments: [String], status: Int32, words: String) async throws {
    try await withDocuments { workspace in
      let outcome = try await Command.run(["diff"] + arguments, in: workspace.folder)
      expectRefusal(outcome, status: status)
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
  }
}
