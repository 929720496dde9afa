import Foundation
import TestSupport
import Testing

@Suite("Killed runs")
struct KilledRunTests {
  /// A document with so many schemas that writing their types takes a while.
  private static func document(_ word: String) -> String {
    let schemas = (0..<120).map { number in
      "    \(word)\(number): {type: object, properties: {\(word.lowercased()): {type: string}}}\n"
    }
    return ExampleDocument.text + schemas.joined()
  }

  @Test("The folder is in the old or the new state, and the next run removes all remains")
  func killed() async throws {
    try await Workspace.withTemporary { workspace in
      var random = SeededGenerator(seed: 20_251_121)
      var states: [[String: Data]] = []
      for (index, word) in ["Lion", "Emu"].enumerated() {
        try workspace.write("\(index).yaml", Self.document(word))
        try await generate(index, into: "State\(index)", workspace)
        states.append(try workspace.contents(below: "State\(index)"))
      }
      try workspace.makeFolder("SDK")
      let whole = try await Command.end(of: run(0, workspace), timeout: Command.timeout)
      var current = 0
      var killedCount = 0
      for _ in 0..<40 {
        let next = 1 - current
        let delay = whole * Double.random(in: 0...1.5, using: &random)
        let process = run(next, workspace)
        try await Command.end(of: process, timeout: delay)
        if process.terminationReason == .uncaughtSignal { killedCount += 1 }
        let contents = try workspace.contents(below: "SDK")
        if contents == states[next] {
          current = next
        } else {
          #expect(contents == states[current], "killed after \(delay)")
        }
      }
      #expect(killedCount > 0)

      try await generate(1 - current, into: "SDK", workspace)
      #expect(try workspace.contents(below: "SDK") == states[1 - current])
      #expect(
        try workspace.names() == ["0.yaml", "1.yaml", "SDK", "State0", "State1"],
        "nothing is left over")
    }
  }

  private func generate(_ index: Int, into output: String, _ workspace: Workspace) async throws {
    expectSuccess(
      try await Command.run(["generate", "\(index).yaml", "-o", output], in: workspace.folder))
  }

  private func run(_ index: Int, _ workspace: Workspace) -> Process {
    let process = Process()
    process.executableURL = Command.executable
    process.arguments = ["generate", "\(index).yaml", "-o", "SDK", "--quiet"]
    process.currentDirectoryURL = workspace.folder
    return process
  }
}
