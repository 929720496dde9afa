import Foundation
import Testing

@Suite("Generated methods for pages")
struct PagesTests {
  /// A server in the program: it answers each request by a closure on the path and the query.
  private static let server = """
    import Foundation
    import HTTPTypes
    import SpecsmithRuntime

    struct Server: HTTPTransport {
      func send(
        _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
      ) async throws -> (HTTPResponse, HTTPBody) {
        let sent = try await body?.string() ?? ""
        var response = HTTPResponse(status: .ok)
        let content: String
        switch (request.path ?? "") + sent {
        case "/ships?limit=2", #"/ships/search{"words":"x"}"#:
          content = #"{"ships": [{"id": "a"}, {"id": "b"}], "meta": {"next_page_token": "t"}}"#
        case "/ships?limit=2&cursor=t", #"/ships/search{"pageToken":"t","words":"x"}"#:
          content = #"{"ships": [{"id": "c"}], "meta": {"next_page_token": null}}"#
        case "/ships/s/crew?starting_after=0":
          content = #"{"data": [{"id": "1", "rank": "r"}, {"id": "2", "model": "m"}], "has_more": true}"#
        case "/ships/s/crew?starting_after=2":
          content = #"{"data": [{"id": "3", "rank": "r"}], "has_more": false}"#
        case "/ports?page=1&per_page=2":
          content = #"{"ports": ["a", "b"], "page_info": {"total_pages": 2}}"#
        case "/ports?page=2&per_page=2":
          content = #"{"ports": ["c", "d"], "page_info": {"total_pages": 2}}"#
        case "/voyages":
          content = #"{"items": ["a"], "_links": {"next": {"href": "voyages?page=2"}}}"#
        case "/voyages?page=2": content = #"{"items": ["b"]}"#
        case "/anchors?per_page=1":
          response.headerFields[HTTPField.Name("Link")!] = #"</anchors?page=2>; rel="next""#
          content = #"["a"]"#
        case "/anchors?page=2": content = #"["b"]"#
        case "/flags": content = #"{"object": "list", "data": ["a"]}"#
        case "/buoys":
          content =
            #"{"found": [{"key": "3c90c3cc-0d44-4b50-8888-8dd25736052a"}], "again": true}"#
        case "/buoys?since=3c90c3cc-0d44-4b50-8888-8dd25736052a":
          content = #"{"found": [], "again": false}"#
        case let other: fatalError("nothing is at \\(other)")
        }
        return (response, HTTPBody(content))
      }
    }

    let client = try Golden(baseURL: URL(string: "https://example.com")!, transport: Server())

    func show<Page, Item>(_ name: String, _ items: PagedSequence<Page, Item>) async throws {
      var counts = [0, 0]
      for try await _ in items { counts[0] += 1 }
      for try await _ in items.pages { counts[1] += 1 }
      print(name, counts[0], counts[1])
    }

    """

  @Test("The methods fetch each page as the document describes it")
  func run() async throws {
    try await Workspace.withTemporary { workspace in
      let golden = Repository.root.appending(path: "Tests/GoldenTests/Goldens/pages").path
      expectSuccess(
        try await Command.run(
          [
            "generate", golden + "/openapi.yaml", "--overlay", golden + "/overlay.yaml", "-o",
            "SDK",
          ], in: workspace.folder))
      let outcome = try await SwiftCompiler.runProgram(
        Self.server + """
          try await show("cursor", client.ships.listAll(limit: 2))
          try await show("body", client.ships.searchAll(words: "x"))
          try await show("last item", client.ships.crew.listAll(ship: "s", startingAfter: "0"))
          try await show("number", client.ports.listAll(perPage: 2))
          try await show("link", client.voyages.listAll())
          try await show("header", client.anchors.listAll(perPage: 1))
          try await show("one page", client.flags.listAll())
          try await show("stated", client.buoys.listAll())
          """, with: "SDK", in: workspace)
      expectSuccess(outcome)
      #expect(
        outcome.output == """
          cursor 3 2
          body 3 2
          last item 3 2
          number 4 2
          link 2 2
          header 2 2
          one page 1 1
          stated 1 2

          """)
    }
  }
}
