import Foundation
import Hummingbird
import HummingbirdTesting
import SpecsmithTesting
import Stock
import Testing

@testable import ShopFront

@Suite("The server")
struct ShopFrontTests {
  private let stub = StubTransport()

  private func get(
    _ path: String
  ) async throws -> (status: HTTPResponse.Status, body: String) {
    let stock = try StockClient(transport: stub, environment: [:])
    return try await ShopFront.application(stock: stock).test(.router) { server in
      try await server.execute(uri: path, method: .get) { response in
        (response.status, String(buffer: response.body))
      }
    }
  }

  @Test("A price is that of the stock")
  func price() async throws {
    stub.respond(
      to: "retrieveArticle", with: Article(number: 7, price: Money(amount: 300, currency: .chf)))
    let (status, body) = try await get("/prices/7")
    #expect(status == .ok)
    #expect(
      try JSONDecoder().decode(Price.self, from: Data(body.utf8))
        == Price(cents: 300, currency: "CHF"))
  }

  @Test(
    "A failure of the stock is told as one of this server", arguments: [(404, 404), (503, 502)])
  func failure(_ stock: Int, _ expected: Int) async throws {
    stub.respond(to: "retrieveArticle", with: .failure(stock))
    #expect(try await get("/prices/7").status.code == expected)
  }

  @Test("What the document does not allow is not asked for")
  func invalid() async throws {
    #expect(try await get("/prices/0").status == .badRequest)
    #expect(stub.requests.isEmpty)
  }
}
