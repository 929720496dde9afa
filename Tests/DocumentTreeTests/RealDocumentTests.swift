import DocumentTree
import Testing

@Suite("Real documents", .enabled(if: Corpus.exists("index.tsv"), "../shared/corpus is missing"))
struct RealDocumentTests {
  @Test("every document of the corpus is read")
  func corpus() throws {
    var refused: [String: String] = [:]
    var count = 0
    for file in Corpus.files("specs") where file.hasSuffix(".yaml") || file.hasSuffix(".json") {
      count += 1
      let source = Source(file: file, bytes: try Corpus.bytes("specs/\(file)"))
      do {
        #expect(try Tree.parse(source).root.count > 0)
      } catch {
        refused[file] = "\(error)"
      }
    }
    #expect(count > 40)
    #expect(refused == [:])
  }

  @Test("a page of a vendor's documentation is read with the page's own lines")
  func page() throws {
    let bytes = try Corpus.bytes("../seeds/002_b7cc90d7eb00b946.txt")
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let root = try Tree.parse(Source(file: "page.md", bytes: bytes)).root
    let model = root.resolve(
      pointer: JSONPointer(tokens: ["paths", "/api/dataframer/runs/", "post", "operationId"]))
    let place = try #require(model).location
    #expect(lines[place.line - 1].dropFirst(place.column - 1) == (model?.text ?? "")[...])
    #expect(model?.text == "api_dataframer_runs_create")
  }
}
