/// The items of a list that the server returns in pages.
///
/// ```swift
/// for try await customer in client.customers.listAll(limit: 100) { … }
/// ```
///
/// Pages are requested while the sequence is iterated, each when the items of the one before are used
/// up. Each loop begins at the first page. Use `prefix` to read no more than some items.
public struct PagedSequence<Page: Sendable, Item: Sendable>: AsyncSequence, Sendable {
  /// An item of the list.
  public typealias Element = Item

  /// The pages themselves: the responses of the API.
  public let pages: Pages
  private let items: @Sendable (Page) -> [Item]?

  /// - Parameters:
  ///   - order: How a page leads to the next one.
  ///   - options: The options of each request.
  ///   - fetch: Requests a page. The cursor is `nil` for the first one.
  @_spi(Generated) public init<Position: Sendable>(
    cursors order: PageOrder<Page, Item, Position>,
    options: RequestOptions,
    _ fetch: @escaping @Sendable (Position?, RequestOptions) async throws -> Page
  ) {
    items = order.items
    pages = Pages(
      first: .at(order.start, after: 0, by: order) { try await fetch($0, options) })
  }

  /// For lists whose pages have numbers, which begin at a known one.
  ///
  /// - Parameters:
  ///   - order: How a page leads to the next one.
  ///   - options: The options of each request.
  ///   - fetch: Requests a page.
  @_spi(Generated) public init<Number: Numeric & Comparable & Sendable>(
    numbers order: NumberedPages<Page, Item, Number>,
    options: RequestOptions,
    _ fetch: @escaping @Sendable (Number, RequestOptions) async throws -> Page
  ) {
    let start = order.start
    self.init(cursors: order.order, options: options) { number, options in
      try await fetch(number ?? start, options)
    }
  }

  /// For lists whose pages have links to the next one, and for lists of one page.
  ///
  /// - Parameters:
  ///   - order: How a page leads to the next one.
  ///   - options: The options of each request.
  ///   - fetch: Requests a page. The options say at which link.
  @_spi(Generated) public init(
    links order: PageOrder<Page, Item, PageLink>,
    options: RequestOptions,
    _ fetch: @escaping @Sendable (RequestOptions) async throws -> Page
  ) {
    self.init(cursors: order, options: options) { link, options in
      var options = options
      options.pageLink = link
      return try await fetch(options)
    }
  }

  /// Begins at the first page, which is requested for the first item.
  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(pages: pages.makeAsyncIterator(), items: items)
  }

  /// Reads the items, and requests each page when those of the one before are used up.
  public struct AsyncIterator: AsyncIteratorProtocol {
    private var pages: Pages.AsyncIterator
    private let items: @Sendable (Page) -> [Item]?
    private var current: ArraySlice<Item> = []

    fileprivate init(
      pages: Pages.AsyncIterator, items: @escaping @Sendable (Page) -> [Item]?
    ) {
      self.pages = pages
      self.items = items
    }

    /// The next item; `nil` after the last one of the last page.
    ///
    /// - Throws: What a request throws; ``PageError``; `CancellationError`.
    public mutating func next() async throws -> Item? {
      while true {
        if let item = current.popFirst() { return item }
        // A page without items need not be the last one.
        guard let page = try await pages.next() else { return nil }
        current = (items(page) ?? [])[...]
      }
    }
  }

  /// The pages of a list, each as the API returns it.
  public struct Pages: AsyncSequence, Sendable {
    /// A page of the list: the response of the API.
    public typealias Element = Page

    fileprivate let first: PageRequest<Page>

    /// Begins at the first page.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(upcoming: first) }

    /// Requests one page after the other.
    public struct AsyncIterator: AsyncIteratorProtocol {
      private var upcoming: PageRequest<Page>?
      private var keys: Set<String> = []

      fileprivate init(upcoming: PageRequest<Page>) {
        self.upcoming = upcoming
      }

      /// The next page; `nil` after the last one.
      ///
      /// - Throws: What a request throws; ``PageError``; `CancellationError`. After an error, the
      ///   sequence has ended.
      public mutating func next() async throws -> Page? {
        guard let request = upcoming else { return nil }
        upcoming = nil
        try Task.checkCancellation()
        if let key = request.key, !keys.insert(key).inserted { throw PageError.repeated }
        let (page, next) = try await request.send()
        upcoming = next
        return page
      }
    }
  }
}
