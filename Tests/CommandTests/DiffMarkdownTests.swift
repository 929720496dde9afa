import Foundation
import Testing

@Suite("Markdown changelogs")
struct DiffMarkdownTests {
  /// The report about a property with a name in the newer document.
  private func sentence(addingProperty name: String) async throws -> String {
    func document(_ properties: String) -> String {
      """
      openapi: 3.1.0
      info: {title: Things, version: '1'}
      paths: {}
      components:
        schemas:
          Thing:
            type: object
            properties:
              plain: {type: string}
      \(properties)

      """
    }
    return try await Workspace.withTemporary { workspace in
      try workspace.write("old.yaml", document(""))
      try workspace.write(
        "new.yaml",
        document(
          "        ? \(HostileDocument.quoted(name))\n        : {type: string}"))
      let outcome = try await Command.run(
        ["diff", "old.yaml", "new.yaml", "--format", "markdown"], in: workspace.folder)
      expectSuccess(outcome)
      return outcome.output.split(separator: "\n").first { $0.hasPrefix("- ") }.map(String.init)
        ?? ""
    }
  }

  @Test(
    "A name is shown literally, whatever it contains",
    arguments: [
      ("name", "`name`"),
      ("<img src=x>", "`<img src=x>`"),
      // A backtick would end the code span. The rest must not become markup.
      ("<img src=x>`", "\\`\\<img src=x\\>\\`\\`"),
      ("a` <img src=x> `b", "`a` \\<img src=x\\> `b`"),
      ("``<b>", "``` ``<b> ```"),
      ("`", "\\`\\`\\`"),
      ("\u{202E}evil", "`⟨U+202E⟩evil`"),
    ])
  func names(_ name: String, _ shown: String) async throws {
    #expect(
      try await sentence(addingProperty: name)
        == "- Thing can have \(shown), which is new.")
  }

  @Test("Symbols in a title are escaped")
  func title() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write(
        "api.yaml",
        "openapi: 3.1.0\ninfo: {title: '1. *A* <b> & @all [x](y)', version: 1.0.0}\npaths: {}\n")
      let outcome = try await Command.run(
        ["diff", "api.yaml", "api.yaml", "--format", "markdown"], in: workspace.folder)
      expectSuccess(outcome)
      #expect(
        outcome.output == """
          ## 1\\. \\*A\\* \\<b\\> \\& @<!-- -->all \\[x\\](y) 1.0.0 → 1.0.0

          Nothing has changed.

          """)
    }
  }
}
