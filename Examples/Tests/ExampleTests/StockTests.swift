import Stock
import Testing

@Suite("The SDK that `swift package regenerate-sdk` generates")
struct StockTests {
  @Test("reads an article")
  func article() async throws {
    let client = try StockClient(
      transport: CannedResponse(
        json: #"{"number": 7, "price": {"amount": 300, "currency": "CHF"}}"#))
    let article = try await client.articles.retrieve(number: 7)
    #expect(article.price.currency == .chf)
  }
}
