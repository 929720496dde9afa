import Hummingbird
import ServiceLifecycle
import SpecsmithAsyncHTTPClient
import SpecsmithObservability
import Stock

/// A server that shows prices, which it gets from another server: `swift run ShopFront`, and then
/// `curl http://127.0.0.1:8080/prices/7`.
@main
enum ShopFront {
  static func main() async throws {
    let transport = AsyncHTTPClientTransport(configuration: .specsmith)
    // Each request to the stock is a span below that of the request that it is made for.
    let stock = try StockClient(
      configuration: ClientConfiguration(
        timeout: .seconds(5), middleware: [SpecsmithObservability.TracingMiddleware()]),
      transport: transport)
    var application = application(stock: stock)
    application.addServices(TransportService(transport: transport))
    // On SIGTERM, the requests in progress end first, and then the connections to the stock.
    try await application.runService()
  }

  static func application(
    stock: StockClient
  ) -> Application<RouterResponder<BasicRequestContext>> {
    let router = Router()
    router.middlewares.add(Hummingbird.TracingMiddleware())
    router.get("prices/:number") { _, context -> Price in
      let number = try context.parameters.require("number", as: Int.self)
      return try await price(of: number, stock)
    }
    return Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 8080)))
  }

  private static func price(of number: Int, _ stock: StockClient) async throws -> Price {
    do {
      let article = try await stock.articles.retrieve(number: number)
      return Price(cents: article.price.amount, currency: article.price.currency.rawValue)
    } catch is ValidationError {
      throw HTTPError(.badRequest, message: "There are no such articles.")
    } catch APIError.notFound {
      throw HTTPError(.notFound, message: "There is no article \(number).")
    } catch let error as APIError where error.isRetryable {
      // The client has tried several times.
      throw HTTPError(.badGateway, message: "The stock does not answer.")
    }
  }
}

struct Price: ResponseEncodable, Codable, Equatable {
  var cents: Int
  var currency: String
}

/// Closes the connections when the server has stopped.
struct TransportService: Service {
  let transport: AsyncHTTPClientTransport

  func run() async throws {
    try? await gracefulShutdown()
    try await transport.shutdown()
  }
}
