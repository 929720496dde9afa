import Foundation
import Testing

@Suite("Reports")
struct ReportTests {
  private struct Report: Decodable {
    struct Construct: Decodable, Equatable {
      var code: String
      var kind: String
      var message: String
      var file: String?
      var line: Int?
      var column: Int?
      var pointer: String?
    }
    struct Counts: Decodable, Equatable {
      var operations: Int
      var types: Int
      var operationsNotSelected: Int
      var typesNotSelected: Int
    }
    var openapi: String?
    var generated: Counts
    var errors: Int
    var warnings: Int
    var kinds: [String: Int]
    var codes: [String: Int]
    var constructs: [Construct]
  }

  private static let document =
    ExampleDocument.text
    .replacing("      required: [name]\n", with: "      minProperties: '1'\n")
    .replacing("paths:\n", with: "future/feature: 1\npaths:\n")
    + "    Rest: {$comment: a, unevaluatedFuture: {}, enum: [a, a]}\n"

  private func report(
    of document: String, _ arguments: [String] = [], status: Int32 = 0
  ) async throws -> Report {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", document)
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK", "--report", "report.json"] + arguments,
        in: workspace.folder)
      #expect(outcome.status == status, "\(outcome.errors)")
      let text = try workspace.text("report.json")
      return try JSONDecoder().decode(Report.self, from: Data(text.utf8))
    }
  }

  @Test(
    "The report lists each construct that was not carried over, with its location and JSON Pointer")
  func constructs() async throws {
    let report = try await report(of: Self.document)
    #expect(report.openapi == "3.0.3")
    #expect(
      report.constructs.contains {
        $0.code == "unsupported-field" && $0.kind == "unsupported" && $0.line == 5
          && $0.column == 1 && $0.pointer == "/future~1feature" && $0.file == "spec.yaml"
      }, "\(report.constructs)")
    #expect(
      report.constructs.contains {
        $0.code == "dropped-constraint" && $0.kind == "dropped"
          && $0.pointer == "/components/schemas/Animal/minProperties"
      }, "\(report.constructs)")
    #expect(
      report.constructs.contains { $0.pointer == "/components/schemas/Rest/unevaluatedFuture" },
      "\(report.constructs)")
  }

  @Test("The report counts losses by kind and by code, and what was generated")
  func totals() async throws {
    let report = try await report(of: Self.document)
    #expect(
      report.generated
        == .init(
          operations: 1, types: 3, operationsNotSelected: 0, typesNotSelected: 0))
    #expect(report.kinds.keys.sorted() == ["degraded", "dropped", "unsupported", "unused"])
    #expect(report.kinds.values.reduce(0, +) == report.constructs.count)
    #expect(report.codes.values.reduce(0, +) == report.constructs.count)
    #expect(report.warnings > report.constructs.count, "a duplicate value is no loss")
  }

  @Test("The report counts parts that are not selected")
  func selection() async throws {
    let report = try await report(of: ExampleDocument.newer, ["--include-path", "/animals"])
    #expect(
      report.generated
        == .init(
          operations: 1, types: 2, operationsNotSelected: 0, typesNotSelected: 1))
  }

  @Test("The report is the same whether files are written or only compared")
  func determinism() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", Self.document)
      for (name, arguments) in [("a", []), ("b", []), ("c", ["--verify"])] {
        _ = try await Command.run(
          ["generate", "spec.yaml", "-o", "SDK", "--report", name] + arguments,
          in: workspace.folder)
      }
      #expect(try workspace.text("a") == workspace.text("b"))
      #expect(try workspace.text("a") == workspace.text("c"))
    }
  }

  @Test("The report of an invalid document contains the number of errors")
  func refusal() async throws {
    let report = try await report(of: ExampleDocument.respondingTo("{type: strin}"), status: 1)
    #expect(report.errors == 1)
    #expect(report.generated.operations == 0)
  }

  @Test("A report is written even if the document cannot be read")
  func unreadable() async throws {
    #expect(try await report(of: "a: [", status: 1).errors == 1)
  }

  @Test("A report that cannot be written is an error")
  func unwritable() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("spec.yaml", ExampleDocument.text)
      let outcome = try await Command.run(
        ["generate", "spec.yaml", "-o", "SDK", "--report", "nowhere/report.json"],
        in: workspace.folder)
      expectRefusal(outcome)
      #expect(outcome.errors.contains("nowhere/report.json"), "\(outcome.errors)")
      #expect(!workspace.exists("SDK"))
    }
  }
}
