import Diagnostics
import Foundation
import Testing

@testable import DocumentLint

@Suite("The catalog of rules")
struct CatalogTests {
  @Test("explains each code that the catalog of diagnostics does not, once")
  func isComplete() {
    let explained = DiagnosticCatalog.pages.map(\.code) + LintRuleCatalog.rules.map(\.id)
    #expect(explained.count == Set(explained).count)
    #expect(DiagnosticCode.allCases.filter { !explained.contains($0) } == [])
  }

  @Test(
    "writes summaries without a full stop, and strings with one", arguments: LintRuleCatalog.rules)
  func isWrittenAlike(_ rule: LintRule) {
    #expect(!rule.summary.hasSuffix("."))
    #expect(rule.summary.first?.isUppercase == true)
    #expect(rule.explanation.hasSuffix("."))
    #expect(rule.remedy.hasSuffix("."))
  }

  @Test("is equal to docs/lint.md")
  func isWrittenDown() throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    #expect(
      try String(contentsOf: root.appending(path: "docs/lint.md"), encoding: .utf8)
        == LintPage.all(),
      "run `specsmith explain --rules > docs/lint.md`")
  }

  @Test(
    "shows of each rule an example in which it finds something", arguments: LintRuleCatalog.rules)
  func exampleIsFound(_ rule: LintRule) throws {
    let lint = try linting(document(rule.example), rules: [rule])
    #expect(lint.count > 0)
  }

  @Test(
    "proposes for each example what makes the finding go away", arguments: LintRuleCatalog.rules)
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
