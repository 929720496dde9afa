import Diagnostics
import SDKModel
import Testing

@testable import SDKModelBuilder

@Suite("Pagination")
struct PaginationTests {
  /// An operation with parameters of the query and a response, as short YAML.
  private func pagination(
    _ query: [String], _ response: String, headers: String = "{}", method: String = "get",
    body: String? = nil, statement: String = ""
  ) throws -> (Pagination?, [Diagnostic]) {
    let parameters = query.map { parameter in
      let parts = parameter.split(separator: " ", maxSplits: 1)
      let halves = parts[1].split(separator: ", description: ")
      let description = halves.count > 1 ? ", description: '\(halves[1])'" : ""
      return "{name: '\(parts[0])', in: query, schema: {type: \(halves[0])}\(description)}"
    }
    let requestBody = body.map { "requestBody: {content: {application/json: {schema: \($0)}}}\n" }
    let snippet = try Snippet(
      operation: """
        parameters: [\(parameters.joined(separator: ", "))]
        \(requestBody ?? "")\(statement)
        responses:
          200:
            description: The page
            headers: \(headers)
            content: {application/json: {schema: \(response)}}
        """, method: method)
    return (try snippet.operation.pagination, snippet.diagnostics)
  }

  /// An object with the items and further properties.
  private static func page(_ properties: String) -> String {
    let items = "data: {type: array, items: {type: object, properties: {id: {type: string}}}}"
    return "{type: object, properties: {\(items), \(properties)}}"
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var query: [String]
    var response: String
    var expected: String
    var testDescription: String { expected }

    init(_ query: [String], _ response: String, _ expected: String) {
      self.query = query
      self.response = response
      self.expected = expected
    }
  }

  @Test(
    "Pages are found by the names of parameters and properties",
    arguments: [
      Case(
        ["cursor string"], page("next_cursor: {type: [string, 'null']}"),
        "cursor 0 next_cursor, items data"),
      Case(
        ["page_token string"],
        page("meta: {type: object, properties: {nextPageToken: {type: string}}}"),
        "cursor 0 meta.nextPageToken, items data"),
      Case(
        ["limit integer", "page[after] string"],
        page("page: {type: object, properties: {next: {type: string}}}"),
        "cursor 1 page.next, items data"),
      Case(
        ["after string", "before string"],
        page("last_id: {type: string}, has_more: {type: boolean}"),
        "cursor 0 last_id, items data, more has_more, not 1, begins"),
      Case(
        ["ending_before string", "starting_after string"], page("has_more: {type: boolean}"),
        "last item's id as 1, items data, more has_more, not 0, begins"),
      Case(
        ["starting_after string", "ending_before string"],
        "{type: array, items: {type: object, properties: {token: {type: string}}}}",
        "last item's token as 0, items , not 1, begins"),
      Case(
        ["starting_token integer"], page("next_starting_token: {type: integer}"),
        "cursor 0 next_starting_token, items data"),
      Case(
        ["page string"], page("next_page: {type: string}"), "cursor 0 next_page, items data"),
      Case(
        ["page integer"], page("next_page: {type: integer}"), "cursor 0 next_page, items data"),
      Case(
        ["page integer", "per_page integer, maximum: 100"],
        page("meta: {type: object, properties: {total_pages: {type: integer}}}"),
        "number 0 from 1, items data, pages meta.total_pages, size 1"),
      Case(
        ["page number", "per_page number"], "{type: array, items: {type: string}}",
        "number 0 from 1, items "),
      Case(
        ["pageNumber integer, default: 0", "size integer"], page("totalElements: {type: integer}"),
        "number 0 from 0, items data, total totalElements"),
      Case(
        ["page integer, minimum: 0", "size integer"], page("total: {type: integer}"),
        "number 0 from 0, items data, total total"),
      // As Spring writes it.
      Case(
        ["page integer", "size integer"],
        page(
          "number: {type: integer}, totalPages: {type: integer}, last: {type: boolean}"),
        "number 0 from 0, items data, pages totalPages"),
      Case(
        ["limit integer", "offset integer"], page("total: {type: integer}"),
        "offset 1 from 0, items data, total total"),
      Case(
        ["startIndex integer, minimum: 1", "count integer"], page("totalResults: {type: integer}"),
        "offset 0 from 1, items data, total totalResults"),
      Case(
        ["page integer", "page_size integer"],
        page("next: {type: [string, 'null'], format: uri}"), "link next, items data, not 0"),
      Case(
        [],
        page(
          "links: {type: object, properties: {pages: {type: object, properties: {next: {type: string}}}}}"
        ), "link links.pages.next, items data"),
      Case(
        [],
        page(
          "_links: {type: object, properties: {next: {type: object, properties: {href: {type: string}}}}}"
        ), "link _links.next.href, items data"),
      Case([], page("'@odata.nextLink': {type: string}"), "link @odata.nextLink, items data"),
      Case(
        [], page("object: {type: string, enum: [list]}"), "one page, items data"),
      Case([], page("has_more: {type: boolean}"), "one page, items data, more has_more"),
      Case(["page integer"], "{type: array, items: {type: string}}", "number 0 from 1, items "),
      Case(
        ["from integer", "size integer"], page("total: {type: integer}"),
        "offset 0 from 0, items data, total total"),
      Case(
        ["from integer", "limit integer"],
        page("from: {type: integer}, next: {type: [integer, 'null']}"),
        "cursor 0 next, items data"),
      Case(
        ["since integer, description: Only those with an ID greater than this ID."],
        "{type: array, items: {type: object, properties: {id: {type: integer}}}}",
        "last item's id as 0, items , begins"),
    ])
  func detection(_ example: Case) throws {
    let (found, diagnostics) = try pagination(example.query, example.response)
    #expect(found?.text == example.expected)
    #expect(diagnostics.isEmpty)
  }

  @Test("Pages are found by a header")
  func headers() throws {
    let list = "{type: array, items: {type: string}}"
    let header = "schema: {type: string}"
    #expect(
      try pagination(["page integer", "per_page integer"], list, headers: "{Link: {\(header)}}")
        .0?.text == "link header, items , not 0")
    #expect(
      try pagination(["after_cursor string"], list, headers: "{X-After-Cursor: {\(header)}}")
        .0?.text == "cursor 0 in x-after-cursor, items ")
  }

  @Test("Pages are found if the body selects the page")
  func body() throws {
    let found = try pagination(
      [], Self.page("next_cursor: {type: string}"), method: "post",
      body: "{type: object, properties: {query: {type: string}, start_cursor: {type: string}}}")
    #expect(found.0?.text == "cursor start_cursor next_cursor, items data")
  }

  @Test(
    "Without evidence there are no pages",
    arguments: [
      Case([], page("name: {type: string}"), "a list in an object"),
      Case([], "{type: array, items: {type: string}}", "a list"),
      Case(["limit integer"], page("total: {type: integer}"), "a limit"),
      Case(["page integer"], page("name: {type: string}"), "a page of a book"),
      Case(
        ["cursor string"], "{type: object, properties: {next_cursor: {type: string}}}", "no items"),
      Case(
        ["after string"], page("name: {type: string}"), "a filter of dates"),
      Case([], page("next_page_token: {type: string}"), "a token that cannot be sent"),
      Case(
        ["page integer"], page("next_page: {type: string}"), "a number that the response has not"),
      Case(
        ["pageable object"], page("page: {type: integer}, total: {type: integer}"),
        "an object that chooses the page"),
      Case(
        ["limit integer"], page("object: {type: string, enum: [list]}"), "a limit of a list"),
      Case(
        ["from integer", "size integer", "to integer"], page("total: {type: integer}"),
        "a range, and a size of shoes"),
      Case(["from string"], page("from: {type: string}"), "a place to start from"),
      Case(
        [
          "since integer, description: Seconds since 1970 - a time greater than that of the last ID"
        ],
        "{type: array, items: {type: object, properties: {id: {type: integer}}}}", "a time"),
      Case(
        [
          "since_id integer, description: Those with an ID greater than this",
          "max_id integer, description: The greatest ID",
        ], "{type: array, items: {type: object, properties: {id: {type: integer}}}}",
        "a list that begins with what is new"),
      Case(
        ["after string"],
        page("has_more: {type: boolean}").replacing("id: {type: string}", with: ""),
        "more pages, and an input of which nothing says what it is"),
    ])
  func nothing(_ example: Case) throws {
    #expect(try pagination(example.query, example.response).0 == nil)
  }

  @Test("The messages of a list of messages are its items")
  func messages() throws {
    let list = "{type: array, items: {type: string}}"
    let snippet = try Snippet(
      """
      paths:
        /accounts/{id}/messages.json:
          get:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: cursor, in: query, schema: {type: string}}
            responses:
              200:
                description: The page
                content:
                  application/json:
                    schema:
                      {type: object, properties: {messages: \(list), next_cursor: {type: string}}}
      """)
    #expect(try snippet.operation.pagination?.text == "cursor 1 next_cursor, items messages")
  }

  @Test("A call that may change something has no pages", arguments: ["put", "delete", "patch"])
  func changes(method: String) throws {
    let found = try pagination(
      ["cursor string"], Self.page("next_cursor: {type: string}"), method: method)
    #expect(found.0 == nil)
  }

  @Test("A POST with only query parameters has pages only if its path is that of a query")
  func posting() throws {
    let created = try pagination(
      ["page integer", "per_page integer"], Self.page("total: {type: integer}"), method: "post")
    #expect(created.0 == nil)
    let searched = try Snippet(
      """
      paths:
        /pets/search:
          post:
            parameters: [{name: cursor, in: query, schema: {type: string}}]
            responses:
              200:
                description: The page
                content:
                  application/json: {schema: \(Self.page("next_cursor: {type: string}"))}
      """)
    #expect(
      try searched.operation.pagination?.text == "cursor 0 next_cursor, items data")
  }

  @Test(
    "Pages are counted from the number in the description",
    arguments: [
      ("Zero-based page index (0..N)", 0), ("The page number, starting at 0.", 0),
      ("The first page is 1.", 1), ("1-indexed", 1), ("The page", nil),
      ("Zero-based, unlike the one-based rows", nil),
    ] as [(String, Int?)])
  func firstNumber(description: String, number: Int?) {
    #expect(PageWords.firstNumber(in: description) == number)
  }

  @Test("A list with a required cursor has no pages")
  func requiredCursor() throws {
    let snippet = try Snippet(
      operation: """
        parameters: [{name: cursor, in: query, required: true, schema: {type: string}}]
        responses:
          200:
            description: The page
            content: {application/json: {schema: \(Self.page("next_cursor: {type: string}"))}}
        """)
    #expect(try snippet.operation.pagination == nil)
  }
}

extension Pagination {
  /// A description such as `cursor 0 next_cursor, items data`.
  var text: String {
    func text(_ input: Input?) -> String {
      switch input {
      case .parameter(let index)?: String(index)
      case .property(let name)?: name
      case nil: "nothing"
      }
    }
    let names = { (path: PropertyPath) in path.names.joined(separator: ".") }
    var parts: [String] =
      switch order {
      case .cursor(let input, let next): ["cursor \(text(input)) \(names(next))"]
      case .header(let input, let name): ["cursor \(text(input)) in \(name)"]
      case .lastItem(let input, let property): ["last item's \(property) as \(text(input))"]
      case .offset(let input, let start): ["offset \(text(input)) from \(start)"]
      case .number(let input, let start): ["number \(text(input)) from \(start)"]
      case .link(let next): ["link \(names(next))"]
      case .linkHeader: ["link header"]
      case .onePage: ["one page"]
      }
    parts.append("items " + names(items))
    for (label, path) in [("more", hasMore), ("pages", pages), ("total", total)] {
      if let path { parts.append("\(label) \(names(path))") }
    }
    if let size { parts.append("size \(text(size))") }
    for input in otherInputs { parts.append("not \(text(input))") }
    if cursorIsItem { parts.append("begins") }
    return parts.joined(separator: ", ")
  }
}
