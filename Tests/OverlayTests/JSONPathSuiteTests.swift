import DocumentTree
import Overlay
import TestSupport
import Testing

@Suite(
  "RFC 9535's compliance suite",
  .enabled(if: ThirdPartyData.jsonPathSuite.isTested, "\(ThirdPartyData.jsonPathSuite.absence)"))
struct JSONPathSuiteTests {
  private static func cases() throws -> [Node] {
    let root = try ThirdPartyData.jsonPathSuite.tree("cts.json").root
    return Array(try #require(root["tests"]).elements)
  }

  @Test("Every invalid query is refused")
  func refusals() throws {
    let cases = try Self.cases().filter { $0["invalid_selector"]?.boolean == true }
    #expect(cases.count == 247)
    for example in cases {
      let query = try #require(example["selector"]).text
      #expect(throws: JSONPathError.self, "\(query)") { try JSONPath(query) }
    }
  }

  @Test("Every query selects the expected nodes, with their normalized paths")
  func selections() throws {
    let cases = try Self.cases().filter { $0["invalid_selector"] == nil }
    #expect(cases.count == 456)
    for example in cases {
      let query = try #require(example["selector"]).text
      // The document is a part of the suite's own tree; paths begin at its root.
      let document = Tree(try #require(example["document"]).value).root
      do {
        let nodes = try JSONPath(query).nodes(in: document)
        let values = nodes.map { PlainValue($0) }
        let paths = nodes.map { JSONPath.normalizedPath(of: $0) }
        let results =
          example["result"].map { [$0] } ?? Array(example["results"]?.elements ?? document.elements)
        let allPaths =
          example["result_paths"].map { [$0] }
          ?? Array(example["results_paths"]?.elements ?? document.elements)
        let expected = zip(results, allPaths).map { result, paths in
          (result.elements.map { PlainValue($0) }, paths.elements.map(\.text))
        }
        #expect(expected.contains { $0.0 == values && $0.1 == paths }, "\(query)")
      } catch {
        Issue.record("\(query): \(error)")
      }
    }
  }
}
