import Mocking
import Testing

@Suite("Request bodies of the mock")
struct BodyTests {
  struct Row: Sendable {
    var type: String?
    var body: String
    var problem: String?
    var status = 400
  }

  private static let document = """
    paths:
      /x:
        post:
          requestBody:
            required: true
            content:
              application/json: {schema: &pet {type: object, required: [name], properties: {\
    id: {type: integer, readOnly: true}, name: {type: string, minLength: 1}, age: {type: integer}, \
    tags: {type: array, items: {type: string}}, owner: {type: object, properties: {age: {type: integer}}}, \
    photo: {type: string, format: binary}}}}
              application/x-www-form-urlencoded: {schema: *pet}
              multipart/form-data: {schema: *pet}
              multipart/mixed: {}
              text/plain: {schema: {type: string, maxLength: 5}}
              application/jsonl: {itemSchema: *pet}
              image/*: {}
          responses: {'204': {description: ''}}
    """

  private static let form = "application/x-www-form-urlencoded"
  private static let multipart = "multipart/form-data; boundary=XX"

  private static func part(_ head: String, _ content: String) -> String {
    "--XX\r\n\(head)\r\n\r\n\(content)\r\n"
  }

  private static let rows = [
    Row(type: "application/json", body: #"{"name": "a"}"#),
    Row(type: "application/json; charset=utf-8", body: #"{"name": "a", "other": [1]}"#),
    Row(type: "application/vnd.x+json", body: #"{"name": "a"}"#),
    Row(type: "application/json", body: #"{"name": ""}"#, problem: "the body at /name is shorter"),
    Row(type: "application/json", body: "{}", problem: "lacks the property `name`"),
    Row(type: "application/json", body: #"{"name": "a", "age": 1.5}"#, problem: "at /age"),
    Row(type: "application/json", body: "{name: a}", problem: "is no JSON"),
    Row(type: "application/json", body: "name: a", problem: "is no JSON"),
    Row(type: "application/json", body: #"{"name": "a",}"#, problem: "is no JSON"),
    Row(type: "application/json", body: #"{"name": "a", "age": 01}"#, problem: "is no JSON"),
    Row(type: "application/json", body: #"{"name": "a", "name": "b"}"#, problem: "twice"),
    Row(type: "application/json", body: "\"\u{0}\"", problem: "is no JSON"),
    Row(type: "application/json", body: "", problem: "is missing, and required"),
    Row(type: nil, body: "{}", problem: "has no Content-Type", status: 415),
    Row(type: "application/xml", body: "<a/>", problem: "has the media type", status: 415),
    Row(type: form, body: "name=a&age=3&tags=x&tags=y&owner[age]=4"),
    Row(type: form, body: "name=a&age=x", problem: "at /age is the text \"x\""),
    Row(type: form, body: "age=1", problem: "lacks the property `name`"),
    Row(type: form, body: "name=%", problem: "percent-encoding"),
    Row(type: form, body: "%=a", problem: "percent-encoding"),
    Row(
      type: form, body: String(repeating: "tags=a&", count: 100_000), problem: "too many fields"),
    Row(type: form, body: "name=a&owner[age]=x", problem: "at /owner/age"),
    Row(
      type: multipart,
      body: part("Content-Disposition: form-data; name=\"name\"", "a")
        + part("Content-Disposition: form-data; name=\"photo\"; filename=\"a;b.png\"", "\u{1}")
        + part(
          "Content-Disposition: form-data; name=\"owner\"\r\nContent-Type: application/json", "{}")
        + "--XX--\r\n"),
    Row(
      type: multipart, body: part("Content-Disposition: form-data; name=\"age\"", "1") + "--XX--",
      problem: "lacks the property `name`"),
    Row(type: multipart, body: "hello", problem: "does not contain its boundary"),
    Row(type: multipart, body: "--XX", problem: "ends within a part"),
    Row(type: multipart, body: part("A: b", "1"), problem: "lacks the boundary"),
    Row(type: multipart, body: part("A: b", "1") + "--XX--", problem: "without a name"),
    Row(type: multipart, body: "--XX\r\nA\r\n\r\n--XX--", problem: "without a colon"),
    Row(type: multipart, body: "--XX\r\nA: b\r\n--XX--", problem: "without an empty line"),
    Row(type: "multipart/form-data", body: "--XX--", problem: "has no `boundary`"),
    Row(type: "multipart/mixed; boundary=\"XX\"", body: part("A: b", "1") + "--XX--"),
    Row(type: "multipart/mixed; boundary=XX", body: "x", problem: "does not contain its boundary"),
    Row(type: "text/plain", body: "short"),
    Row(type: "text/plain", body: "too long", problem: "longer"),
    Row(type: "application/jsonl", body: "{\"name\": \"a\"}\n{\"name\": \"b\"}\n"),
    Row(type: "application/jsonl", body: "{\"name\": \"a\"}\n{}\n", problem: "in element 2"),
    Row(type: "image/png", body: "anything"),
  ]

  @Test("A body is checked in every media type", arguments: rows)
  func bodies(_ row: Row) throws {
    var mocked = try MockedDocument(Self.document)
    let headers = row.type.map { ["Content-Type": $0] } ?? [:]
    let result = mocked.respond("POST", "/x", headers: headers, body: row.body)
    #expect(
      result.status == (row.problem == nil ? 204 : row.status), "\(result.problems.map(\.text))")
    if let problem = row.problem {
      #expect(
        result.problems.first?.text.contains(problem) == true, "\(result.problems.map(\.text))")
    }
  }

  @Test(
    "A field of a form that is not exploded is parsed by its style",
    arguments: [
      ("form, explode: false", ",", ","), ("spaceDelimited, explode: false", " ", "+"),
      ("spaceDelimited", " ", "%20"), ("pipeDelimited", "|", "%7C"),
    ])
  func unexploded(style: String, separator: String, encoded: String) throws {
    var mocked = try MockedDocument(
      """
      paths:
        /x:
          post:
            requestBody:
              content:
                application/x-www-form-urlencoded: &form
                  schema: {type: object, properties: {list: {type: array, items: {type: integer}}, \
      owner: {type: object, required: [age], properties: {age: {type: integer}}}}}
                  encoding: {list: &e {style: \(style)}, owner: *e}
                multipart/form-data: *form
            responses: {'204': {description: ''}}
      """)
    func problem(list: [String], owner: [String]) -> String? {
      let fields = [("list", list), ("owner", owner)]
      let pairs = fields.map { "\($0)=\($1.joined(separator: encoded))" }.joined(separator: "&")
      let parts = fields.map {
        Self.part(
          "Content-Disposition: form-data; name=\"\($0)\"", $1.joined(separator: separator))
      }.joined()
      let results = [(Self.form, pairs), (Self.multipart, parts + "--XX--")].map {
        mocked.respond("POST", "/x", headers: ["Content-Type": $0], body: $1)
          .problems.map(\.text).joined()
      }
      #expect(results[0] == results[1])
      return results[0].isEmpty ? nil : results[0]
    }
    #expect(problem(list: ["1", "2"], owner: ["name", "Ann", "age", "4"]) == nil)
    #expect(problem(list: ["1", "a"], owner: ["age", "4"])?.contains("at /list/1") == true)
    #expect(problem(list: ["1"], owner: ["age", "old"])?.contains("at /owner/age") == true)
    #expect(problem(list: ["1"], owner: ["age"])?.contains("at /owner") == true)
  }

  @Test(
    "The properties of an object can be fields of a form",
    arguments: [
      ("deepObject", "owner[age]"), ("form", "age"), ("pipeDelimited, explode: true", "age"),
    ])
  func exploded(style: String, field: String) throws {
    var mocked = try MockedDocument(
      """
      paths:
        /x:
          post:
            requestBody:
              content:
                application/x-www-form-urlencoded: &form
                  schema: {type: object, required: [owner], properties: {name: {type: string}, \
      owner: {type: object, required: [age], properties: {age: {type: integer}, name: {type: integer}}}}}
                  encoding: {owner: {style: \(style)}}
                multipart/form-data: *form
            responses: {'204': {description: ''}}
      """)
    for (value, problem) in [("4", ""), ("old", "at /owner/age is the text")] {
      let head = "Content-Disposition: form-data; name="
      let parts = Self.part(head + "\"name\"", "Ann") + Self.part(head + "\"\(field)\"", value)
      let bodies = [(Self.form, "name=Ann&\(field)=\(value)"), (Self.multipart, parts + "--XX--")]
      for (type, body) in bodies {
        let texts = mocked.respond("POST", "/x", headers: ["Content-Type": type], body: body)
          .problems.map(\.text).joined()
        #expect(problem.isEmpty ? texts.isEmpty : texts.contains(problem), "\(type): \(texts)")
      }
    }
  }

  @Test(
    "A field that no property is declared for belongs to the object that takes any, if that is only one",
    arguments: [("", true), (", other: {type: object}", false)])
  func freeFields(other: String, isRead: Bool) throws {
    var mocked = try MockedDocument(
      """
      paths:
        /x:
          post:
            requestBody:
              content:
                application/x-www-form-urlencoded: &form
                  schema: {type: object, properties: {name: {type: string}, \
      data: {type: object, additionalProperties: {type: integer}}\(other)}}
                  encoding: {data: {style: form}, other: {style: form}}
                multipart/form-data: *form
            responses: {'204': {description: ''}}
      """)
    let head = "Content-Disposition: form-data; name="
    for (value, problem) in [("4", ""), ("old", "at /data/age is the text")] {
      let parts = Self.part(head + "\"name\"", "Ann") + Self.part(head + "\"age\"", value)
      for (type, body) in [
        (Self.form, "name=Ann&age=\(value)"), (Self.multipart, parts + "--XX--"),
      ] {
        let texts = mocked.respond("POST", "/x", headers: ["Content-Type": type], body: body)
          .problems.map(\.text).joined()
        #expect(problem.isEmpty || !isRead ? texts.isEmpty : texts.contains(problem), "\(texts)")
      }
    }
  }

  @Test("The objects of a list are fields of a form, each as JSON", arguments: [0, 1, 2, 3])
  func objectFields(count: Int) throws {
    var mocked = try MockedDocument(
      """
      paths:
        /x:
          post:
            requestBody:
              required: true
              content:
                application/x-www-form-urlencoded: &form
                  schema: {type: object, properties: {name: {type: string}, list: {type: array, \
      maxItems: 2, items: {type: object, required: [n], properties: {n: {type: integer}}}}}}
                multipart/form-data: *form
            responses: {'204': {description: ''}}
      """)
    func problem(n: String) -> String {
      let values = Array(repeating: "{\"n\": \(n)}", count: count)
      let pairs = (["name=x"] + values.map { "list=\($0)" }).joined(separator: "&")
      let head = "Content-Disposition: form-data; name=\"list\"\r\nContent-Type: application/json"
      let parts =
        Self.part("Content-Disposition: form-data; name=\"name\"", "x")
        + values.map { Self.part(head, $0) }.joined() + "--XX--"
      let results = [(Self.form, pairs), (Self.multipart, parts)].map {
        mocked.respond("POST", "/x", headers: ["Content-Type": $0], body: $1)
          .problems.map(\.text).joined()
      }
      #expect(results[0] == results[1])
      return results[0]
    }
    #expect(problem(n: "1").isEmpty == (count <= 2))
    #expect(problem(n: "\"a\"").isEmpty == (count == 0))
  }

  @Test("A problem has its line in the body, and that of the document")
  func lines() throws {
    var mocked = try MockedDocument(Self.document)
    let result = mocked.post("/x", json: "{\n  \"name\": \"a\",\n  \"age\": true\n}")
    let problem = try #require(result.problems.first)
    #expect(problem.pointer == "/age")
    #expect(problem.line == 3)
    #expect(problem.column == 10)
    #expect(problem.keyword == "type")
    #expect(problem.location?.description == "api.yaml:9:167")
    #expect(
      problem.documentPointer
        == "/paths/~1x/post/requestBody/content/application~1json/schema/properties/age")
    #expect(result.text.contains(#""pointer": "/age", "line": 3, "column": 10"#))
    #expect(result.header("Specsmith-Problems")?.contains("/age") == true)
  }

  @Test("A body of a recursive schema can be nested")
  func recursive() throws {
    var mocked = try MockedDocument(
      """
      paths: {/x: {post: {requestBody: {content: {application/json: {schema: \
      {$ref: '#/components/schemas/Tree'}}}}, responses: {'204': {description: ''}}}}}
      components: {schemas: {Tree: {type: object, properties: {a: {allOf: \
      [{$ref: '#/components/schemas/Tree'}]}}}}}
      """)
    for depth in [1, 100, 400] {
      let text =
        String(repeating: "{\"a\":", count: depth) + "{}"
        + String(repeating: "}", count: depth)
      #expect(mocked.post("/x", json: text).status == 204)
    }
  }

  @Test("A body can be nested deeply, and is refused beyond a limit")
  func deep() throws {
    var mocked = try MockedDocument(Self.document)
    let deep = { (depth: Int) in
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    let inner = #"{"name": "a", "x": "# + deep(300) + "}"
    #expect(mocked.post("/x", json: inner).status == 204)
    #expect(mocked.post("/x", json: deep(100_000)).status == 400)
    #expect(mocked.post("/x", json: String(repeating: "{\"a\":", count: 100_000)).status == 400)
  }
}
