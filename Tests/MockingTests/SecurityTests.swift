import Mocking
import Testing

@Suite("Credentials of the mock")
struct SecurityTests {
  private static let document = """
    security: [{key: []}]
    components:
      securitySchemes:
        key: {type: apiKey, in: header, name: X-Key}
        query: {type: apiKey, in: query, name: key}
        cookie: {type: apiKey, in: cookie, name: session}
        basic: {type: http, scheme: basic}
        bearer: {type: http, scheme: bearer}
        oauth: {type: oauth2, flows: {}}
        tls: {type: mutualTLS}
    paths:
      /key: {get: {responses: {'204': {description: ''}}}}
      /query: {get: {security: [{query: []}], responses: {'204': {description: ''}}}}
      /cookie: {get: {security: [{cookie: []}], responses: {'204': {description: ''}}}}
      /basic: {get: {security: [{basic: []}], responses: {'204': {description: ''}}}}
      /bearer: {get: {security: [{bearer: []}], responses: {'204': {description: ''}}}}
      /oauth: {get: {security: [{oauth: []}], responses: {'204': {description: ''}}}}
      /tls: {get: {security: [{tls: []}], responses: {'204': {description: ''}}}}
      /both: {get: {security: [{key: [], bearer: []}], responses: {'204': {description: ''}}}}
      /either: {get: {security: [{key: []}, {bearer: []}], responses: {'204': {description: ''}}}}
      /open: {get: {security: [], responses: {'204': {description: ''}}}}
      /optional: {get: {security: [{key: []}, {}], responses: {'204': {description: ''}}}}
    """

  private static let key = ["X-Key": "k"]
  private static let bearer = ["Authorization": "Bearer t"]

  @Test(
    "An operation requires its credentials",
    arguments: [
      ("/key", [:], 401), ("/key", key, 204), ("/key", ["X-Key": ""], 401), ("/query", key, 401),
      ("/query?key=k", [:], 204), ("/query?key=", [:], 401),
      ("/cookie", ["Cookie": "session=1"], 204),
      ("/cookie", ["Cookie": "other=1"], 401), ("/basic", bearer, 401),
      ("/basic", ["Authorization": "Basic YTpi"], 204), ("/bearer", bearer, 204),
      ("/bearer", ["authorization": "bearer t"], 204),
      ("/bearer", ["Authorization": "Bearer "], 401),
      ("/bearer", ["Authorization": "Bearer"], 401), ("/oauth", bearer, 204), ("/oauth", [:], 401),
      ("/tls", [:], 204), ("/both", key, 401), ("/both", key.merging(bearer) { $1 }, 204),
      ("/either", key, 204), ("/either", bearer, 204), ("/either", [:], 401), ("/open", [:], 204),
      ("/optional", [:], 204),
    ] as [(String, [String: String], Int)])
  func presence(_ target: String, _ headers: [String: String], _ status: Int) throws {
    var mocked = try MockedDocument(Self.document)
    #expect(mocked.respond("GET", target, headers: headers).status == status)
  }

  @Test(
    "The response to missing credentials has a challenge",
    arguments: [
      ("/basic", "Basic realm=\"mock\""), ("/bearer", "Bearer"), ("/oauth", "Bearer"),
      ("/key", "ApiKey"),
    ])
  func challenge(_ target: String, _ value: String) throws {
    var mocked = try MockedDocument(Self.document)
    #expect(mocked.respond("GET", target).header("WWW-Authenticate") == value)
  }

  @Test("Records contain neither credentials nor passwords in bodies")
  func secrecy() throws {
    let text = """
      components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Special}, \
      query: {type: apiKey, in: query, name: k}}}
      security: [{key: [], query: []}]
      paths:
        /x:
          post:
            requestBody: {content: {application/json: {schema: {type: object, properties: {\
      pin: {type: string, format: password}, name: {type: string}}}}}}
            responses: {'204': {description: ''}}
      """
    let (mock, secrets) = try MockedDocument.withSecrets(text)
    var mocked = mock
    let request = MockRequest(
      method: "POST", target: "/x?k=SECRET1&a=1&access_token=SECRET2",
      headers: [
        .init(name: "x-special", value: "SECRET3"), .init(name: "Authorization", value: "SECRET4"),
        .init(name: "Cookie", value: "a=SECRET5"),
        .init(name: "Content-Type", value: "application/json"),
      ],
      body: Array(
        #"{"pin": "SECRET6", "name": "Ann", "inner": [{"client_secret": "SECRET7"}], "secret": true, "max_tokens": 5}"#
          .utf8))
    let line = secrets.record(of: request, mocked.respond(to: request))
    #expect(!line.contains("SECRET"), "\(line)")
    #expect(line.contains("Ann") && line.contains("a=1") && line.contains(#""max_tokens": 5"#))
    #expect(line.contains(#""secret": true"#), "a boolean is no secret")
    #expect(!line.contains("\n"))
  }
}
