import DocumentTree
import Foundation
import OpenAPIDocument
import SDKModel
import SDKModelBuilder
import TestSupport
import Testing

@Suite("Stability of names")
struct NameStabilityTests {
  /// Operations that share bodies, errors, parameters and lists, and that compete for names.
  private static let shop = """
    openapi: 3.1.0
    info: {title: Shop, version: '1'}
    paths:
      /orders:
        get:
          operationId: listOrders
          parameters: [{in: query, name: direction, schema: {enum: [up, down]}}]
          responses:
            '200': {description: OK, content: {application/json: {schema: &list {title: Page, type: object, properties: {data: {type: array, items: &order {type: object, properties: {id: {type: string}, address: &address {type: object, properties: {city: {type: string}, kind: {enum: [home, work]}}}}}}}}}}}
            '404': &lost {description: Lost, content: {application/json: {schema: {type: object, properties: {reason: {type: string}}}}}}
        post:
          operationId: createOrder
          requestBody: {content: {application/json: {schema: {type: object, properties: {address: *address, note: {type: string}}}}}}
          responses:
            '201': {description: OK, content: {application/json: {schema: *order}}}
            '404': *lost
      /orders/{id}:
        parameters: [{in: path, name: id, required: true, schema: {type: string}}]
        get:
          operationId: getOrder
          responses: {'200': {description: OK, content: {application/json: {schema: *order}}}, '404': *lost}
        put:
          operationId: updateOrder
          requestBody: {content: {application/json: {schema: {type: object, properties: {address: {type: object, properties: {street: {type: string}}}}}}}}
          responses: {'200': {description: OK, content: {application/json: {schema: *order}}}, '404': *lost}
      /returns:
        get:
          operationId: listReturns
          parameters: [{in: query, name: direction, schema: {enum: [up, down]}}]
          responses:
            '200': {description: OK, content: {application/json: {schema: {title: Page, type: object, properties: {items: {type: array, items: {type: object, properties: {id: {type: integer}, address: {type: object, properties: {street: {type: string}}}}}}}}}}}
            '404': *lost
    """

  @Test("An operation at the end of a document renames no type, even if names are contested")
  func competition() throws {
    let document = try Self.document(Source(file: "shop.yaml", text: Self.shop))
    #expect(Self.renamed(in: document, without: document.lastOperations) == [])
  }

  @Test(
    "Operations of real documents rename no types",
    .enabled(if: ThirdPartyData.documents.isTested, "\(ThirdPartyData.documents.absence)"),
    arguments: [
      "adyen-checkout-v71.yaml", "box-v2025.json", "discourse.json", "museum.yaml",
      "openai-1.2.0.yaml",
    ])
  func corpus(name: String) throws {
    let path = ThirdPartyData.documents.url(name).path
    let document = try Self.document(
      Source(file: path, bytes: ThirdPartyData.documents.bytes(name)))
    let sample = document.lastOperations.sample + document.eachOperation.sample
    #expect(Self.renamed(in: document, without: sample) == [])
  }

  private static func document(_ source: Source) throws -> OpenAPIDescription {
    try #require(DocumentReader.read(try Tree.parse(source)).document)
  }

  /// The names that exist without some operations, but not with them, or not for the same content.
  private static func renamed(
    in document: OpenAPIDescription, without ranges: [Range<Int>]
  ) -> [String] {
    let all = TypeNamespace(of: SDKModelBuilder(document, for: .comparing).build().sdk)
    return ranges.flatMap { range in
      var fewer = document
      fewer.operations.removeSubrange(range)
      let names = TypeNamespace(of: SDKModelBuilder(fewer, for: .comparing).build().sdk)
      return names.names.compactMap { name in
        names.content(of: name) == all.content(of: name)
          ? nil : "\(name.joined(separator: ".")) without the operations \(range)"
      }
    }
  }
}

extension OpenAPIDescription {
  fileprivate var eachOperation: [Range<Int>] { operations.indices.map { $0..<$0 + 1 } }

  /// The last operation, the last two, and so on.
  fileprivate var lastOperations: [Range<Int>] {
    operations.indices.map { $0..<operations.count }
  }
}

extension [Range<Int>] {
  /// A few of the ranges.
  fileprivate var sample: [Range<Int>] {
    stride(from: 0, to: count, by: Swift.max(1, count / 8)).map { self[$0] }
  }
}
