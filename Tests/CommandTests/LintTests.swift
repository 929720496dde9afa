import Foundation
import TestSupport
import Testing

@Suite("The command `lint`")
struct LintTests {
  private static let document = """
    openapi: 3.0.3
    info: {title: Zoo, version: '1'}
    servers: [{url: 'https://zoo.example'}]
    paths:
      /animals:
        get:
          summary: All animals
          responses: {'204': {description: None}}
    components:
      schemas:
        Animal:
          type: object
          properties:
            nick: {type: string, description: 'Deprecated: use name.'}

    """

  private func withDocument(
    _ text: String = document, _ body: (Workspace) async throws -> Void
  ) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("zoo.yaml", text)
      try await body(workspace)
    }
  }

  private func lint(_ workspace: Workspace, _ arguments: String...) async throws -> Command.Outcome
  {
    try await Command.run(["lint", "zoo.yaml"] + arguments, in: workspace.folder)
  }

  @Test("Each finding is printed with its location and its fix, and findings are counted")
  func text() async throws {
    try await withDocument { workspace in
      let outcome = try await lint(workspace)
      expectSuccess(outcome)
      #expect(
        outcome.errors == """
          zoo.yaml:6:5: note: GET /animals has no `operationId` [missing-operation-id]
           6 |     get:
             |     ^
              - target: $.paths['/animals'].get
                update:
                  operationId: listAnimals
          zoo.yaml:14:43: note: the description says that the property `nick` is deprecated \
          [prose-deprecated]
           14 |         nick: {type: string, description: 'Deprecated: use name.'}
              |                                           ^
              - target: $.components.schemas.Animal.properties.nick
                update:
                  deprecated: true

          """)
      #expect(
        outcome.output == """
          zoo.yaml: 2 findings, of which an overlay can fix 2.
            1  missing-operation-id
            1  prose-deprecated

          """)
    }
  }

  @Test("The overlay fixes all findings, and the SDK is generated with it")
  func overlay() async throws {
    try await withDocument { workspace in
      let written = try await lint(workspace, "--write-overlay", "overlay.yaml")
      expectSuccess(written)
      #expect(written.output.hasSuffix("wrote overlay.yaml: 2 actions.\n"))
      let after = try await lint(workspace, "--overlay", "overlay.yaml", "--strict")
      expectSuccess(after)
      #expect(after.output == "zoo.yaml: nothing was found.\n")
      let generated = try await Command.run(
        ["generate", "zoo.yaml", "-o", "SDK", "--overlay", "overlay.yaml"], in: workspace.folder)
      expectSuccess(generated)
      #expect(generated.errors == "")
      #expect(
        try workspace.text("SDK/Models/Animal.swift").contains(
          #"@available(*, deprecated, message: "Deprecated: use name.")"#))
    }
  }

  @Test("A file with other content is replaced only with --force")
  func otherFile() async throws {
    try await withDocument { workspace in
      try workspace.write("overlay.yaml", "mine")
      let refused = try await lint(workspace, "--write-overlay", "overlay.yaml")
      #expect(refused.status == 1)
      #expect(refused.errors.contains("error: overlay.yaml is in the way"))
      #expect(try workspace.text("overlay.yaml") == "mine")
      expectSuccess(try await lint(workspace, "--write-overlay", "overlay.yaml", "--force"))
      let again = try await lint(workspace, "--write-overlay", "overlay.yaml")
      expectSuccess(again)
      #expect(again.output.hasSuffix("overlay.yaml is up to date: 2 actions.\n"))
      let own = try await lint(workspace, "--write-overlay", "zoo.yaml", "--force")
      #expect(own.status == 1)
      #expect(try workspace.text("zoo.yaml") == Self.document)
    }
  }

  @Test("The exit status is 1 for findings only with --strict, and always for errors")
  func statuses() async throws {
    try await withDocument { workspace in
      let strict = try await lint(workspace, "--strict")
      #expect(strict.status == 1)
      let silent = try await lint(workspace, "--strict", "--only", "missing-success")
      #expect(silent.status == 0)
      let misspelt = try await lint(workspace, "--only", "missing-sucess")
      #expect(misspelt.status == 64)
      #expect(misspelt.errors.contains("did you mean 'missing-success'?"))
    }
    try await withDocument("openapi: 3.0.3\n") { workspace in
      expectRefusal(try await lint(workspace, "--write-overlay", "overlay.yaml"))
      #expect(!workspace.exists("overlay.yaml"))
    }
  }

  @Test("Rules can be selected and excluded")
  func rules() async throws {
    try await withDocument { workspace in
      let only = try await lint(workspace, "--only", "prose-deprecated")
      #expect(only.headlines.map { $0.hasSuffix("[prose-deprecated]") } == [true])
      let others = try await lint(workspace, "--ignore", "prose-deprecated")
      #expect(others.headlines.map { $0.hasSuffix("[missing-operation-id]") } == [true])
    }
  }

  @Test("The formats for programs are those of `generate`")
  func formats() async throws {
    try await withDocument { workspace in
      let json = try await lint(
        workspace, "--diagnostics", "json", "--only", "prose-deprecated")
      #expect(
        json.errors
          == #"{"code":"prose-deprecated","column":43,"file":"zoo.yaml","line":14,"#
          + #""message":"the description says that the property `nick` is deprecated","#
          + #""proposal":"- target: $.components.schemas.Animal.properties.nick\n  update:\n"#
          + #"    deprecated: true","severity":"note"}"# + "\n")
      #expect(json.output == "")
      let github = try await lint(workspace, "--diagnostics", "github")
      #expect(github.errors.hasPrefix("::notice file=zoo.yaml,line=6,col=5,title=missing-"))
      let sarif = try await lint(workspace, "--diagnostics", "sarif")
      #expect(sarif.errors.contains(#""text" : "An operation has no id.""#))
    }
  }

  @Test("`explain` explains rules as it does codes")
  func explanations() async throws {
    try await Workspace.withTemporary { workspace in
      let outcome = try await Command.run(["explain", "prose-deprecated"], in: workspace.folder)
      expectSuccess(outcome)
      #expect(outcome.output.hasPrefix("# `prose-deprecated`\n"))
    }
  }

  @Test("The findings in the DataFramer document are those that its overlay fixes")
  func dataframer() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("specsmith.yaml", "client: Dataframer\n")
      let spec = Repository.root.appending(path: "spec/dataframer.yaml").path
      let bare = try await Command.run(
        ["lint", spec, "--config", "specsmith.yaml"], in: workspace.folder)
      expectSuccess(bare)
      for found in [
        "when the property `databricks_client_id` is required", "pattern: '^databricks/'",
        "`databricks_client_secret` is a secret by its name", "are listed in 3 places",
        """
        is `anthropic/claude-sonnet-4-5` by default, the schema \
        `anthropic/claude-sonnet-4-6-thinking`
        """,
      ] {
        #expect(bare.errors.contains(found), "\(found)")
      }
      let overlaid = try await Command.run(["lint", spec], in: workspace.folder)
      for fixed in ["prose-conditional-required", "unhidden-secret"] {
        #expect(!overlaid.output.contains(fixed), "\(overlaid.errors)")
      }
    }
  }

  // MARK: Documents of others

  @Test(
    "Lint never crashes, whatever the document",
    arguments: ThirdPartyData.badInputSuite.documents())
  func badDocument(path: String) async throws {
    try await Workspace.withTemporary { workspace in
      let file = ThirdPartyData.badInputSuite.url(path).path
      let outcome = try await Command.run(
        ["lint", file, "--diagnostics", "json"], in: workspace.folder, timeout: .seconds(120))
      #expect(!outcome.endedBySignal, "ended by signal \(outcome.status)")
      #expect(outcome.status == 0 || outcome.status == 1)
    }
  }

  @Test(
    "Lint accepts a real document",
    arguments: ThirdPartyData.documents.documents().filter { !$0.contains("/") })
  func realDocument(path: String) async throws {
    try await Workspace.withTemporary { workspace in
      let file = ThirdPartyData.documents.url(path).path
      let outcome = try await Command.run(
        ["lint", file, "--diagnostics", "json"], in: workspace.folder, timeout: .seconds(120))
      expectSuccess(outcome)
    }
  }
}
