import Mocking
import Testing

@Suite("Routing")
struct RoutingTests {
  private static let document = """
    servers: [{url: 'https://api.example.com/v1'}, {url: 'https://{region}.example.com/{base}', \
    variables: {region: {default: eu}, base: {default: beta}}}]
    paths:
      /pets: {get: {operationId: list, responses: {'204': {description: ''}}}}
      /pets/{id}: {parameters: &id [{name: id, in: path, required: true, schema: {type: string}}], \
    get: {operationId: read, responses: {'204': {description: ''}}}, \
    delete: {operationId: remove, responses: {'204': {description: ''}}}}
      /pets/mine: {get: {operationId: mine, responses: {'204': {description: ''}}}}
      /pets/{id}.json: {parameters: *id, get: {operationId: json, responses: {'204': {description: ''}}}}
      /pets/{id}:feed: {parameters: *id, post: {operationId: feed, responses: {'204': {description: ''}}}}
      /files/{path+}: {parameters: [{name: path, in: path, required: true, schema: {type: string}}], \
    get: {operationId: file, responses: {'204': {description: ''}}}}
      /files/{path+}/meta: {parameters: [{name: path, in: path, required: true, schema: {type: string}}], \
    get: {operationId: meta, responses: {'204': {description: ''}}}}
    """

  @Test(
    "The most specific path with the method matches",
    arguments: [
      ("GET", "/pets", "list"), ("GET", "/pets?x=1", "list"), ("GET", "/pets/7", "read"),
      ("GET", "/pets/mine", "mine"), ("DELETE", "/pets/mine", "remove"),
      ("GET", "/pets/a.json", "json"), ("POST", "/pets/a:feed", "feed"),
      ("GET", "/pets/a%2Fb", "read"), ("GET", "/pets/m%69ne", "mine"),
      ("GET", "/pets/%C3%A4", "read"),
      ("GET", "/files/a/b/c", "file"), ("GET", "/files/a/b/meta", "meta"),
      ("GET", "/v1/pets", "list"), ("GET", "/beta/pets/7", "read"), ("HEAD", "/pets", "list"),
      ("GET", "http://localhost/pets", "list"),
    ])
  func found(_ method: String, _ target: String, _ operation: String) throws {
    var mocked = try MockedDocument(Self.document)
    #expect(mocked.respond(method, target).operation == operation)
  }

  @Test(
    "Without such a path or method, no operation matches",
    arguments: [
      ("GET", "/dogs", 404), ("GET", "/pets/", 404), ("GET", "/pets/1/2", 404), ("GET", "", 404),
      ("GET", "pets", 404), ("GET", "//pets", 404), ("POST", "/pets", 405), ("PUT", "/pets/1", 405),
      ("GET", "/pets/%", 400), ("GET", "/pets/%zz", 400), ("GET", "/pets/%FF", 400),
      ("GET", "/pets?%=1", 400),
    ])
  func refused(_ method: String, _ target: String, _ status: Int) throws {
    var mocked = try MockedDocument(Self.document)
    let result = mocked.respond(method, target)
    #expect(result.status == status)
    #expect(result.operation == nil)
    #expect(result.header("Content-Type") == "application/problem+json")
  }

  @Test("For another method, the response lists the path's methods")
  func allowed() throws {
    var mocked = try MockedDocument(Self.document)
    #expect(mocked.respond("PATCH", "/pets/1").header("Allow") == "DELETE, GET")
  }

  @Test("Matching a path of many segments takes little time")
  func manySegments() throws {
    var mocked = try MockedDocument(
      """
      paths:
        /{a+}/x/{b+}/x/{c+}/end:
          parameters: [{name: a, in: path, required: true, schema: {type: string}}, \
      {name: b, in: path, required: true, schema: {type: string}}, \
      {name: c, in: path, required: true, schema: {type: string}}]
          get: {responses: {'204': {description: ''}}}
      """)
    let path = String(repeating: "/x", count: 250)
    #expect(mocked.respond("GET", path).status == 404)
    #expect(mocked.respond("GET", path + "/end").status != 500)
    #expect(mocked.respond("GET", String(repeating: "/x", count: 100_000)).status == 404)
  }
}
