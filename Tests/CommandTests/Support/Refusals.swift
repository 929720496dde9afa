import Foundation
import Testing

/// Passes a workspace to `body` whose folder `SDK` has the output of an earlier run, and a file of
/// the user. Afterwards, both must be unchanged, without remains beside the folder.
func withOldOutput(
  sourceLocation: SourceLocation = #_sourceLocation, _ body: (Workspace) async throws -> Void
) async throws {
  try await Workspace.withTemporary { workspace in
    try workspace.write("old.yaml", ExampleDocument.text)
    expectSuccess(
      try await Command.run(["generate", "old.yaml", "-o", "SDK"], in: workspace.folder),
      sourceLocation: sourceLocation)
    try workspace.write("SDK/Mine.swift", "// Not generated.\n")
    let contents = try workspace.contents(below: "SDK")
    let identities = try workspace.identities(below: "SDK")
    try await body(workspace)
    #expect(try workspace.contents(below: "SDK") == contents, sourceLocation: sourceLocation)
    #expect(try workspace.identities(below: "SDK") == identities, sourceLocation: sourceLocation)
    #expect(
      try workspace.names().filter { $0.hasPrefix(".") } == [], sourceLocation: sourceLocation)
  }
}

/// Expects that the command refuses a document, with the expected error.
func expectRefusal(
  of document: BadDocument, sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  try await withOldOutput(sourceLocation: sourceLocation) { workspace in
    try workspace.write("spec.yaml", document.bytes)
    let outcome = try await Command.run(
      ["generate", "spec.yaml", "-o", "SDK"], in: workspace.folder)
    expectRefusal(outcome, sourceLocation: sourceLocation)
    let errors = outcome.headlines.filter { $0.contains("error: ") }
    #expect(
      errors.contains {
        $0.hasPrefix("spec.yaml:\(document.location): error: ")
          && $0.hasSuffix("[\(document.code)]")
      }, "\(outcome.errors.prefix(2000))", sourceLocation: sourceLocation)
    if let hint = document.hint {
      let hints = outcome.errors.split(separator: "\n").filter { $0.contains("hint: ") }
      #expect(
        hints.contains { $0.contains(hint) }, "\(outcome.errors.prefix(2000))",
        sourceLocation: sourceLocation)
    }
  }
}
