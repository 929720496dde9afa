import Diagnostics
import SDKModel
import Testing

@Suite("Pagination extensions")
struct StatedPagesTests {
  /// An operation whose names tell nothing.
  private func snippet(_ statement: String) throws -> Snippet {
    try Snippet(
      operation: """
        parameters:
        - {name: z, in: query, schema: {type: string}}
        - {name: n, in: query, schema: {type: integer}}
        \(statement)
        responses:
          200:
            description: The page
            content:
              application/json:
                schema:
                  type: object
                  properties:
                    things: {type: array, items: {type: object, properties: {key: {type: string}}}}
                    others: {type: array, items: {type: string}}
                    info: {type: object, properties: {more: {type: string}, sum: {type: integer}}}
                    again: {type: boolean}
        """)
  }

  @Test(
    "The extension states where the items and the next page are",
    arguments: [
      (
        "x-specsmith-pagination: {cursor: z, next: /info/more, items: /things, hasMore: /again}",
        "cursor 0 info.more, items things, more again"
      ),
      (
        "x-specsmith-pagination: {cursor: z, lastItem: /key, items: /things}",
        "last item's key as 0, items things, begins"
      ),
      (
        "x-specsmith-pagination: {offset: n, items: /others, total: /info/sum}",
        "offset 1 from 0, items others, total info.sum"
      ),
      (
        "x-specsmith-pagination: {page: n, items: /others, pages: /info/sum}",
        "number 1 from 1, items others, pages info.sum"
      ),
      (
        "x-specsmith-pagination: {link: /info/more, items: /things}",
        "link info.more, items things"
      ),
      ("x-specsmith-pagination: {linkHeader: true, items: /things}", "link header, items things"),
      (
        "x-fern-pagination: {cursor: $request.z, next_cursor: $response.info.more, results: $response.things}",
        "cursor 0 info.more, items things"
      ),
      (
        "x-fern-pagination: {offset: $request.n, results: $response.others}",
        "number 1 from 1, items others"
      ),
      (
        "x-speakeasy-pagination: {type: cursor, inputs: [{name: z, in: parameters, type: cursor}], outputs: {results: $.things, nextCursor: $.info.more}}",
        "cursor 0 info.more, items things"
      ),
      (
        "x-speakeasy-pagination: {type: cursor, inputs: [{name: z, in: parameters, type: cursor}], outputs: {nextCursor: '$.things[-1].key'}}",
        "last item's key as 0, items things, begins"
      ),
      (
        "x-speakeasy-pagination: {type: offsetLimit, inputs: [{name: n, in: parameters, type: page}], outputs: {results: $.others, numPages: $.info.sum}}",
        "number 1 from 1, items others, pages info.sum"
      ),
      (
        "x-speakeasy-pagination: {type: url, outputs: {results: $.things, nextUrl: $.info.more}}",
        "link info.more, items things"
      ),
      (
        "x-ms-pageable: {nextLinkName: info.more, itemName: things}", "link info.more, items things"
      ),
      ("x-ms-pageable: {nextLinkName: null, itemName: things}", "one page, items things"),
    ])
  func statement(statement: String, expected: String) throws {
    let snippet = try snippet(statement)
    #expect(try snippet.operation.pagination?.text == expected)
    #expect(snippet.diagnostics.isEmpty)
  }

  @Test(
    "An extension that does not match the operation is an error",
    arguments: [
      "{cursor: y, next: /info/more, items: /things}", "{cursor: z, next: /info, items: /things}",
      "{cursor: z, next: /info/more, items: /info}", "{cursor: z, next: info, items: /things}",
      "{cursor: z, next: /info/more, items: /things, more: /again}", "{cursor: z}", "true", "z",
    ])
  func error(statement: String) throws {
    let snippet = try snippet("x-specsmith-pagination: \(statement)")
    #expect(snippet.diagnostics.map(\.code) == [.invalidPagination])
    #expect(try snippet.operation.pagination == nil)
  }

  @Test("The extension can disable pagination, and precedes those of other generators")
  func none() throws {
    let snippet = try snippet(
      "x-specsmith-pagination: false\nx-ms-pageable: {nextLinkName: null, itemName: things}")
    #expect(try snippet.operation.pagination == nil)
    #expect(snippet.diagnostics.isEmpty)
  }
}
