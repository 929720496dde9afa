import Foundation
import Testing

@Suite("Three versions of an API")
struct HistoryTests {
  private static let ages = [
    "runs-create-1-oldest.yaml", "runs-create-2-middle.yaml", "runs-create-3-newest.md",
  ]

  private func withSDK(
    of age: String, _ body: (Workspace) async throws -> Void
  ) async throws {
    try await Workspace.withTemporary { workspace in
      let document = Repository.root.appending(path: "spec/history/\(age)").path
      let outcome = try await Command.run(
        ["generate", document, "-o", "SDK"], in: workspace.folder)
      expectSuccess(outcome)
      try await body(workspace)
    }
  }

  @Test("Each version's SDK compiles without warnings, and is formatted", arguments: ages)
  func compiles(age: String) async throws {
    try await withSDK(of: age) { workspace in
      let check = try await SwiftCompiler.check("SDK", in: workspace)
      #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors.prefix(5000))")
      let lint = try await SwiftCompiler.lint("SDK", in: workspace)
      #expect(lint.status == 0 && lint.errors.isEmpty, "\(lint.errors.prefix(5000))")
    }
  }

  @Test("An unknown enum value of a newer version is preserved")
  func unknownValue() async throws {
    let newest = try String(
      contentsOf: Repository.root.appending(path: "spec/history/\(Self.ages[2])"), encoding: .utf8)
    let oldest = try String(
      contentsOf: Repository.root.appending(path: "spec/history/\(Self.ages[0])"), encoding: .utf8)
    let model = "anthropic/claude-sonnet-4-6"
    #expect(newest.contains(model) && !oldest.contains(model))

    try await withSDK(of: Self.ages[0]) { workspace in
      let outcome = try await SwiftCompiler.runProgram(
        """
        import Foundation

        let text = #"{"generation_model":"\(model)","number_of_samples":1,"# +
          #""spec_id":"3c90c3cc-0d44-4b50-8888-8dd25736052a"}"#
        let run = try JSONDecoder().decode(RunCreate.self, from: Data(text.utf8))
        if case .unrecognized("\(model)") = run.generationModel { print("unrecognized") }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(run), as: UTF8.self) == text)
        print(run.violations().count)
        """, with: "SDK", in: workspace)
      expectSuccess(outcome)
      #expect(outcome.output == "unrecognized\ntrue\n0\n")
    }
  }
}
