/// How an operation returns a list in pages.
public struct Pagination: Sendable {
  /// A part of the request that chooses the page.
  public enum Input: Hashable, Sendable {
    /// The index of a parameter.
    case parameter(Int)
    /// The name of a property of the body, which is a record.
    case property(String)
  }

  /// How the next page is asked for.
  public enum Order: Sendable {
    /// By a cursor in the response.
    case cursor(Input, next: PropertyPath)
    /// By a cursor in a header of the response.
    case header(Input, name: String)
    /// By a property of the last item.
    case lastItem(Input, property: String)
    /// By the number of the first item.
    case offset(Input, start: Int)
    /// By the number of the page.
    case number(Input, start: Int)
    /// By a link in the response.
    case link(PropertyPath)
    /// By the header `Link` of the response.
    case linkHeader
    /// Not at all: there is one page.
    case onePage
  }

  public var order: Order
  /// Whether the cursor is the id of an item, which a caller may know.
  public var cursorIsItem = false
  /// The inputs that choose a page in another way: one that asks for the pages before, or that which
  /// a link sets.
  public var otherInputs: [Input] = []
  public var items: PropertyPath
  /// The type of an item.
  public var item: ValueType
  /// Whether there are more pages.
  public var hasMore: PropertyPath?
  /// The number of all items.
  public var total: PropertyPath?
  /// The number of pages.
  public var pages: PropertyPath?
  /// The requested number of items, which the server returns if it has them.
  public var size: Input?

  public init(
    order: Order, items: PropertyPath, item: ValueType, hasMore: PropertyPath? = nil,
    total: PropertyPath? = nil, pages: PropertyPath? = nil, size: Input? = nil
  ) {
    self.order = order
    self.items = items
    self.item = item
    self.hasMore = hasMore
    self.total = total
    self.pages = pages
    self.size = size
  }

  /// The input that a sequence of all pages sets.
  public var input: Input? {
    switch order {
    case .cursor(let input, _), .header(let input, _), .lastItem(let input, _),
      .offset(let input, _), .number(let input, _):
      input
    case .link, .linkHeader, .onePage: nil
    }
  }
}
