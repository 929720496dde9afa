import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Paginated lists")
struct PagedSequenceTests {
  private func ships(_ server: TestServer) -> Ships {
    Ships(client: APIClient(baseURL: server.baseURL, credentials: [.bearer(Secret(testKey))]))
  }

  private func page(_ ids: String..., rest: String = "") -> Reply {
    let items = ids.map { #"{"id": "\#($0)"}"# }.joined(separator: ", ")
    return Reply(200, body: #"{"data": [\#(items)]\#(rest.isEmpty ? "" : ", " + rest)}"#)
  }

  @Test("Cursors are followed, also past a page without items, with the same arguments")
  func cursors() async throws {
    try await TestServer.run { _, index in
      switch index {
      case 0: page("a", "b", rest: #""next": "x y""#)
      case 1: page(rest: #""next": "z""#)
      default: page("c", rest: #""next": """#)
      }
    } _: { server in
      let items = try await ships(server).byCursor(limit: 2).all()
      #expect(items.map(\.id) == ["a", "b", "c"])
      #expect(
        await server.requests.map(\.query) == [
          "limit=2", "limit=2&after=x%20y", "limit=2&after=z",
        ])
    }
  }

  @Test("Pages are requested when they are needed, and again by each loop")
  func laziness() async throws {
    try await TestServer.run { request, _ in
      request.query.isEmpty ? page("a", "b", rest: #""next": "x""#) : page("c")
    } _: { server in
      let sequence = ships(server).byCursor()
      let ids = try await sequence.prefix(2).ids()
      #expect(ids == ["a", "b"])
      #expect(await server.requests.count == 1)
      let pages = try await sequence.pages.all()
      #expect(pages.map { $0.data.map(\.id) } == [["a", "b"], ["c"]])
      #expect(await server.requests.count == 3)
    }
  }

  @Test("Pages end if the response says so, even with a cursor")
  func hasMore() async throws {
    try await TestServer.run { _, _ in
      page("a", rest: #""next": "x", "hasMore": false"#)
    } _: { server in
      let ids = try await ships(server).byCursor().ids()
      #expect(ids == ["a"])
    }
  }

  @Test("A missing cursor is an error if there are more pages")
  func unreachable() async throws {
    try await TestServer.run { _, _ in
      page("a", rest: #""hasMore": true"#)
    } _: { server in
      var items: [Ship] = []
      let error = await error(of: PageError.self) {
        for try await ship in ships(server).byCursor() { items.append(ship) }
      }
      #expect(error == .unreachable)
      #expect(items.map(\.id) == ["a"])
    }
  }

  @Test("A repeated cursor is an error, also in a longer cycle")
  func repeated() async throws {
    try await TestServer.run { _, index in
      page("a", rest: #""next": "\#(index.isMultiple(of: 2) ? "x" : "y")""#)
    } _: { server in
      let error = await error(of: PageError.self) { try await ships(server).byCursor().all() }
      #expect(error == .repeated)
      #expect(await server.requests.count == 3)
    }
  }

  @Test("No page is requested after a cancellation")
  func cancellation() async throws {
    try await TestServer.run { _, index in
      page("\(index)", rest: #""next": "\#(index)""#)
    } _: { server in
      let sequence = ships(server).byCursor()
      let task = Task {
        var count = 0
        for try await _ in sequence {
          count += 1
          if count == 2 { withUnsafeCurrentTask { $0?.cancel() } }
        }
        return count
      }
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(await server.requests.count == 2)
    }
  }

  @Test("The id of the last item is the cursor, from the caller's start")
  func lastItem() async throws {
    try await TestServer.run { request, _ in
      switch request.query {
      case "after=b": page("c", "d", rest: #""hasMore": true"#)
      case "after=d": page("e", rest: #""hasMore": false"#)
      default: Reply(400)
      }
    } _: { server in
      let ships = ships(server)
      let typed = PagedSequence<ShipPage, Ship>(
        cursors: .lastItem(
          String.self, items: { $0.data }, from: "b", while: { $0.hasMore }, id: { $0.id }),
        options: .init()
      ) { try await ships.list(after: $0, options: $1) }
      let ids = try await typed.ids()
      #expect(ids == ["c", "d", "e"])
      let untyped = PagedSequence<ShipPage, Ship>(
        cursors: .lastItem(
          String.self, items: { $0.data }, from: "b", while: { $0.hasMore }, property: "id"),
        options: .init()
      ) { try await ships.list(after: $0, options: $1) }
      let idsAgain = try await untyped.ids()
      #expect(idsAgain == ["c", "d", "e"])
    }
  }

  @Test("A cursor in a header is followed")
  func header() async throws {
    try await TestServer.run { request, _ in
      var reply = page(request.query.isEmpty ? "a" : "b")
      if request.query.isEmpty { reply.headers["X-After-Cursor"] = "x" }
      return reply
    } _: { server in
      let ships = ships(server)
      let items = PagedSequence<ShipPage, Ship>(
        cursors: .cursor(String.self, items: { $0.data }, inHeader: "x-after-cursor"),
        options: .init()
      ) { try await ships.list(after: $0, options: $1) }
      let ids = try await items.ids()
      #expect(ids == ["a", "b"])
    }
  }

  // MARK: Numbers

  private func offsets(
    _ ships: Ships, size: Int? = nil
  ) -> PagedSequence<ShipPage, Ship> {
    PagedSequence(
      numbers: .offset(
        Int.self, items: { $0.data }, from: 0, size: size, while: { $0.hasMore },
        total: { $0.total }), options: .init()
    ) {
      try await ships.list(limit: size, offset: $0, options: $1)
    }
  }

  @Test(
    "Pages by offset end with an empty or short page, the total, or a flag",
    arguments: [
      (nil, "", ["0", "2", "3"]), (2, "", ["0", "2"]), (nil, #""total": 3"#, ["0", "2"]),
      (nil, #""hasMore": false"#, ["0"]),
    ] as [(Int?, String, [String])])
  func offset(size: Int?, rest: String, offsets expected: [String]) async throws {
    try await TestServer.run { request, _ in
      switch request.query.split(separator: "offset=").last {
      case "0": page("a", "b", rest: rest)
      case "2": page("c", rest: rest)
      default: page(rest: rest)
      }
    } _: { server in
      _ = try await offsets(ships(server), size: size).all()
      let requested = await server.requests.map {
        String($0.query.split(separator: "offset=").last ?? "")
      }
      #expect(requested == expected)
    }
  }

  @Test(
    "Numbered pages end with an empty or the last page",
    arguments: [("", 3), (#""pages": 2"#, 2)])
  func number(rest: String, count: Int) async throws {
    try await TestServer.run { _, index in
      index < 2 ? page("\(index)", rest: rest) : page(rest: rest)
    } _: { server in
      let ships = ships(server)
      let items = PagedSequence<ShipPage, Ship>(
        numbers: .number(Double.self, items: { $0.data }, from: 1, pages: { $0.pages }),
        options: .init()
      ) { try await ships.list(page: $0, options: $1) }
      let ids = try await items.ids()
      #expect(ids == ["0", "1"])
      #expect(
        await server.requests.map(\.query) == (1...count).map { "page=\($0)" })
    }
  }
}
