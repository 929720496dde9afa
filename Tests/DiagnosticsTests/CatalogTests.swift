import Diagnostics
import Foundation
import Testing

@Suite("The catalog of diagnostics")
struct CatalogTests {
  @Test("A code whose name implies a loss states the loss", arguments: DiagnosticCatalog.pages)
  func namesLosses(_ page: DiagnosticPage) {
    let exceptions: [DiagnosticCode] = [.unsupportedVersion, .unusedTemplate, .unusedAcceptance]
    let kinds = DiagnosticPage.Loss.allCases.map(\.rawValue)
    let kind = kinds.first { page.code.rawValue.hasPrefix($0 + "-") }
    guard let kind, !exceptions.contains(page.code) else { return }
    #expect(page.loss?.rawValue == kind)
  }

  @Test("docs/diagnostics.md is up to date")
  func isUpToDate() throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "docs/diagnostics.md")
    #expect(
      try String(contentsOf: file, encoding: .utf8) == DiagnosticCatalog.markdown(),
      "run `specsmith explain --all > docs/diagnostics.md`")
  }

  @Test(
    "Titles have no full stop, and texts have one", arguments: DiagnosticCatalog.pages)
  func isConsistent(_ page: DiagnosticPage) {
    #expect(!page.title.hasSuffix("."))
    #expect(page.title.first?.isUppercase == true)
    #expect(page.explanation.hasSuffix("."))
    #expect(page.remedy.hasSuffix("."))
  }
}
