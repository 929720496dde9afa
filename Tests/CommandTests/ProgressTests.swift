import Foundation
import Testing

@Suite("The progress line")
struct ProgressTests {
  /// A run that takes until the test writes its document.
  private func run(
    in workspace: Workspace, environment: [String: String?], terminal: PseudoTerminal?,
    _ wait: (RunningCommand) async throws -> Void
  ) async throws -> RunningCommand {
    let pipe = Pipe()
    let variables: [String: String?] = ["TERM": "xterm", "CI": nil, "NO_COLOR": "1"]
    let command = try RunningCommand(
      ["lint", "-"], in: workspace, environment: variables.merging(environment) { $1 }, input: pipe,
      terminal: terminal)
    try await wait(command)
    try pipe.fileHandleForWriting.write(
      contentsOf: Data(ExampleDocument.respondingTo("{type: strin}").utf8))
    try pipe.fileHandleForWriting.close()
    #expect(try await command.end() == 1)
    return command
  }

  @Test("A terminal shows it after a second, and it is erased before the errors are printed")
  func terminal() async throws {
    try await Workspace.withTemporary { workspace in
      let terminal = try PseudoTerminal()
      _ = try await run(in: workspace, environment: [:], terminal: terminal) { _ in
        let output = try await terminal.output { $0.contains(" s\u{1B}[K") }
        #expect(screen(of: output).count == 1)
        #expect(
          screen(of: output).first?.wholeMatch(of: /Checking <stdin> … [0-9]+ s/) != nil,
          "\(output.debugDescription)")
      }
      let lines = screen(of: try await terminal.output { $0.hasSuffix("\r\n") })
      #expect(lines.first?.hasPrefix("<stdin>:11:30: error: there is no type `strin`") == true)
      #expect(!lines.contains { $0.contains("Checking") })
    }
  }

  @Test(
    "There is none on terminals that cannot erase and in continuous integration",
    arguments: [["TERM": "dumb"], ["TERM": ""], ["CI": "true"]])
  func impossible(_ environment: [String: String]) async throws {
    try await Workspace.withTemporary { workspace in
      let terminal = try PseudoTerminal()
      _ = try await run(
        in: workspace, environment: environment.mapValues { $0 }, terminal: terminal
      ) { _ in try await Task.sleep(for: .seconds(1.5)) }
      let output = try await terminal.output { $0.hasSuffix("\r\n") }
      #expect(output.hasPrefix("<stdin>:11:30: error: "), "\(output.debugDescription)")
    }
  }

  @Test("There is none in a file")
  func file() async throws {
    try await Workspace.withTemporary { workspace in
      let command = try await run(in: workspace, environment: [:], terminal: nil) { _ in
        try await Task.sleep(for: .seconds(1.5))
      }
      #expect(try command.output.hasPrefix("<stdin>:11:30: error: "))
    }
  }
}
