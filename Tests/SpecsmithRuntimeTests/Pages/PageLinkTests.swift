import Foundation
import HTTPTypes
import Testing

@_spi(Generated) @testable import SpecsmithRuntime

@Suite("Links to the next page")
struct PageLinkTests {
  private func ships(_ server: TestServer) -> Ships {
    Ships(
      client: APIClient(
        baseURL: server.baseURL.appending(path: "v1"),
        credentials: [.bearer(Secret(testKey)), .query("key", Secret(testKey))]))
  }

  private func page(_ id: String, next: String?) -> Reply {
    let next = next.map { #", "next": "\#($0)""# } ?? ""
    return Reply(200, body: #"{"data": [{"id": "\#(id)"}]\#(next)}"#)
  }

  @Test(
    "A link in the body is followed with credentials, absolute or relative",
    arguments: ["/v1/ships?page=2", "?page=2", "ships?page=2", "HOST/v1/ships?page=2"])
  func body(link: String) async throws {
    try await TestServer.run { request, index in
      let host = "http://\(request.headers["host"] ?? "")"
      return page(
        "\(index)", next: index == 0 ? link.replacingOccurrences(of: "HOST", with: host) : nil)
    } _: { server in
      let ids = try await ships(server).byLink().ids()
      #expect(ids == ["0", "1"])
      let requests = await server.requests
      #expect(requests.map(\.path) == ["/v1/ships", "/v1/ships"])
      #expect(requests.last?.query == "page=2&key=\(testKey)")
      #expect(requests.last?.headers["authorization"] == "Bearer \(testKey)")
    }
  }

  @Test("The caller's additional query parameters are kept, unless the link has them")
  func query() async throws {
    try await TestServer.run { _, index in
      page("\(index)", next: index == 0 ? "?page=2&a=3&key=other" : nil)
    } _: { server in
      let options = RequestOptions(query: ["a": "1", "b": "2"])
      _ = try await ships(server).byLink(options: options).all()
      #expect(await server.requests.last?.query == "page=2&a=3&key=other&b=2")
    }
  }

  @Test("A link in the header `Link` is followed")
  func header() async throws {
    try await TestServer.run { _, index in
      var reply = page("\(index)", next: nil)
      if index == 0 {
        reply.headers["Link"] =
          #"</v1/ships?page=1>; rel="first", </v1/ships?page=2>; title="a, b"; rel="last next""#
      }
      return reply
    } _: { server in
      let ships = ships(server)
      let items = PagedSequence<ShipPage, Ship>(
        links: .linkHeader(items: { $0.data }), options: .init()
      ) { try await ships.list(options: $0) }
      let ids = try await items.ids()
      #expect(ids == ["0", "1"])
    }
  }

  @Test("A link to another server is not followed")
  func foreign() async throws {
    try await TestServer.run { _, _ in
      Reply(200, body: #"{"data": []}"#)
    } _: { other in
      let target = other.baseURL.absoluteString
      try await TestServer.run { _, _ in
        page("a", next: target + "/v1/ships?page=2")
      } _: { server in
        let error = await error(of: PageError.self) { try await ships(server).byLink().all() }
        #expect(error == .foreignLink(target))
        #expect(await other.requests.isEmpty)
      }
    }
  }

  @Test("A repeated link is an error")
  func repeated() async throws {
    try await TestServer.run { _, _ in
      page("a", next: "?page=2")
    } _: { server in
      let error = await error(of: PageError.self) { try await ships(server).byLink().all() }
      #expect(error == .repeated)
      #expect(await server.requests.count == 2)
    }
  }

  @Test("A link by http to the same host becomes https if the client uses https")
  func behindProxy() throws {
    func target(_ link: String) throws -> String {
      try PageLink(text: link).target(from: "https://api.example.com/v1/ships", adding: [])
    }
    #expect(try target("http://api.example.com/v1/ships?page=2") == "/v1/ships?page=2")
    #expect(try target("https://API.example.com:443/v1/ships?page=2") == "/v1/ships?page=2")
    #expect(throws: PageError.foreignLink("http://api.example.com:8080")) {
      try target("http://api.example.com:8080/v1/ships")
    }
    #expect(throws: PageError.foreignLink("https://example.com")) {
      try target("//example.com/v1/ships")
    }
    #expect(throws: PageError.invalidLink) { try target("mailto:a@example.com") }
  }

  @Test(
    "The link is found among others in a header",
    arguments: [
      (#"<a>; rel=next"#, "a"), (#"<a>; rel="prev", <b,c>; rel="Next""#, "b,c"),
      (#"<a>; rel="prev"; rel="next", <b>"#, nil), (#"<a>; title="\"; rel=next", <b>"#, nil),
      ("", nil), ("<a", nil), ("<a>; rel", nil), (#"<a>; rel="next"#, "a"),
    ] as [(String, String?)])
  func parsing(header: String, target: String?) {
    #expect(LinkHeader(header).target(of: "next") == target)
  }
}
