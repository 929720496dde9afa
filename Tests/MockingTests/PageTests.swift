import Mocking
import Testing

@Suite("Paginated mock responses")
struct PageTests {
  private static func document(_ parameters: String, _ schema: String) -> String {
    """
    paths:
      /pets:
        get:
          parameters: [\(parameters)]
          responses: {'200': {description: '', content: {application/json: {schema: \(schema)}}}}
        post:
          requestBody: {content: {application/json: {schema: {type: object}}}}
          responses: {'201': {description: '', content: {application/json: {schema: \(pet)}}}}
      /pets/{id}:
        get:
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses: {'200': {description: '', content: {application/json: {schema: \(pet)}}}}
    """
  }

  private static let pet =
    "{type: object, required: [id], properties: {id: {type: string}, name: {type: string}}}"
  private static let cursor = (
    "{name: cursor, in: query, schema: {type: string}}, {name: limit, in: query, schema: {type: integer}}",
    "{type: object, required: [data, next_cursor], properties: {data: {type: array, items: \(pet)}, "
      + "next_cursor: {type: [string, 'null']}, has_more: {type: boolean}}}"
  )
  private static let offset = (
    "{name: offset, in: query, schema: {type: integer}}, {name: limit, in: query, schema: {type: integer}}",
    "{type: object, required: [items], properties: {items: {type: array, items: \(pet)}, total: {type: integer}}}"
  )

  @Test("Pages by a cursor end with the second page")
  func cursors() throws {
    var mocked = try MockedDocument(Self.document(Self.cursor.0, Self.cursor.1))
    let first = mocked.respond("GET", "/pets").text
    #expect(first.contains(#""next_cursor": "example""#))
    let second = mocked.respond("GET", "/pets?cursor=example").text
    #expect(second == #"{"data": [], "next_cursor": null, "has_more": false}"#)
  }

  @Test("Pages by an offset end with the second page")
  func offsets() throws {
    var mocked = try MockedDocument(Self.document(Self.offset.0, Self.offset.1))
    #expect(mocked.respond("GET", "/pets?offset=0").text.contains("example"))
    #expect(mocked.respond("GET", "/pets?offset=1").text == #"{"items": [], "total": 1}"#)
  }

  @Test("Pages of created resources contain each item once", arguments: [cursor, offset])
  func created(_ parameters: String, _ schema: String) throws {
    var mocked = try MockedDocument(
      Self.document(parameters, schema), options: Mock.Options(isStateful: true))
    for number in 1...5 {
      #expect(mocked.post("/pets", json: "{\"name\": \"pet \(number)\"}").status == 201)
    }
    var names: [String] = []
    var query = "limit=2"
    for _ in 0..<5 {
      let text = mocked.respond("GET", "/pets?" + query).text
      let found = text.matches(of: /pet \d/).map { String($0.0) }
      names += found
      if parameters.contains("offset") {
        query = "limit=2&offset=\(names.count)"
        if found.isEmpty { break }
        #expect(text.contains(#""total": 5"#))
      } else {
        guard let next = text.firstMatch(of: /"next_cursor": "([^"]+)"/)?.1 else { break }
        query = "limit=2&cursor=\(next)"
      }
    }
    #expect(names == (1...5).map { "pet \($0)" })
  }
}
