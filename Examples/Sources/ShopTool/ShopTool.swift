import ArgumentParser
import Shop
import Stock

/// A command-line tool that uses two SDKs: `swift run shop-tool price 7`.
@main
struct ShopTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shop-tool", abstract: "Asks for prices, and orders.",
    subcommands: [Price.self, Purchase.self])

  struct Price: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Prints the price of an article.")

    @Argument(help: "The number of the article.")
    var number: Int

    func run() async throws { print(try await price(from: StockClient())) }

    func price(from stock: StockClient) async throws -> String {
      do {
        let price = try await stock.articles.retrieve(number: number).price
        return "\(price.amount) cents in \(price.currency.rawValue)"
      } catch APIError.notFound {
        throw ValidationFailure("there is no article \(number)")
      }
    }
  }

  struct Purchase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "order", abstract: "Orders an article.")

    @Argument(help: "The name of the article.")
    var article: String

    @Option(help: "How many of it.")
    var quantity = 1

    func run() async throws { print(try await receipt(from: ShopClient())) }

    func receipt(from shop: ShopClient) async throws -> String {
      do {
        let order = try await shop.orders.create(article: article, quantity: quantity)
        return "\(order.id): \(order.price.text)"
      } catch let error as Shop.ValidationError {
        // What the document does not allow is wrong usage, and nothing was sent.
        throw ValidationFailure("\(error)")
      }
    }
  }
}

/// Wrong usage, for which the tool exits with 64. Both ArgumentParser and the SDKs have a `ValidationError`.
typealias ValidationFailure = ArgumentParser.ValidationError
