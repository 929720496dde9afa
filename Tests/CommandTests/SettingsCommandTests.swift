import Foundation
import Testing

@Suite("The schema of the settings")
struct SettingsCommandTests {
  @Test("The command prints the schema that is checked in")
  func schema() async throws {
    let outcome = try await Command.run(
      ["settings", "schema"], in: FileManager.default.temporaryDirectory)
    expectSuccess(outcome)
    let file = Repository.root.appending(path: "docs/specsmith.schema.json")
    #expect(try outcome.output == String(contentsOf: file, encoding: .utf8))
  }

  /// The first line of the settings that `init` writes.
  private func firstLine(_ options: [String]) async throws -> String {
    try await Workspace.withTemporary { workspace in
      try workspace.write("zoo.yaml", ExampleDocument.text)
      let arguments = ["init", "zoo.yaml", "-o", "Zoo"] + options
      expectSuccess(try await Command.run(arguments, in: workspace.folder))
      return try workspace.text("Zoo/specsmith.yaml").split(separator: "\n").first.map(String.init)
        ?? ""
    }
  }

  private static let comment = "# yaml-language-server: $schema="

  @Test("A new package has the path of the schema in the checkout that it depends on")
  func path() async throws {
    let line = try await firstLine(["--specsmith", Repository.root.path])
    #expect(line.hasPrefix(Self.comment), "\(line)")
    #expect(FileManager.default.fileExists(atPath: String(line.dropFirst(Self.comment.count))))
  }

  private static let released =
    "https://raw.githubusercontent.com/specsmith/specsmith/0.1.0/docs/specsmith.schema.json"

  @Test(
    "A new package has the URL of the schema of the version that it depends on",
    arguments: [
      (
        "https://github.com/shop/specsmith.git", "1.2.3",
        "https://raw.githubusercontent.com/shop/specsmith/1.2.3/docs/specsmith.schema.json"
      ),
      ("https://github.com/specsmith/specsmith", "0.1.0", released),
      ("https://git.shop.example/specsmith", "0.1.0", released),
      ("git@github.com:specsmith/specsmith.git", "0.1.0", released),
    ])
  func url(_ repository: String, _ version: String, _ schema: String) async throws {
    let line = try await firstLine(["--specsmith", repository, "--specsmith-version", version])
    #expect(line == Self.comment + schema)
  }
}
