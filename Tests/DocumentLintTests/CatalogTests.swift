import Diagnostics
import Foundation
import Testing

@testable import DocumentLint

@Suite("The catalog of lint rules")
struct CatalogTests {
  @Test("The rules explain each code that is not in the catalog of diagnostics, once")
  func isComplete() {
    let explained = DiagnosticCatalog.pages.map(\.code) + LintRuleCatalog.rules.map(\.id)
    #expect(explained.count == Set(explained).count)
    #expect(DiagnosticCode.allCases.filter { !explained.contains($0) } == [])
  }

  @Test(
    "Summaries have no full stop, and texts have one", arguments: LintRuleCatalog.rules)
  func isConsistent(_ rule: LintRule) {
    #expect(!rule.summary.hasSuffix("."))
    #expect(rule.summary.first?.isUppercase == true)
    #expect(rule.explanation.hasSuffix("."))
    #expect(rule.remedy.hasSuffix("."))
  }

  @Test("docs/lint.md is up to date")
  func isUpToDate() throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    #expect(
      try String(contentsOf: root.appending(path: "docs/lint.md"), encoding: .utf8)
        == LintPage.all(),
      "run `specsmith explain --rules > docs/lint.md`")
  }

  @Test(
    "The example of each rule has a finding", arguments: LintRuleCatalog.rules)
  func exampleIsFound(_ rule: LintRule) throws {
    let lint = try linting(document(rule.example), rules: [rule])
    #expect(lint.count > 0)
  }

  @Test(
    "The actions for each example fix its finding", arguments: LintRuleCatalog.rules)
  func exampleIsFixed(_ rule: LintRule) throws {
    let text = document(rule.example)
    let lint = try linting(text, rules: [rule])
    guard lint.results.flatMap(\.findings).contains(where: \.isFixable) else { return }
    let after = try linting(text, overlays: [lint.overlay], rules: [rule])
    #expect(after.count == 0, "\(lint.overlay)\n\(after.diagnostics)")
  }
}

extension LintRule: CustomTestStringConvertible {
  public var testDescription: String { id.rawValue }
}
