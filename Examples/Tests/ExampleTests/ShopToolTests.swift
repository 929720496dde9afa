import Shop
import SpecsmithTesting
import Stock
import Testing

@testable import ShopTool

@Suite("The command-line tool")
struct ShopToolTests {
  private let stub = StubTransport()

  @Test("A price is printed with its currency")
  func price() async throws {
    stub.respond(
      to: "retrieveArticle",
      with: Article(number: 7, price: Stock.Money(amount: 300, currency: .chf)))
    let command = try #require(try ShopTool.parseAsRoot(["price", "7"]) as? ShopTool.Price)
    let stock = try StockClient(transport: stub, environment: [:])
    #expect(try await command.price(from: stock) == "300 cents in CHF")
  }

  @Test("An article that does not exist is wrong usage")
  func missing() async throws {
    stub.respond(to: "retrieveArticle", with: .failure(404))
    let command = try #require(try ShopTool.parseAsRoot(["price", "8"]) as? ShopTool.Price)
    let stock = try StockClient(transport: stub, environment: [:])
    await #expect(throws: ValidationFailure.self) { try await command.price(from: stock) }
  }

  @Test("An order that the document does not allow is wrong usage, and is not sent")
  func order() async throws {
    let arguments = ["order", "teapot", "--quantity", "101"]
    let command = try #require(try ShopTool.parseAsRoot(arguments) as? ShopTool.Purchase)
    let shop = try ShopClient(transport: stub, environment: [:])
    await #expect(throws: ValidationFailure.self) { try await command.receipt(from: shop) }
    #expect(stub.requests.isEmpty)
  }
}
