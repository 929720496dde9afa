import Diagnostics
import DocumentTree
import Generator
import TemplateEngine
import Testing

@Suite("Examples of diagnostics")
struct ExampleTests {
  @Test(
    "Each example causes the diagnostic that it explains",
    arguments: DiagnosticCatalog.pages.filter { $0.example != nil })
  func cause(_ page: DiagnosticPage) throws {
    let example = try #require(page.example)
    let found = diagnostics(of: example)
    #expect(found.contains { $0.code == page.code }, "\(found)")
  }

  @Test(
    "Each example causes no other diagnostic",
    arguments: DiagnosticCatalog.pages.filter { $0.example != nil })
  func causeNothingElse(_ page: DiagnosticPage) throws {
    let found = diagnostics(of: try #require(page.example))
    #expect(found.allSatisfy { $0.code == page.code }, "\(found)")
  }

  @Test("Hints are in lowercase, without a full stop")
  func hintsAreConsistent() {
    let hints = DiagnosticCatalog.pages.compactMap(\.example).flatMap(diagnostics)
      .compactMap(\.hint)
    #expect(hints.count > 30)
    #expect(hints.filter { $0.first?.isUppercase == true || $0.hasSuffix(".") } == [])
  }

  private static let head = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\n"
  private static let document =
    head
    + "paths:\n  /pets:\n    get: {tags: [pets], responses: {'204': {description: None}}}\n"
    + "components:\n  schemas:\n    Kind: {type: string, enum: [cat, dog]}\n"

  private func diagnostics(of example: DiagnosticPage.Example) -> [Diagnostic] {
    var input = Generator.Input(document: source(Self.document))
    switch example.kind {
    case .document: input.document = source(example.text)
    case .fragment: input.document = source(Self.head + example.text)
    case .overlay: input.overlays = [source(example.text)]
    case .template:
      input.templates = [
        TemplateSource(
          name: "Enumeration", file: "Enumeration.mustache", bytes: Array(example.text.utf8))
      ]
    case .configuration:
      do {
        input.settings = try Settings(source(example.text))
      } catch {
        return error.diagnostics
      }
    }
    return Generator.run(input).diagnostics
  }

  private func source(_ text: String) -> Source {
    Source(file: "example.yaml", bytes: Array((text + "\n").utf8))
  }
}
