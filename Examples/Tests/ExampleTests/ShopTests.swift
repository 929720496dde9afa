import Shop
import Testing

@Suite("The SDK that each build generates")
struct ShopTests {
  @Test("sends an order and reads the response, whose price another file describes")
  func order() async throws {
    let client = try ShopClient(
      transport: CannedResponse(
        json: #"{"id": "A-1", "price": {"amount": 1250, "currency": "EUR"}}"#))
    let order = try await client.orders.create(article: "teapot", quantity: 2)
    #expect(order.price.amount == 1250)
    #expect(order.price.text == "12.50 EUR")
  }

  @Test("sends nothing that the document forbids")
  func forbidden() async throws {
    let client = try ShopClient(transport: CannedResponse(json: "{}"))
    await #expect(throws: ValidationError.self) {
      _ = try await client.orders.create(article: "teapot", quantity: 101)
    }
  }
}
