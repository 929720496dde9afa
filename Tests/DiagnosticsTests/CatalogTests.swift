import Diagnostics
import Foundation
import Testing

@Suite("The catalog of diagnostics")
struct CatalogTests {
  @Test("states the loss if the code's name implies one", arguments: DiagnosticCatalog.pages)
  func namesLosses(_ page: DiagnosticPage) {
    let exceptions: [DiagnosticCode] = [.unsupportedVersion, .unusedTemplate, .unusedAcceptance]
    let kinds = DiagnosticPage.Loss.allCases.map(\.rawValue)
    let kind = kinds.first { page.code.rawValue.hasPrefix($0 + "-") }
    guard let kind, !exceptions.contains(page.code) else { return }
    #expect(page.loss?.rawValue == kind)
  }

  @Test("is equal to docs/diagnostics.md")
  func isWrittenDown() throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "docs/diagnostics.md")
    #expect(
      try String(contentsOf: file, encoding: .utf8) == DiagnosticCatalog.markdown(),
      "run `specsmith explain --all > docs/diagnostics.md`")
  }

  @Test(
    "writes titles without a full stop, and strings with one", arguments: DiagnosticCatalog.pages)
  func isWrittenAlike(_ page: DiagnosticPage) {
    #expect(!page.title.hasSuffix("."))
    #expect(page.title.first?.isUppercase == true)
    #expect(page.explanation.hasSuffix("."))
    #expect(page.remedy.hasSuffix("."))
  }
}
