import Foundation
@_spi(Generated) import SpecsmithRuntime

/// An item of a list.
struct Ship: Codable, Hashable, Sendable {
  var id: String
}

/// A page as APIs return it.
struct ShipPage: Codable, Hashable, Sendable {
  var data: [Ship]
  var next: String?
  var hasMore: Bool?
  var total: Int?
  var pages: Double?
}

/// What a generated resource declares: the call for one page, and those for all of them.
struct Ships {
  var client: APIClient

  func list(
    limit: Int? = nil, after: String? = nil, offset: Int? = nil, page: Double? = nil,
    options: RequestOptions = .init()
  ) async throws -> ShipPage {
    var request = APIRequest("GET", "/ships", operation: "ships")
    request.setQuery("limit", limit)
    request.setQuery("after", after)
    request.setQuery("offset", offset)
    request.setQuery("page", page)
    return try await client.send(request, options: options)
  }

  func byCursor(limit: Int? = nil) -> PagedSequence<ShipPage, Ship> {
    PagedSequence(
      cursors: .cursor(
        String.self, items: { $0.data }, while: { $0.hasMore }, next: { $0.next }),
      options: .init()
    ) {
      try await list(limit: limit, after: $0, options: $1)
    }
  }

  func byLink(options: RequestOptions = .init()) -> PagedSequence<ShipPage, Ship> {
    PagedSequence(links: .link(items: { $0.data }, next: { $0.next }), options: options) {
      try await list(limit: 2, options: $0)
    }
  }
}

extension AsyncSequence {
  /// All elements.
  func all() async throws -> [Element] { try await reduce(into: []) { $0.append($1) } }
}

extension AsyncSequence where Element == Ship {
  /// The ids of all elements.
  func ids() async throws -> [String] { try await reduce(into: []) { $0.append($1.id) } }
}
