import Foundation

/// How a page leads to the next one.
@_spi(Generated)
public struct PageOrder<Page: Sendable, Item: Sendable, Position: Sendable>:
  Sendable
{
  /// The items of a page.
  let items: @Sendable (Page) -> [Item]?
  let start: Position?
  /// Returns what selects the page after a fetched one; `nil` after the last page.
  let next: @Sendable (FetchedPage<Page, Item, Position>) throws -> Position?

  init(
    items: @escaping @Sendable (Page) -> [Item]?, start: Position? = nil,
    next: @escaping @Sendable (FetchedPage<Page, Item, Position>) throws -> Position?
  ) {
    self.items = items
    self.start = start
    self.next = next
  }

  /// Ends where the page says that it is the last one.
  ///
  /// - Throws: ``PageError/unreachable`` where the page says that there are more, but there is no
  ///   position.
  private static func order(
    items: @escaping @Sendable (Page) -> [Item]?, from first: Position? = nil,
    while hasMore: (@Sendable (Page) -> Bool?)?,
    next: @escaping @Sendable (FetchedPage<Page, Item, Position>) throws -> Position?
  ) -> PageOrder {
    PageOrder(items: items, start: first) { fetched in
      let hasMore = hasMore?(fetched.page)
      guard hasMore != false else { return nil }
      if let position = try next(fetched) { return position }
      if hasMore == true { throw PageError.unreachable }
      return nil
    }
  }

  /// The response contains the cursor of the next page.
  ///
  /// - Parameter first: The position of the first page; `nil` for the beginning.
  public static func cursor<Cursor>(
    _ type: Position.Type, items: @escaping @Sendable (Page) -> [Item]?,
    from first: Position? = nil, while hasMore: (@Sendable (Page) -> Bool?)? = nil,
    next: @escaping @Sendable (Page) -> Cursor?
  ) -> PageOrder {
    order(items: items, from: first, while: hasMore) { next($0.page).flatMap { position($0) } }
  }

  /// A header of the response contains the cursor of the next page.
  public static func cursor(
    _ type: Position.Type, items: @escaping @Sendable (Page) -> [Item]?, inHeader name: String,
    while hasMore: (@Sendable (Page) -> Bool?)? = nil
  ) -> PageOrder {
    order(items: items, while: hasMore) { $0.head?.header(name).flatMap { position($0) } }
  }

  /// The last item of a page has the cursor of the next one. A page without items is the last one.
  ///
  /// - Parameter first: The position of the first page; `nil` for the beginning.
  public static func lastItem<Cursor>(
    _ type: Position.Type, items: @escaping @Sendable (Page) -> [Item]?,
    from first: Position? = nil, while hasMore: (@Sendable (Page) -> Bool?)? = nil,
    id: @escaping @Sendable (Item) -> Cursor?
  ) -> PageOrder {
    order(items: items, from: first, while: hasMore) {
      $0.items.last.flatMap(id).flatMap { position($0) }
    }
  }

  /// The value as a cursor. An empty string is none.
  private static func position(_ value: some Any) -> Position? {
    let text = (value as? UUID)?.lowercaseString ?? "\(value)"
    guard !text.isEmpty else { return nil }
    if let position = value as? Position { return position }
    return (Position.self as? any LosslessStringConvertible.Type)?.init(text) as? Position
  }
}

extension PageOrder where Item: Encodable {
  /// A property of the last item, which may be one of several types, is the cursor of the next page.
  ///
  /// - Parameters:
  ///   - first: The position of the first page; `nil` for the beginning.
  ///   - name: The name of the property in JSON.
  public static func lastItem(
    _ type: Position.Type, items: @escaping @Sendable (Page) -> [Item]?,
    from first: Position? = nil, while hasMore: (@Sendable (Page) -> Bool?)? = nil,
    property name: String
  ) -> PageOrder {
    lastItem(type, items: items, from: first, while: hasMore) { item -> String? in
      switch (try? JSONValue(encoding: item))?[name] {
      case .string(let text)?: text
      case .number(let number)?: number.description
      case .null, .bool, .array, .object, nil: nil
      }
    }
  }
}

/// A link to a page, as a response contains it.
@_spi(Generated) public struct PageLink: Hashable, Sendable, CustomStringConvertible {
  /// A URL, or a reference relative to that of the request.
  let text: String
  public var description: String { text }
}

extension PageOrder where Position == PageLink {
  /// The response contains the link to the next page.
  public static func link(
    items: @escaping @Sendable (Page) -> [Item]?,
    while hasMore: (@Sendable (Page) -> Bool?)? = nil,
    next: @escaping @Sendable (Page) -> String?
  ) -> PageOrder {
    order(items: items, while: hasMore) {
      next($0.page).flatMap { $0.isEmpty ? nil : PageLink(text: $0) }
    }
  }

  /// The header `Link` of the response contains the link to the next page (RFC 8288).
  public static func linkHeader(items: @escaping @Sendable (Page) -> [Item]?) -> PageOrder {
    PageOrder(items: items) { fetched in
      fetched.head?.header("link").flatMap { LinkHeader($0).target(of: "next") }
        .map(PageLink.init)
    }
  }

  /// There is one page.
  ///
  /// - Parameter hasMore: Whether the page says that there are more, which are out of reach.
  public static func onePage(
    items: @escaping @Sendable (Page) -> [Item]?,
    unless hasMore: (@Sendable (Page) -> Bool?)? = nil
  ) -> PageOrder {
    order(items: items, while: hasMore) { _ in nil }
  }
}
