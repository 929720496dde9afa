import Foundation
import Testing

@Suite("The pages of the documentation of an SDK")
struct CatalogPageTests {
  @Test(
    "DocC finds what the landing page and the list of operations link to",
    arguments: [InitTests.document, SampleDocument.choices, SampleDocument.sequences])
  func links(_ document: String) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("api.yaml", document)
      expectSuccess(
        try await InitTests.make(["api.yaml", "--name", "Made", "-q"], in: workspace))
      guard
        let pages = try await SwiftCompiler.documentation(
          of: "Made/Sources/Made", named: "Made", in: workspace)
      else {
        print("Skipped: there is no docc.")
        return
      }
      #expect(pages.status == 0, "\(pages.errors)")
      let places = (pages.output + pages.errors).matches(of: /--> ([^\s:]+)/).map { String($0.1) }
      #expect(places.filter { $0.hasSuffix(".md") } == [], "\(pages.output)\(pages.errors)")
      #expect(workspace.exists("Pages.doccarchive/data/documentation/made/operations.json"))
    }
  }
}
