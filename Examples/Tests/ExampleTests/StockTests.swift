import SpecsmithTesting
import Stock
import Testing

@Suite("The SDK that `swift package regenerate-sdk` generates")
struct StockTests {
  @Test("An article is decoded")
  func article() async throws {
    let stub = StubTransport()
    stub.respond(
      to: "retrieveArticle", with: Article(number: 7, price: Money(amount: 300, currency: .chf)))
    let client = try StockClient(transport: stub, environment: [:])
    let article = try await client.articles.retrieve(number: 7)
    #expect(article.price.currency == .chf)
  }
}
