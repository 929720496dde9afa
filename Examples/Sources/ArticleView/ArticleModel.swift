import Observation
import Stock

/// What a view shows of an article while it is loaded, and afterwards.
@MainActor @Observable
public final class ArticleModel {
  public enum State: Equatable {
    case idle
    case loading
    case loaded(Article)
    case failed(String)
  }

  public private(set) var state = State.idle
  private let stock: StockClient

  /// - Parameter stock: The client; in previews and tests, one with a stub.
  public init(stock: StockClient) { self.stock = stock }

  /// Loads an article. If the task is cancelled, as SwiftUI does when the view disappears, the state is
  /// as before.
  public func load(number: Int) async {
    let previous = state
    state = .loading
    do {
      state = .loaded(try await stock.articles.retrieve(number: number))
    } catch is CancellationError {
      state = previous
    } catch APIError.notFound {
      state = .failed("There is no article \(number).")
    } catch let error as APIError where error.isRetryable {
      state = .failed("The stock does not answer. Try again.")
    } catch {
      state = .failed("\(error)")
    }
  }
}
