import Diagnostics
import DocumentTree
import Foundation
import OpenAPIDocument
import TestSupport
import Testing

@testable import OperationNames

@Suite(
  "Operation names of real documents",
  .enabled(if: ThirdPartyData.documents.isTested, "\(ThirdPartyData.documents.absence)"))
struct RealNameTests {
  @Test(
    "A name depends only on its own operation, except for collisions",
    arguments: ThirdPartyData.documents.documents().filter { !$0.contains("/") })
  func areIndependent(path: String) throws {
    let tree = try Tree.parse(
      Source(file: path, bytes: try ThirdPartyData.documents.bytes(path)))
    let document = try #require(DocumentReader.read(tree).document)
    let schemas = Dictionary(
      document.schemas.map { ($0.schema.node, $0.schema) }, uniquingKeysWith: { first, _ in first })
    let naming = OperationNaming(TagIndex(document.tags)) { schemas[$0] }
    let (names, warnings) = naming.names(of: document.operations)
    var others = 0
    for (operation, name) in zip(document.operations, names) {
      let alone = naming.name(of: operation)
      // In a group of methods with one name, all have one spelling.
      if alone.key != name.key { others += 1 }
    }
    #expect(others == warnings.count)
    // Documents that have both a GET and a POST to search have many.
    #expect(others * 2 < max(names.count, 2))
  }
}
