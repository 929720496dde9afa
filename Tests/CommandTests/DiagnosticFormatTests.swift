import Foundation
import Testing

@Suite("Formats of diagnostics")
struct DiagnosticFormatTests {
  private static let faulty =
    ExampleDocument.respondingTo("{type: strin}").replacing("paths:", with: "extra: 1\npaths:")

  private func errors(
    of document: String, named name: String = "spec.yaml", _ arguments: [String]
  ) async throws -> String {
    try await Workspace.withTemporary { workspace in
      try workspace.write(name, document)
      return try await Command.run(
        ["generate", name, "-o", "SDK"] + arguments, in: workspace.folder
      ).errors
    }
  }

  @Test("github prints one workflow command per line, with special characters escaped")
  func annotations() async throws {
    let lines = try await errors(
      of: Self.faulty, named: "a,b: 100%.yaml", ["--diagnostics", "github"]
    ).split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "::warning file=a%2Cb%3A 100%25.yaml,line=3,col=1,title=unsupported-field::"
          + "`extra` in the document is not carried over",
        "::error file=a%2Cb%3A 100%25.yaml,line=12,col=30,title=unknown-type::"
          + "there is no type `strin` in JSON Schema%0Ahint: did you mean `string`?",
      ])
  }

  private struct SARIF: Decodable {
    struct Run: Decodable {
      var tool: Tool
      var invocations: [Invocation]
      var results: [Result]
    }
    struct Tool: Decodable { var driver: Driver }
    struct Driver: Decodable {
      var name: String
      var rules: [Rule]
    }
    struct Rule: Decodable {
      var id: String
      var help: Message
    }
    struct Message: Decodable { var text: String }
    struct Invocation: Decodable { var executionSuccessful: Bool }
    struct Result: Decodable {
      var ruleId: String
      var ruleIndex: Int
      var level: String
      var message: Message
      var locations: [Location]
    }
    struct Location: Decodable { var physicalLocation: PhysicalLocation }
    struct PhysicalLocation: Decodable {
      var artifactLocation: ArtifactLocation
      var region: Region
    }
    struct ArtifactLocation: Decodable { var uri: String }
    struct Region: Decodable, Equatable {
      var startLine: Int
      var startColumn: Int
    }

    var version: String
    var runs: [Run]
  }

  @Test("sarif prints one log, with a rule for each code and a region for each result")
  func sarif() async throws {
    let text = try await errors(of: Self.faulty, named: "my spec.yaml", ["--diagnostics", "sarif"])
    let log = try JSONDecoder().decode(SARIF.self, from: Data(text.utf8))
    #expect(log.version == "2.1.0")
    let run = try #require(log.runs.first)
    #expect(log.runs.count == 1 && run.tool.driver.name == "specsmith")
    #expect(run.tool.driver.rules.map(\.id) == ["unsupported-field", "unknown-type"])
    #expect(run.tool.driver.rules.allSatisfy { !$0.help.text.isEmpty })
    #expect(run.results.map(\.ruleIndex) == [0, 1])
    #expect(run.results.map(\.level) == ["warning", "error"])
    #expect(run.invocations.map(\.executionSuccessful) == [false])
    let location = run.results.last?.locations.first?.physicalLocation
    #expect(location?.artifactLocation.uri == "my%20spec.yaml")
    #expect(location?.region == SARIF.Region(startLine: 12, startColumn: 30))
  }

  @Test("sarif prints one log even if the output cannot be written")
  func sarifOfOutput() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      try workspace.write("SDK", "a file")
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK", "--diagnostics", "sarif"], in: workspace.folder)
      #expect(outcome.status == 1)
      let log = try JSONDecoder().decode(SARIF.self, from: Data(outcome.errors.utf8))
      #expect(log.runs.first?.results.map(\.ruleId) == ["output"])
    }
  }

  @Test("sarif prints a log without results if there are no diagnostics")
  func sarifOfSuccess() async throws {
    let text = try await errors(of: ExampleDocument.text, ["--diagnostics", "sarif"])
    let log = try JSONDecoder().decode(SARIF.self, from: Data(text.utf8))
    #expect(log.runs.first?.results.isEmpty == true)
    #expect(log.runs.first?.invocations.first?.executionSuccessful == true)
  }

  // MARK: Text

  private static let repetitive =
    ExampleDocument.text.replacing(
      "Kind: {", with: "Kind: {" + (1...8).map { "unknown\($0): 1, " }.joined())

  @Test(
    "text summarizes warnings of one kind on one line, with their number and the first location")
  func repetition() async throws {
    let text = try await errors(of: Self.repetitive, [])
    let lines = text.split(separator: "\n")
    #expect(lines.count == 3, "\(text)")
    #expect(lines[0].contains("`unknown1` in"), "\(text)")
    #expect(lines[0].contains(", and 7 more of this kind [unsupported-field]"), "\(text)")
    #expect(lines[1] == "--verbose shows each warning.")
    #expect(text.contains("8 warnings; 8 constructs not carried over in full."))
  }

  @Test(
    "--verbose prints each warning as text, and the other formats always do",
    arguments: [
      ["--verbose"], ["--diagnostics", "json"], ["--diagnostics", "github"],
      ["--diagnostics", "sarif"],
    ])
  func everyWarning(_ arguments: [String]) async throws {
    let text = try await errors(of: Self.repetitive, arguments)
    #expect(text.contains("`unknown8`"), "\(text)")
  }

  @Test("text prints every error")
  func everyError() async throws {
    let types = (1...8).map { "a\($0): {type: t\($0)}" }.joined(separator: ", ")
    let text = try await errors(of: ExampleDocument.respondingTo("{properties: {\(types)}}"), [])
    #expect(text.matches(of: /\[unknown-type\]/).count == 8, "\(text)")
    #expect(text.contains("8 errors.\nNothing was written."), "\(text)")
  }

  // MARK: Explanations

  @Test("explain prints the page of a code, with an example that causes it")
  func explanation() async throws {
    try await Workspace.withTemporary { workspace in
      let outcome = try await Command.run(["explain", "unknown-type"], in: workspace.folder)
      expectSuccess(outcome)
      #expect(outcome.output.hasPrefix("# `unknown-type`\n"))
      #expect(outcome.output.contains("{type: strng}"))
    }
  }

  @Test("explain prints the verdicts on a change for requests and for responses")
  func explainChanges() async throws {
    try await Workspace.withTemporary { workspace in
      let outcome = try await Command.run(["explain", "--changes"], in: workspace.folder)
      expectSuccess(outcome)
      #expect(
        outcome.output.contains("| `became-nullable` | compatible | breaking | "),
        "\(outcome.output)")
    }
  }

  @Test("explain suggests the code that was probably meant")
  func misspelledCode() async throws {
    try await Workspace.withTemporary { workspace in
      let outcome = try await Command.run(["explain", "unknown-tipe"], in: workspace.folder)
      expectRefusal(outcome, status: 64)
      #expect(outcome.errors.contains("did you mean 'unknown-type'?"), "\(outcome.errors)")
    }
  }
}
