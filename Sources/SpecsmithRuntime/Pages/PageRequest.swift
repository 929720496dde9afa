/// The request for one page, which leads to the request for the next one.
struct PageRequest<Page: Sendable>: Sendable {
  /// The cursor, the number or the link that the request sends; `nil` for the first page of cursors
  /// and links.
  let key: String?
  let send: @Sendable () async throws -> (page: Page, next: PageRequest?)
}

/// A page and its response.
struct FetchedPage<Page: Sendable, Item: Sendable, Position: Sendable>: Sendable {
  let page: Page
  let items: [Item]
  /// `nil` if no response was received, as from a transport that a cache replaces.
  let head: ResponseHead?
  /// What selected the page; `nil` for the first page of cursors and links.
  let position: Position?
  /// The number of items of all pages up to this one.
  let count: Int
}

extension PageRequest {
  /// - Parameters:
  ///   - position: What selects the page.
  ///   - count: The number of items of the pages before.
  static func at<Item: Sendable, Position: Sendable>(
    _ position: Position?, after count: Int, by order: PageOrder<Page, Item, Position>,
    fetch: @escaping @Sendable (Position?) async throws -> Page
  ) -> PageRequest {
    PageRequest(key: position.map { "\($0)" }) {
      let recorder = ResponseRecorder(outer: ResponseRecorder.current)
      let page = try await ResponseRecorder.$current.withValue(recorder) {
        try await fetch(position)
      }
      let found = order.items(page) ?? []
      let fetched = FetchedPage(
        page: page, items: found, head: recorder.head, position: position,
        count: count + found.count)
      do {
        guard let next = try order.next(fetched) else { return (page, nil) }
        return (page, at(next, after: fetched.count, by: order, fetch: fetch))
      } catch {
        // The page itself is good: the error belongs to the one that would follow.
        return (page, PageRequest(key: nil) { throw error })
      }
    }
  }
}
