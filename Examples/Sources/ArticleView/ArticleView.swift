#if canImport(SwiftUI)
  import Stock
  import SwiftUI

  /// The price of an article.
  public struct ArticleView: View {
    @State private var model: ArticleModel
    private let number: Int

    public init(number: Int, stock: StockClient) {
      self.number = number
      _model = State(initialValue: ArticleModel(stock: stock))
    }

    public var body: some View {
      Group {
        switch model.state {
        case .idle, .loading: ProgressView()
        case .loaded(let article):
          Text("\(article.price.amount) \(article.price.currency.rawValue)")
        case .failed(let message): Text(message)
        }
      }
      .task(id: number) { await model.load(number: number) }
    }
  }
#endif
