import Shop
import SpecsmithTesting
import Testing

@Suite("The SDK that each build generates")
struct ShopTests {
  private let stub = StubTransport()

  private func client() throws -> ShopClient { try ShopClient(transport: stub, environment: [:]) }

  @Test("An order is sent, and the response has a price that another file describes")
  func order() async throws {
    stub.respond(
      to: "createOrder", with: Order(id: "A-1", price: Money(amount: 1250, currency: .eur)))
    let order = try await client().orders.create(article: "teapot", quantity: 2)
    #expect(order.price.text == "12.50 EUR")
    let request = try #require(stub.requests(of: "createOrder").first)
    #expect(try request.body(as: OrderCreate.self).article == "teapot")
  }

  @Test("An invalid order is not sent")
  func forbidden() async throws {
    await #expect(throws: ValidationError.self) {
      _ = try await client().orders.create(article: "teapot", quantity: 101)
    }
    #expect(stub.requests.isEmpty)
  }
}
