import Mocking
import Testing

@Suite("Request parameters of the mock")
struct ParameterTests {
  /// A parameter, a request, and the problem; `nil` if there is none.
  struct Row: Sendable {
    var parameter: String
    var target: String
    var problem: String?
    var headers: [String: String] = [:]
  }

  private static let list = "schema: {type: array, items: {type: integer}, maxItems: 2}"
  private static let object =
    "schema: {type: object, properties: {a: {type: integer}, b: {type: string}}, "
    + "required: [a], additionalProperties: false}"

  private static let named =
    "schema: {type: object, properties: {'a[b]': {type: integer}}, additionalProperties: false}"
  private static let free = "schema: {type: object, additionalProperties: {type: integer}}"

  private static let query = [
    Row(parameter: "schema: {type: integer, minimum: 1}", target: "?p=5"),
    Row(
      parameter: "schema: {type: integer, minimum: 1}", target: "?p=0",
      problem: "the query parameter `p` is less than `minimum`, 1 (api.yaml:7:"),
    Row(
      parameter: "schema: {type: integer}", target: "?p=five",
      problem: "the query parameter `p` is the text \"five\", not of the type integer"),
    Row(parameter: "schema: {type: integer}", target: "?p=0x10", problem: "the text \"0x10\""),
    Row(parameter: "schema: {type: integer}", target: "?p=01", problem: "the text \"01\""),
    Row(parameter: "schema: {type: string}", target: "?p=5"),
    Row(parameter: "schema: {type: boolean}", target: "?p=true"),
    Row(parameter: "schema: {type: boolean}", target: "?p=yes", problem: "not of the type boolean"),
    Row(parameter: "schema: {type: [integer, 'null']}", target: "?p="),
    Row(parameter: "schema: {type: string, enum: [a b, c]}", target: "?p=a+b"),
    Row(parameter: "schema: {type: string, enum: [a b, c]}", target: "?p=a%20b"),
    Row(parameter: "schema: {type: string, enum: [a b, c]}", target: "?p=d", problem: "`enum`"),
    Row(
      parameter: "schema: {oneOf: [{type: integer}, {type: string, pattern: '^x'}]}",
      target: "?p=x1"),
    Row(
      parameter: "schema: {oneOf: [{type: integer}, {type: string, pattern: '^x'}]}", target: "?p=1"
    ),
    Row(parameter: "schema: {enum: [1, '2']}", target: "?p=2"),
    Row(parameter: "schema: {type: string}", target: "?p=a&p=b", problem: "is there 2 times"),
    Row(parameter: "required: true, schema: {type: string}", target: "", problem: "is missing"),
    Row(parameter: "schema: {type: string}", target: "?p=%FF", problem: "percent-encoding"),
    Row(parameter: list, target: "?p=1&p=2"), Row(parameter: list, target: "?p=1"),
    Row(parameter: list, target: "?p[]=1&p[]=2"),
    Row(parameter: list, target: "?p=1&p=2&p=3", problem: "has more than 2 elements"),
    Row(parameter: list, target: "?p=1&p=b", problem: "at /1 is the text \"b\""),
    Row(parameter: "explode: false, " + list, target: "?p=1,2"),
    Row(parameter: "explode: false, " + list, target: "?p=1,2,3", problem: "more than 2"),
    Row(
      parameter: "explode: false, schema: {type: array, items: {enum: ['a,b', c]}}",
      target: "?p=a%2Cb,c"),
    Row(parameter: "style: spaceDelimited, explode: false, " + list, target: "?p=1%202"),
    Row(parameter: "style: pipeDelimited, explode: false, " + list, target: "?p=1|2"),
    Row(parameter: "style: pipeDelimited, explode: false, " + list, target: "?p=1%7C2"),
    Row(parameter: "style: deepObject, explode: true, " + object, target: "?p[a]=1&p[b]=x"),
    Row(
      parameter: "style: deepObject, explode: true, " + object, target: "?p[b]=x",
      problem: "lacks the property `a`"),
    Row(
      parameter: "style: deepObject, explode: true, " + object, target: "?p[a]=1&p[c]=x",
      problem: "at /c is a property that the schema does not know"),
    Row(parameter: "style: deepObject, " + named, target: "?p%5Ba%255Bb%255D%5D=1"),
    Row(parameter: "style: deepObject, " + named, target: "?p[a%5Bb%5D]=1"),
    Row(
      parameter: "style: deepObject, " + named, target: "?p%5Ba%255Bb%255D%5D=x",
      problem: "not of the type integer"),
    Row(
      parameter: "style: deepObject, schema: {type: object, additionalProperties: {type: integer}}",
      target: "?p[1]=5"),
    Row(
      parameter: "style: deepObject, schema: {type: object, properties: {l: {type: array}}}",
      target: "?p[l][0]=5&p[l][1]=6"),
    Row(parameter: free, target: "?x=1&y=2"),
    Row(parameter: free, target: "?x=1&y=b", problem: "at /y is the text \"b\""),
    Row(parameter: "required: true, " + free, target: "?p="),
    Row(parameter: "required: true, " + free, target: "?limit=1", problem: "is missing"),
    Row(parameter: "required: true, explode: false, " + list, target: "?p="),
    Row(parameter: "required: true, " + list, target: "?p="),
    Row(
      parameter: "required: true, schema: {type: array, minItems: 1, items: {type: integer}}",
      target: "?p=", problem: "has fewer than 1 element"),
    Row(parameter: object, target: "?a=1&b=x"),
    Row(parameter: object, target: "?b=x", problem: "lacks the property `a`"),
    Row(parameter: "explode: false, " + object, target: "?p=a,1,b,x"),
    Row(parameter: "explode: false, " + object, target: "?p=a,1,b", problem: "names and values"),
    Row(
      parameter: "content: {application/json: {schema: {type: object, required: [a]}}}",
      target: "?p=%7B%22a%22:1%7D"),
    Row(
      parameter: "content: {application/json: {schema: {type: object, required: [a]}}}",
      target: "?p=%7B%7D", problem: "lacks the property `a`"),
    Row(
      parameter: "content: {application/json: {schema: {type: object}}}", target: "?p=%7B",
      problem: "is no JSON"),
  ]

  @Test("Query parameters are parsed by their styles and checked", arguments: query)
  func queries(_ row: Row) throws { try check(row, in: "query", path: "/x") }

  private static let paths = [
    Row(parameter: "schema: {type: integer}", target: "5"),
    Row(parameter: "schema: {type: integer}", target: "a", problem: "not of the type integer"),
    Row(parameter: "schema: {type: string, format: uuid}", target: "a", problem: "a UUID"),
    Row(parameter: list, target: "1,2"),
    Row(parameter: list, target: "1,2,3", problem: "more than 2"),
    Row(parameter: "schema: {type: array, items: {enum: ['a,b', c]}}", target: "a%2Cb,c"),
    Row(parameter: object, target: "a,1,b,x"),
    Row(parameter: "explode: true, " + object, target: "a=1,b=x"),
    Row(parameter: "style: label, " + list, target: ".1,2"),
    Row(parameter: "style: label, explode: true, " + list, target: ".1.2"),
    Row(parameter: "style: label, " + list, target: "1,2", problem: "begin with a period"),
    Row(parameter: "style: matrix, " + list, target: ";p=1,2"),
    Row(parameter: "style: matrix, explode: true, " + list, target: ";p=1;p=2"),
    Row(parameter: "style: matrix, explode: true, " + object, target: ";a=1;b=x"),
    Row(parameter: "style: matrix, " + list, target: "1", problem: "begin with a semicolon"),
    Row(parameter: "schema: {type: string, enum: ['a%b']}", target: "a%25b"),
    Row(parameter: "schema: {type: string, enum: ['a/b']}", target: "a%2Fb"),
  ]

  @Test("Path parameters are parsed by their styles and checked", arguments: paths)
  func inPath(_ row: Row) throws { try check(row, in: "path", path: "/x/{p}") }

  private static let headers = [
    Row(parameter: "schema: {type: integer}", target: "", headers: ["P": "5"]),
    Row(
      parameter: "schema: {type: integer}", target: "", problem: "the header `p` is the text",
      headers: ["p": "a"]),
    Row(parameter: list, target: "", headers: ["p": "1, 2"]),
    Row(parameter: "explode: true, " + object, target: "", headers: ["p": "a=1,b=x"]),
    Row(parameter: "schema: {const: '%41'}", target: "", headers: ["p": "%41"]),
    Row(
      parameter: "schema: {type: array, const: ['\"a,b\"', c]}", target: "",
      headers: ["p": "\"a,b\", c"]),
    Row(parameter: "required: true, schema: {type: string}", target: "", problem: "is missing"),
  ]

  @Test("Header parameters are parsed and checked", arguments: headers)
  func inHeaders(_ row: Row) throws { try check(row, in: "header", path: "/x") }

  private static let cookies = [
    Row(parameter: "schema: {type: integer}", target: "", headers: ["Cookie": "a=b; p=5"]),
    Row(
      parameter: "schema: {type: integer}", target: "", problem: "the cookie parameter `p` is the",
      headers: ["Cookie": "p=a"]),
    Row(parameter: "explode: false, " + list, target: "", headers: ["Cookie": "a=b; p=1,2"]),
    Row(
      parameter: "explode: false, " + list, target: "", problem: "more than 2",
      headers: ["Cookie": "p=1,2,3"]),
    Row(parameter: "explode: false, " + object, target: "", headers: ["Cookie": "p=a,1,b,x"]),
    Row(parameter: object, target: "", headers: ["Cookie": "a=1; b=x; c=y"]),
    Row(
      parameter: object, target: "", problem: "lacks the property `a`", headers: ["Cookie": "b=x"]),
    Row(parameter: "required: true, schema: {type: string}", target: "", problem: "is missing"),
  ]

  @Test("Cookie parameters are parsed and checked", arguments: cookies)
  func inCookies(_ row: Row) throws { try check(row, in: "cookie", path: "/x") }

  private func check(_ row: Row, in place: String, path: String) throws {
    let required = place == "path" ? "required: true, " : ""
    var mocked = try MockedDocument(
      """
      paths:
        \(path):
          get:
            parameters:
              - {name: p, in: \(place), \(required)\(row.parameter)}
              - {name: limit, in: \(place == "path" ? "query" : place), schema: {type: integer}}
            responses: {'204': {description: ''}}
      """)
    let target = place == "path" ? "/x/" + row.target : "/x" + row.target
    let result = mocked.respond("GET", target, headers: row.headers)
    #expect(result.status == (row.problem == nil ? 204 : 400), "\(result.problems.map(\.text))")
    if let problem = row.problem {
      #expect(
        result.problems.first?.text.contains(problem) == true, "\(result.problems.map(\.text))")
    }
  }

  @Test(
    "A name that a parameter and a property of another one share is read by each, or by both",
    arguments: [
      ("page=1&size=5&page=two", nil), ("page=1&size=5", nil),
      ("page=one&page=2", "the query parameter `paging` at /page is the text \"one\""),
      ("page=1&page=2&page=3", "the query parameter `paging` at /page is an array"),
    ] as [(String, String?)])
  func sharedName(query: String, problem: String?) throws {
    var mocked = try MockedDocument(
      """
      paths:
        /x:
          get:
            parameters:
              - name: paging
                in: query
                schema: {type: object, properties: {page: {type: integer}, size: {type: integer}}}
              - {name: page, in: query, schema: {type: [integer, string]}}
            responses: {'204': {description: ''}}
      """)
    let result = mocked.respond("GET", "/x?" + query)
    #expect(result.status == (problem == nil ? 204 : 400), "\(result.problems.map(\.text))")
    if let problem {
      #expect(result.problems.first?.text.contains(problem) == true, "\(result.problems)")
    }
  }

  @Test("Parameters that no name is declared for belong to no object if several could have them")
  func ambiguousNames() throws {
    var mocked = try MockedDocument(
      """
      paths:
        /x:
          get:
            parameters:
              - {name: p, in: query, \(Self.free)}
              - {name: q, in: query, \(Self.free)}
            responses: {'204': {description: ''}}
      """)
    #expect(mocked.respond("GET", "/x?y=b").status == 204)
  }

  @Test("Too many parameters are refused")
  func tooMany() throws {
    var mocked = try MockedDocument("paths: {/x: {get: {responses: {'204': {description: ''}}}}}")
    let query = String(repeating: "p[]=1&", count: 5_000)
    #expect(mocked.respond("GET", "/x?" + query).status == 400)
  }

  @Test("A record has the notes about its request")
  func recordedNotes() throws {
    var (mock, secrets) = try MockedDocument.withSecrets(
      "paths: {/x: {get: {responses: {'204': {description: ''}}}}}")
    let request = MockRequest(method: "GET", target: "/x?limt=1", headers: [], body: [])
    let record = secrets.record(of: request, mock.respond(to: request))
    let notes = #""notes": ["the document has no query parameter `limt`"]"#
    #expect(record.contains(notes), "\(record)")
  }

  @Test("Undocumented parameters are recorded, and are not errors")
  func unknown() throws {
    var mocked = try MockedDocument("paths: {/x: {get: {responses: {'204': {description: ''}}}}}")
    let result = mocked.respond("GET", "/x?limt=1&__dynamic=true")
    #expect(result.status == 204)
    #expect(result.notes == ["the document has no query parameter `limt`"])
  }
}
