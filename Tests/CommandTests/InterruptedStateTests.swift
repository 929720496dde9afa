import Foundation
import Testing

@Suite("The state after interrupted runs")
struct InterruptedStateTests {
  /// A document whose size does not depend on the word, and whose generated files all do.
  private static func document(_ word: String) -> String {
    let schemas = (0..<80).map { number in
      "    \(word)\(number): {type: object, properties: {\(word.lowercased()): {type: string}}}\n"
    }
    return ExampleDocument.text + schemas.joined()
  }

  private func process(_ workspace: Workspace) -> Process {
    let process = Process()
    process.executableURL = Command.executable
    process.arguments = ["generate", "spec.yaml", "-o", "SDK", "--quiet"]
    process.currentDirectoryURL = workspace.folder
    return process
  }

  private func generate(_ workspace: Workspace, into output: String = "SDK") async throws {
    expectSuccess(
      try await Command.run(["generate", "spec.yaml", "-o", output], in: workspace.folder))
  }

  private func withStates(
    _ body: (Workspace, _ words: [String], _ states: [[String: Data]]) async throws -> Void
  ) async throws {
    try await Workspace.withTemporary { workspace in
      let words = ["Lion", "Wolf"]
      var states: [[String: Data]] = []
      for word in words {
        try workspace.write("spec.yaml", Self.document(word))
        try await generate(workspace, into: "Expected")
        states.append(try workspace.contents(below: "Expected"))
      }
      try await body(workspace, words, states)
    }
  }

  @Test("The output of a killed run is never considered up to date")
  func killed() async throws {
    try await withStates { workspace, words, states in
      let whole = try await Command.end(of: process(workspace), timeout: Command.timeout)
      for turn in 0..<12 {
        let next = turn % 2
        try workspace.write("spec.yaml", Self.document(words[next]))
        try await Command.end(of: process(workspace), timeout: whole * (Double(turn) / 10))
        try await generate(workspace)
        #expect(try workspace.contents(below: "SDK") == states[next], "killed in turn \(turn)")
      }
    }
  }

  @Test("The output is never considered up to date if the document changed during the run")
  func changed() async throws {
    try await withStates { workspace, words, states in
      let whole = try await Command.end(of: process(workspace), timeout: Command.timeout)
      for turn in 0..<12 {
        let next = turn % 2
        try workspace.write("spec.yaml", Self.document(words[1 - next]))
        let process = process(workspace)
        async let end = Command.end(of: process, timeout: Command.timeout)
        try await Task.sleep(for: whole * (Double(turn) / 12))
        try workspace.write("spec.yaml", Self.document(words[next]))
        _ = try await end
        try await generate(workspace)
        #expect(try workspace.contents(below: "SDK") == states[next], "changed in turn \(turn)")
      }
    }
  }
}
