import Foundation
import Testing

@Suite("Invalid documents")
struct BadDocumentTests {
  @Test("Another kind of document is recognized", arguments: MistakenDocuments.versions)
  func version(_ document: BadDocument) async throws { try await expectRefusal(of: document) }

  @Test(
    "An unresolvable reference is an error with its location",
    arguments: MistakenDocuments.references)
  func reference(_ document: BadDocument) async throws { try await expectRefusal(of: document) }

  @Test(
    "A wrong type in a schema is an error with its location", arguments: MistakenDocuments.types)
  func type(_ document: BadDocument) async throws { try await expectRefusal(of: document) }

  @Test(
    "A wrong type elsewhere is an error with its location", arguments: MistakenDocuments.structure)
  func structure(_ document: BadDocument) async throws { try await expectRefusal(of: document) }

  @Test("All errors are reported in one run")
  func together() async throws {
    try await withOldOutput { workspace in
      try workspace.write(
        "spec.yaml",
        ExampleDocument.respondingTo(
          "{properties: {a: 1, b: {type: strin}, c: {$ref: '#/nobody'}}}"))
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK"], in: workspace.folder)
      expectRefusal(outcome)
      #expect(outcome.headlines.count == 3, "\(outcome.errors)")
    }
  }

  @Test(
    "Schemas nested 400 levels deep do not exhaust the stack",
    arguments: [
      ("{type: array, items: ", "}"), ("{properties: {a: ", "}}"), ("{allOf: [", "]}"),
      ("{anyOf: [{type: string}, ", "]}"), ("{not: ", "}"), ("{additionalProperties: ", "}"),
      ("{if: ", "}"),
    ])
  func deepSchemas(opening: String, closing: String) async throws {
    // Each level of a schema needs up to two levels of YAML, of which 512 are allowed.
    let levels = 400 / max(1, opening.count { "{[".contains($0) })
    let nested =
      String(repeating: opening, count: levels) + "{type: string}"
      + String(repeating: closing, count: levels)
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.respondingTo(nested))
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK"], in: workspace.folder)
      #expect(!outcome.endedBySignal, "ended by signal \(outcome.status)")
      #expect([0, 1].contains(outcome.status), "\(outcome.errors.prefix(2000))")
    }
  }
}
