import DocumentTree
import TestSupport
import Testing

@Suite(
  "Real documents",
  .enabled(if: ThirdPartyData.documents.isTested, "\(ThirdPartyData.documents.absence)"))
struct RealDocumentTests {
  @Test("Every document of the corpus is read")
  func corpus() throws {
    var refused: [String: String] = [:]
    var count = 0
    for file in ThirdPartyData.documents.documents() {
      count += 1
      let source = Source(file: file, bytes: try ThirdPartyData.documents.bytes(file))
      do {
        #expect(try Tree.parse(source).root.count > 0)
      } catch {
        refused[file] = "\(error)"
      }
    }
    #expect(count > 40)
    #expect(refused == [:])
  }

  @Test(
    "A page of a vendor's documentation is read with the page's lines",
    .enabled(if: ThirdPartyData.vendorPages.isTested, "\(ThirdPartyData.vendorPages.absence)"))
  func page() throws {
    let bytes = try ThirdPartyData.vendorPages.bytes("002_b7cc90d7eb00b946.txt")
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let root = try Tree.parse(Source(file: "page.md", bytes: bytes)).root
    let model = root.resolve(
      pointer: JSONPointer(tokens: ["paths", "/api/dataframer/runs/", "post", "operationId"]))
    let location = try #require(model).location
    #expect(lines[location.line - 1].dropFirst(location.column - 1) == (model?.text ?? "")[...])
    #expect(model?.text == "api_dataframer_runs_create")
  }
}
