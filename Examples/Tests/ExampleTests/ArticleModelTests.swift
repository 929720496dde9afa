import ArticleView
import SpecsmithTesting
import Stock
import Testing

@MainActor
@Suite("The model of a view")
struct ArticleModelTests {
  private let stub = StubTransport()
  private let article = Article(number: 7, price: Money(amount: 300, currency: .chf))

  private func model() throws -> ArticleModel {
    ArticleModel(stock: try StockClient(transport: stub, environment: [:]))
  }

  @Test("An article is loaded, again if the server is busy")
  func loads() async throws {
    stub.respond(to: "retrieveArticle", with: .failure(503), .value(article))
    let model = try model()
    #expect(model.state == .idle)
    await model.load(number: 7)
    #expect(model.state == .loaded(article))
    #expect(stub.requests.map(\.attempt) == [1, 2])
  }

  @Test(
    "A failure is a message",
    arguments: [(404, "There is no article 7."), (500, "The stock does not answer. Try again.")])
  func fails(_ status: Int, _ message: String) async throws {
    stub.respond(to: "retrieveArticle", with: .failure(status))
    let model = try model()
    await model.load(number: 7)
    #expect(model.state == .failed(message))
  }

  @Test("A model whose task is cancelled is as before")
  func cancelled() async throws {
    stub.respond(to: "retrieveArticle") { [article] _ in
      try await Task.sleep(for: .seconds(60))
      return .value(article)
    }
    let model = try model()
    let task = Task { await model.load(number: 7) }
    while stub.requests.isEmpty { await Task.yield() }
    #expect(model.state == .loading)
    task.cancel()
    await task.value
    #expect(model.state == .idle)
  }
}
