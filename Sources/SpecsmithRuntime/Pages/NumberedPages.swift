/// The order of pages that are requested by their number, or by the index of the first item.
@_spi(Generated)
public struct NumberedPages<
  Page: Sendable, Item: Sendable, Number: Numeric & Comparable & Sendable
>: Sendable {
  /// A number in a page, of any type that documents have for counts.
  public typealias Count = @Sendable (Page) -> (any Numeric & Comparable)?

  let start: Number
  let order: PageOrder<Page, Item, Number>

  private init(
    items: @escaping @Sendable (Page) -> [Item]?, start: Number,
    next: @escaping @Sendable (FetchedPage<Page, Item, Number>, Number) -> Number?
  ) {
    self.start = start
    order = PageOrder(items: items, start: start) { next($0, $0.position ?? start) }
  }

  /// Pages that begin at a number of an item. They end with a page that has no items or fewer than
  /// requested, or when all items were read.
  ///
  /// - Parameters:
  ///   - start: The number of the first item.
  ///   - size: The requested number of items, where the server returns as many if it has them.
  ///   - hasMore: Whether the page says that there are more.
  ///   - total: The number of all items.
  public static func offset(
    _ type: Number.Type, items: @escaping @Sendable (Page) -> [Item]?, from start: Number,
    size: Number? = nil,
    while hasMore: (@Sendable (Page) -> Bool?)? = nil, total: Count? = nil
  ) -> NumberedPages {
    NumberedPages(items: items, start: start) { fetched, offset in
      guard !isLast(fetched, size: size, while: hasMore, total: total) else { return nil }
      return Number(exactly: fetched.items.count).map { offset + $0 }
    }
  }

  /// Pages with numbers. They end with a page that has no items or fewer than requested, with the
  /// last page, or when all items were read.
  ///
  /// - Parameters:
  ///   - start: The number of the first page.
  ///   - size: The requested number of items, where the server returns as many if it has them.
  ///   - hasMore: Whether the page says that there are more.
  ///   - pages: The number of pages.
  ///   - total: The number of all items.
  public static func number(
    _ type: Number.Type, items: @escaping @Sendable (Page) -> [Item]?, from start: Number,
    size: Number? = nil,
    while hasMore: (@Sendable (Page) -> Bool?)? = nil, pages: Count? = nil, total: Count? = nil
  ) -> NumberedPages {
    NumberedPages(items: items, start: start) { fetched, number in
      guard !isLast(fetched, size: size, while: hasMore, total: total) else { return nil }
      let next = number + 1
      if let pages = whole(pages?(fetched.page)), let read = whole(next - start), read >= pages {
        return nil
      }
      return next
    }
  }

  private static func isLast(
    _ fetched: FetchedPage<Page, Item, Number>, size: Number?,
    while hasMore: (@Sendable (Page) -> Bool?)?, total: Count?
  ) -> Bool {
    if fetched.items.isEmpty || hasMore?(fetched.page) == false { return true }
    if let total = whole(total?(fetched.page)), fetched.count >= total { return true }
    guard let size, let count = Number(exactly: fetched.items.count) else { return false }
    return count < size
  }

  /// - Returns: `nil` for numbers that cannot be a count.
  private static func whole(_ number: (any Numeric & Comparable)?) -> Int? {
    switch number {
    case let number as Int: number
    case let number as UInt64: Int(exactly: number)
    case let number as Double: Int(exactly: number)
    default: nil
    }
  }
}
