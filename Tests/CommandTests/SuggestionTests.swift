import Foundation
import Testing

@Suite("Suggestions")
struct SuggestionTests {
  /// Mistakes, and the parts of the messages.
  static let mistakes: [(arguments: [String], words: [String])] = [
    (["generat", "spec.yaml", "-o", "SDK"], ["'generat'", "'generate'?"]),
    (["help", "lnt"], ["'lint'?"]),
    (["templates", "exprt"], ["'export'?", "Usage: specsmith templates <subcommand>"]),
    (["nonsense"], ["'nonsense'", "'specsmith --help'"]),
    (["lint", "spec.yaml", "--verbos"], ["'--verbose'?"]),
    (["lint", "spec.yaml", "--only", "missing-operation-di"], ["'missing-operation-id'?"]),
    (["explain", "unknown-tipe"], ["'unknown-type'?", "Usage: specsmith explain"]),
    (["explain", "nonsense"], ["'--all'"]),
    (["templates", "fields", "Recrod"], ["'Record'?"]),
  ]

  @Test(
    "A wrong word on the command line has exit status 64 and one suggestion", arguments: mistakes)
  func usage(_ arguments: [String], _ words: [String]) async throws {
    let outcome = try await Command.run(arguments, in: FileManager.default.temporaryDirectory)
    expectRefusal(outcome, status: 64)
    for word in words { #expect(outcome.errors.contains(word), "\(outcome.errors)") }
    #expect(outcome.errors.lowercased().split(separator: "did you mean").count <= 2)
  }

  /// Paths that do not exist, and the similar ones.
  static let paths = [
    ("shp.yaml", "shop.yaml"), ("./shop.yml", "./shop.yaml"), ("shop.json", "shop.yaml"),
    ("apo/v2/shp.yaml", "api/v1/shop.yaml"), ("api/v1/museum.yml", "api/v1/museum.json"),
  ]

  @Test("A file that does not exist has the nearest path as a hint", arguments: paths)
  func path(_ path: String, _ meant: String) async throws {
    try await Workspace.withTemporary { workspace in
      for name in ["shop.yaml", "api/v1/shop.yaml", "api/v1/museum.json"] {
        try workspace.write(name, ExampleDocument.text)
      }
      let outcome = try await Command.run(["lint", path], in: workspace.folder)
      expectRefusal(outcome)
      #expect(outcome.errors.contains("hint: did you mean `\(meant)`?\n"), "\(outcome.errors)")
    }
  }

  @Test("A reference to a file that does not exist has a hint too")
  func reference() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("api/spec.yaml", ExampleDocument.respondingTo("{$ref: animl.yaml}"))
      try workspace.write("api/animal.yaml", "type: string\n")
      let outcome = try await Command.run(["lint", "api/spec.yaml"], in: workspace.folder)
      expectRefusal(outcome)
      #expect(outcome.errors.contains("did you mean `api/animal.yaml`?"), "\(outcome.errors)")
    }
  }

  @Test(
    "A path that resembles nothing has the working folder as a hint",
    arguments: ["zoo.yaml", "hops.yaml", "sh.yaml", "nowhere/shop.yaml"])
  func nothing(path: String) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("shop.yaml", ExampleDocument.text)
      let outcome = try await Command.run(["lint", path], in: workspace.folder)
      #expect(outcome.errors.contains("it is relative to"), "\(outcome.errors)")
    }
  }
}
