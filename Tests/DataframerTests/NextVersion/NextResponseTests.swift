import Dataframer
import DocumentTree
import Foundation
import Testing

@Suite("A server with the next version of the API")
struct NextResponseTests {
  @Test("Each operation of this version exists")
  func allOperations() throws {
    let ids = Set(try APIDocument(APIDocument.current).operations.map(\.id))
    let nextIDs = try APIDocument(APIDocument.next).operations.map(\.id)
    #expect(ids == Set(OperationCalls.all.keys))
    #expect(ids.isSubset(of: nextIDs))
  }

  @Test("This version's SDK decodes the responses", arguments: OperationCalls.all.keys.sorted())
  func decoded(id: String) async throws {
    let document = try APIDocument(APIDocument.next)
    let operation = try #require(document.operations.first { $0.id == id })
    let call = try #require(OperationCalls.all[id])
    let successes = try #require(operation.node["responses"]).entries.filter {
      $0.key.text.hasPrefix("2")
    }
    #expect(!successes.isEmpty)
    for (status, response) in successes {
      let status = try #require(Int(status.text))
      guard let schema = response["content"]?["application/json"]?["schema"] else {
        try await RecordingServer.run(Reply(status)) { server in
          let value = try await call(Dataframer.testing(server.url))
          #expect(value == nil)
        }
        continue
      }
      for extent in SampleValue.Extent.allCases {
        let json = SampleValue(document: document, extent: extent).json(of: schema)
        try await RecordingServer.run(.json(json, status: status)) { server in
          let value = try #require(try await call(Dataframer.testing(server.url)))
          // What this version does not know is kept as well. Of a date, the fraction is shortened,
          // and null becomes nothing where this version does not expect it.
          if extent == .whole {
            #expect(try JSON(encoding: value) == JSON(json))
          }
        }
      }
    }
  }
}
