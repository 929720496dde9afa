import Foundation
import Testing

@Suite("The next version of the DataFramer API")
struct NextVersionTests {
  private static let next = Repository.root.appending(path: "spec/next/dataframer.yaml").path

  @Test("docs/dataframer-next.md describes the change, as scripts/regenerate writes it")
  func page() async throws {
    let outcome = try await Command.run(
      ["diff", "spec/dataframer.yaml", "spec/next/dataframer.yaml", "--format", "markdown"],
      in: Repository.root)
    expectSuccess(outcome)
    let page = Repository.root.appending(path: "docs/dataframer-next.md")
    #expect(try String(contentsOf: page, encoding: .utf8) == outcome.output)
  }

  @Test("The SDK compiles without warnings, and is formatted")
  func compiles() async throws {
    try await Workspace.withTemporary { workspace in
      let outcome = try await Command.run(
        ["generate", Self.next, "-o", "SDK"], in: workspace.folder)
      expectSuccess(outcome)
      #expect(outcome.errors.isEmpty, "\(outcome.errors)")
      let check = try await SwiftCompiler.check("SDK", in: workspace)
      #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors.prefix(5000))")
      let lint = try await SwiftCompiler.lint("SDK", in: workspace)
      #expect(lint.status == 0 && lint.errors.isEmpty, "\(lint.errors.prefix(5000))")
    }
  }

  @Test("Overlay actions for removed parts are reported")
  func unmatched() async throws {
    try await Workspace.withTemporary { workspace in
      let outcome = try await Command.run(
        [
          "generate", Self.next, "-o", "SDK", "--verbose", "--config",
          Repository.root.appending(path: "spec/specsmith.yaml").path,
        ], in: workspace.folder)
      expectSuccess(outcome)
      let targets = outcome.errors.matches(of: /target `([^`]+)` matches nothing/).map {
        String($0.1)
      }
      #expect(
        targets == [
          "$.components.schemas.RunCreate.properties.databricks_client_secret",
          "$.components.schemas.SpecCreate.properties.databricks_client_secret",
        ])
      // Runs and specs are returned whole now, by a reference.
      #expect(outcome.errors.contains("[reference-siblings]"))
    }
  }
}
