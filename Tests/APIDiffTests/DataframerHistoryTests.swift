import APIDiff
import Diagnostics
import DocumentTree
import Foundation
import Generator
import Testing

/// The expectations come from comparing the vendor's pages by hand.
@Suite("Changes between versions of the DataFramer API")
struct DataframerHistoryTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("spec/history")
  private static let oldest = "runs-create-1-oldest.yaml"
  private static let middle = "runs-create-2-middle.yaml"
  private static let newest = "runs-create-3-newest.md"

  /// The three fields for a model have the same list, and so one type. Its changes are reported
  /// where it is used first.
  private static let firstModelField = "generation_model"

  private func report(from old: String, to new: String) throws -> ChangeReport {
    func input(_ name: String) throws -> Generator.Input {
      let data = try Data(contentsOf: Self.folder.appendingPathComponent(name))
      return Generator.Input(document: Source(file: name, bytes: Array(data)))
    }
    let (report, diagnostics) = ChangeReading.report(from: try input(old), to: try input(new))
    return try #require(report, "\(diagnostics)")
  }

  /// The verdict and the rule of each change.
  private func lines(_ report: ChangeReport) -> Set<String> {
    Set(report.changes.map { "\($0.wire.rawValue) on the wire: \($0.id)" })
  }

  private func models(_ rule: String, _ verdict: Verdict, _ names: [String]) -> Set<String> {
    Set(
      names.map { name in
        "\(verdict.rawValue) on the wire: \(rule) RunCreate.\(Self.firstModelField) \"\(name)\""
      })
  }

  @Test("Changes from the oldest to the middle version are reported")
  func oldestToMiddle() throws {
    let report = try report(from: Self.oldest, to: Self.middle)
    var expected = models(
      "enum-value-removed", .breaking,
      [
        "anthropic/claude-opus-4-5", "anthropic/claude-opus-4-5-thinking",
        "anthropic/claude-sonnet-4-5", "anthropic/claude-sonnet-4-5-thinking",
      ])
    expected.formUnion(
      models(
        "enum-value-added", .compatible,
        [
          "anthropic/claude-opus-4-6", "anthropic/claude-opus-4-6-thinking",
          "anthropic/claude-sonnet-4-6", "anthropic/claude-sonnet-4-6-thinking",
          "anthropic/claude-haiku-4-5-thinking",
          "databricks/databricks-claude-3-7-sonnet", "databricks/databricks-claude-haiku-4-5",
          "databricks/databricks-claude-opus-4-1", "databricks/databricks-claude-opus-4-5",
          "databricks/databricks-claude-opus-4-6", "databricks/databricks-claude-sonnet-4",
          "databricks/databricks-claude-sonnet-4-5", "databricks/databricks-gemini-2-5-flash",
          "databricks/databricks-gemini-2-5-pro", "databricks/databricks-gemini-3-flash",
          "databricks/databricks-gemini-3-pro", "databricks/databricks-gpt-5",
        ]))
    for (field, model) in [
      ("generation_model", "anthropic/claude-sonnet-4-6"),
      ("outline_model", "anthropic/claude-sonnet-4-6-thinking"),
      ("revision_model", "anthropic/claude-sonnet-4-6-thinking"),
    ] {
      expected.insert(
        "caution on the wire: default-changed RunCreate.\(field) "
          + "\"gemini/gemini-3-pro-preview-thinking\" → \"\(model)\"")
    }
    for field in [
      "revision_types", "filtering_types", "generation_thinking_budget", "outline_thinking_budget",
      "revision_thinking_budget", "databricks_client_id", "databricks_client_secret",
      "databricks_api_base", "skip_outline", "tools",
    ] {
      expected.insert("compatible on the wire: property-added RunCreate.\(field)")
    }
    expected.insert("caution on the wire: deprecated RunCreate.enable_revisions")
    // On the page, the deprecated field has moved behind `max_revision_cycles` and others.
    expected.insert("none on the wire: source-changed RunCreate")
    expected.insert("none on the wire: source-changed POST /api/dataframer/runs/")
    #expect(lines(report) == expected)
    #expect(report.part == .major)
    let deprecation = try #require(report.changes.first { $0.rule.id == "deprecated" })
    #expect(deprecation.new?.line == 277 && deprecation.old?.line == 136)
    #expect(deprecation.message.contains("Use revision_types and filtering_types instead."))
    #expect(deprecation.sourceNotes == ["the compiler warns of `RunCreate.enableRevisions`"])
  }

  @Test("Changes from the middle to the newest version are reported")
  func middleToNewest() throws {
    let report = try report(from: Self.middle, to: Self.newest)
    var expected = models(
      "enum-value-removed", .breaking,
      [
        "Qwen/Qwen2.5-72B-Instruct-Turbo", "gemini/gemini-3-pro-preview",
        "gemini/gemini-3-pro-preview-thinking", "databricks/databricks-claude-3-7-sonnet",
        "databricks/databricks-claude-opus-4-1", "databricks/databricks-claude-opus-4-5",
        "databricks/databricks-claude-sonnet-4", "databricks/databricks-claude-sonnet-4-5",
        "databricks/databricks-gemini-2-5-flash", "databricks/databricks-gemini-2-5-pro",
        "databricks/databricks-gemini-3-flash", "databricks/databricks-gemini-3-pro",
        "databricks/databricks-gpt-5",
      ])
    expected.formUnion(
      models(
        "enum-value-added", .compatible,
        [
          "gemini/gemini-3.1-pro-preview", "gemini/gemini-3.1-pro-preview-thinking",
          "openai/gpt-5.4", "openai/gpt-5.4-thinking",
          "databricks/databricks-claude-haiku-4-5-thinking",
          "databricks/databricks-claude-opus-4-6-thinking",
          "databricks/databricks-claude-sonnet-4-6",
          "databricks/databricks-claude-sonnet-4-6-thinking",
          "databricks/databricks-gemini-3-1-pro", "databricks/databricks-gemini-3-1-pro-thinking",
          "databricks/databricks-gpt-5-4", "databricks/databricks-gpt-5-4-thinking",
        ]))
    for field in ["revision_types", "filtering_types", "tools"] {
      expected.insert("caution on the wire: default-changed RunCreate.\(field) none → []")
    }
    for status in [400, 401, 402, 404] {
      expected.insert(
        "compatible on the wire: failure-added POST /api/dataframer/runs/ \(status)")
    }
    #expect(lines(report) == expected)
    #expect(report.part == .major)
  }

  @Test("Removing a model breaks requests that contain it, and source code that uses it")
  func removedModel() throws {
    let report = try report(from: Self.oldest, to: Self.newest)
    let change = try #require(
      report.changes.first {
        $0.id == "enum-value-removed RunCreate.generation_model \"anthropic/claude-opus-4-5\""
      })
    #expect(change.wire == .breaking && change.source == .breaking)
    #expect(change.old?.line == 86 && change.new == nil)
    #expect(change.uses == [Change.Use(call: "POST /api/dataframer/runs/", direction: .request)])
    #expect(
      change.sourceNotes == ["`RunCreate.Model.anthropicClaudeOpus4_5` is gone"])
  }

  @Test("Comparing a version with itself reports no changes")
  func same() throws {
    let report = try report(from: Self.newest, to: Self.newest)
    #expect(report.changes.isEmpty)
    #expect(report.part == .none)
    #expect(report.summary == "Nothing has changed.")
  }
}
