import Foundation
import Testing

@Suite("Colors of diagnostics")
struct ColorTests {
  /// A document with an error that has a hint.
  private static let faulty = ExampleDocument.respondingTo("{type: strin}")
  private static let arguments = ["generate", "spec.yaml", "-o", "SDK"]

  /// What a run writes to a terminal, or else to a file.
  private func output(
    _ options: [String] = [], environment: [String: String] = [:], onTerminal: Bool,
    in workspace: Workspace
  ) async throws -> String {
    let terminal = onTerminal ? try PseudoTerminal() : nil
    let variables: [String: String?] = [
      "TERM": "xterm", "NO_COLOR": nil, "CLICOLOR_FORCE": nil,
    ]
    let command = try RunningCommand(
      Self.arguments + options, in: workspace,
      environment: variables.merging(environment) { $1 }, terminal: terminal)
    #expect(try await command.end() == 1)
    guard let terminal else { return try command.output }
    return try await terminal.output { $0.hasSuffix("\r\n") }.replacing("\r\n", with: "\n")
  }

  private func withDocument(_ body: (Workspace) async throws -> Void) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", Self.faulty)
      try await body(workspace)
    }
  }

  @Test("On a terminal, severity, location, caret and hint have colors around the same text")
  func terminal() async throws {
    try await withDocument { workspace in
      let plain = try await Command.run(Self.arguments, in: workspace.folder).errors
      let colored = try await output(onTerminal: true, in: workspace)
      #expect(!plain.contains("\u{1B}"))
      for part in [
        "\u{1B}[1mspec.yaml:11:30:\u{1B}[0m", "\u{1B}[1;31merror:\u{1B}[0m",
        "\u{1B}[1;32m^\u{1B}[0m", "\u{1B}[36mhint:\u{1B}[0m", "\u{1B}[2m[unknown-type]\u{1B}[0m",
      ] {
        #expect(colored.contains(part), "\(colored.debugDescription)")
      }
      #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }
  }

  /// Options and variables, and whether they give colors on a terminal.
  static let choices: [(options: [String], environment: [String: String], isColored: Bool)] = [
    ([], [:], true), (["--color", "auto"], [:], true), (["--color", "never"], [:], false),
    ([], ["NO_COLOR": "1"], false), ([], ["NO_COLOR": ""], true), ([], ["TERM": "dumb"], false),
    (["--color", "always"], ["NO_COLOR": "1"], true),
    (["--color", "never"], ["CLICOLOR_FORCE": "1"], false),
    ([], ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
    (["--diagnostics", "github", "--color", "always"], [:], false),
  ]

  @Test(
    "An option precedes the variables, and NO_COLOR precedes CLICOLOR_FORCE", arguments: choices)
  func choice(
    _ options: [String], _ environment: [String: String], _ isColored: Bool
  ) async throws {
    try await withDocument { workspace in
      let output = try await output(
        options, environment: environment, onTerminal: true, in: workspace)
      #expect(output.contains("\u{1B}") == isColored, "\(output.debugDescription)")
    }
  }

  /// The same for a file.
  static let choicesOfFiles: [(options: [String], environment: [String: String], isColored: Bool)] =
    [
      ([], [:], false), (["--color", "always"], [:], true),
      ([], ["CLICOLOR_FORCE": "1"], true), ([], ["CLICOLOR_FORCE": "0"], false),
      (["--diagnostics", "json"], ["CLICOLOR_FORCE": "1"], false),
    ]

  @Test("A file gets colors only if somebody asks for them", arguments: choicesOfFiles)
  func file(
    _ options: [String], _ environment: [String: String], _ isColored: Bool
  ) async throws {
    try await withDocument { workspace in
      let output = try await output(
        options, environment: environment, onTerminal: false, in: workspace)
      #expect(output.contains("\u{1B}") == isColored, "\(output.debugDescription)")
    }
  }
}
