import Diagnostics
import Foundation
import Testing

@Suite("The catalog of diagnostics")
struct CatalogTests {
  @Test("has each code that the sources use, and no other")
  func isComplete() throws {
    let used = try SourceCodes.all()
    let documented = Set(DiagnosticCatalog.codes.map(\.name))
    #expect(used.subtracting(documented).sorted() == [], "these codes are not documented")
    #expect(documented.subtracting(used).sorted() == [], "these codes are not used")
  }

  @Test("has each code once")
  func isUnambiguous() {
    let names = DiagnosticCatalog.codes.map(\.name)
    #expect(names.count == Set(names).count)
  }

  @Test("knows what is lost where a code's name says so", arguments: DiagnosticCatalog.codes)
  func namesLosses(_ code: DiagnosticCode) {
    let exceptions = [
      "unsupported-version", "unused-template", "unused-example", "unused-acceptance",
    ]
    let kinds = DiagnosticCode.Loss.allCases.map(\.rawValue)
    let kind = kinds.first { code.name.hasPrefix($0 + "-") }
    guard let kind, !exceptions.contains(code.name) else { return }
    #expect(code.loss?.rawValue == kind)
  }

  @Test("is what docs/diagnostics.md holds")
  func isWrittenDown() throws {
    let file = SourceCodes.root.appending(path: "docs/diagnostics.md")
    #expect(
      try String(contentsOf: file, encoding: .utf8) == DiagnosticPage.all(),
      "run `specsmith explain --all > docs/diagnostics.md`")
  }

  @Test("writes titles without a full stop, and texts with one", arguments: DiagnosticCatalog.codes)
  func isWrittenAlike(_ code: DiagnosticCode) {
    #expect(!code.title.hasSuffix("."))
    #expect(code.title.first?.isUppercase == true)
    #expect(code.explanation.hasSuffix("."))
    #expect(code.remedy.hasSuffix("."))
  }

  @Test("is told with hints that are written alike: in lower case, without a full stop")
  func hintsAreAlike() throws {
    let hints = try SourceCodes.hints()
    #expect(hints.count > 50)
    #expect(hints.filter { $0.first?.isUppercase == true || $0.hasSuffix(".") } == [])
  }
}
