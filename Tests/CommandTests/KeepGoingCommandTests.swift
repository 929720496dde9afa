import Foundation
import Testing

@Suite("--keep-going")
struct KeepGoingCommandTests {
  private static let document = """
    openapi: 3.0.0
    info: {title: Pets, version: "1"}
    paths:
      /pets:
        get: {operationId: listPets, responses: {'204': {description: Done}}}
        put:
          operationId: putPets
          parameters: [{$ref: '#/components/parameters/Page'}]
          responses: {'204': {description: Done}}

    """

  private struct Report: Decodable {
    struct LeftOut: Decodable, Equatable {
      var kind: String
      var name: String
      var line: Int
    }
    var leftOut: [LeftOut]
  }

  private func generate(_ options: [String], in workspace: Workspace) async throws
    -> Command.Outcome
  {
    try await Command.run(["generate", "spec.yaml", "-o", "SDK"] + options, in: workspace.folder)
  }

  @Test("An error suggests the option, which writes the rest and has its own exit status")
  func rest() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", Self.document)
      let refusal = try await generate([], in: workspace)
      #expect(refusal.status == 1)
      #expect(
        refusal.errors.split(separator: "\n").last
          == "With --keep-going, what is wrong is left out and the rest is written.")
      // Twice, since the output is never up to date if something is left out.
      for _ in 1...2 {
        let outcome = try await generate(
          ["--keep-going", "--report", "report.json"], in: workspace)
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("the operation `PUT /pets` is left out"))
      }
      let resource = try workspace.text("SDK/Resources/PetsResource.swift")
      #expect(resource.contains("func list("))
      #expect(!resource.contains("\"PUT\""))
      let report = try JSONDecoder().decode(
        Report.self, from: Data(workspace.text("report.json").utf8))
      #expect(report.leftOut == [.init(kind: "operation", name: "PUT /pets", line: 6)])
    }
  }

  @Test("The configuration has a setting for it")
  func setting() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", Self.document)
      try workspace.write("specsmith.yaml", "keepGoing: true")
      #expect(try await generate([], in: workspace).status == 3)
      try workspace.write("specsmith.yaml", "keepGoing: perhaps")
      let outcome = try await generate([], in: workspace)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("`keepGoing` is true or false"), "\(outcome.errors)")
    }
  }
}
