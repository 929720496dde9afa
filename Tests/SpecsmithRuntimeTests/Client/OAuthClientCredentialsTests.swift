import Foundation
import HTTPTypes
import Logging
@_spi(Generated) import SpecsmithRuntime
import TestSupport
import Testing

@Suite("OAuth 2 client credentials")
struct OAuthClientCredentialsTests {
  private static let secret = "very:secret +%/ö"

  /// Replies with the tokens `token-0`, `token-1`, ….
  private static func grant(_ index: Int, _ more: String = #""expires_in": 3600"#) -> Reply {
    Reply(
      200, headers: ["Content-Type": "application/json"],
      body: #"{"access_token": "token-\#(index)", "token_type": "Bearer", \#(more)}"#)
  }

  private func credentials(
    _ server: TestServer, path: String = "token",
    authentication: OAuthClientCredentials.Authentication = .basic, leeway: Duration = .seconds(30),
    scopes: [String] = [], parameters: [String: String] = [:], clock: InstantClock = InstantClock(),
    logger: Logger? = nil
  ) throws -> OAuthClientCredentials {
    var configuration = ClientConfiguration(timeout: .seconds(10), maxRetries: 1, logger: logger)
    configuration.retryPolicy.clock = InstantClock()
    return try OAuthClientCredentials(
      tokenURL: try #require(URL(string: "\(server.baseURL)/\(path)")), clientID: "my id",
      clientSecret: Self.secret, scopes: scopes, parameters: parameters,
      authentication: authentication, leeway: leeway, configuration: configuration,
      transport: .urlSession, clock: clock)
  }

  // MARK: - The request

  @Test("Credentials are sent by Basic authentication, form-encoded")
  func basic() async throws {
    try await TestServer.run { _, index in
      Self.grant(index)
    } _: { server in
      let oauth = try credentials(
        server, path: "oauth/token?tenant=a%20b", scopes: ["read", "write"],
        parameters: ["audience": "https://api.example.com"])
      #expect(try await oauth.token() == "token-0")
      let request = try #require(await server.requests.first)
      #expect(request.method == "POST")
      #expect(request.path == "/oauth/token")
      #expect(request.query == "tenant=a%20b")
      #expect(request.headers["content-type"] == "application/x-www-form-urlencoded")
      #expect(request.headers["accept"] == "application/json")
      #expect(
        request.body
          == "audience=https%3A%2F%2Fapi.example.com&grant_type=client_credentials&scope=read+write"
      )
      let encoded = try #require(request.headers["authorization"]?.dropFirst("Basic ".count))
      let pair = try #require(Data(base64Encoded: String(encoded)))
      #expect(String(decoding: pair, as: UTF8.self) == "my+id:very%3Asecret+%2B%25%2F%C3%B6")
    }
  }

  @Test("Credentials are sent in the body on request")
  func body() async throws {
    try await TestServer.run { _, index in
      Self.grant(index)
    } _: { server in
      _ = try await credentials(server, authentication: .body).token()
      let request = try #require(await server.requests.first)
      #expect(request.headers["authorization"] == nil)
      #expect(
        request.body == "client_id=my+id&client_secret=very%3Asecret+%2B%25%2F%C3%B6"
          + "&grant_type=client_credentials")
    }
  }

  @Test(
    "The token URL must be an HTTP URL",
    arguments: ["ftp://a.example/token", "https://me:pw@a.example/token", "/token"])
  func urls(text: String) throws {
    let url = try #require(URL(string: text))
    let error = #expect(throws: ConfigurationError.self) {
      try OAuthClientCredentials(
        tokenURL: url, clientID: "a", clientSecret: "b", transport: .urlSession)
    }
    #expect(!"\(String(describing: error))".contains("pw"))
  }

  // MARK: - The token

  @Test("One token is requested for all waiting calls, and used for later ones")
  func sharing() async throws {
    try await TestServer.run { _, index in
      try await Task.sleep(for: .milliseconds(100))
      return Self.grant(index)
    } _: { server in
      let oauth = try credentials(server)
      let copy = oauth
      let tokens = try await withThrowingTaskGroup(of: String.self) { group in
        for index in 0..<20 {
          group.addTask { try await (index % 2 == 0 ? oauth : copy).token() }
        }
        return try await group.reduce(into: Set()) { $0.insert($1) }
      }
      #expect(tokens == ["token-0"])
      #expect(try await oauth.token() == "token-0")
      #expect(await server.requests.count == 1)
    }
  }

  @Test("The token is obtained for other calls even if the first one is cancelled")
  func cancellation() async throws {
    let arrived = Counter()
    try await TestServer.run { _, index in
      arrived.increment()
      try await Task.sleep(for: .milliseconds(300))
      return Self.grant(index)
    } _: { server in
      let oauth = try credentials(server)
      let first = Task { try await oauth.token() }
      while arrived.count == 0 { try await Task.sleep(for: .milliseconds(5)) }
      let second = Task { try await oauth.token() }
      let start = ContinuousClock.now
      first.cancel()
      await #expect(throws: CancellationError.self) { try await first.value }
      #expect(ContinuousClock.now - start < .milliseconds(200))
      #expect(try await second.value == "token-0")
      #expect(await server.requests.count == 1)
    }
  }

  @Test(
    "The token is renewed before it expires",
    arguments: [
      (#""expires_in": 3600"#, 3569, 1), (#""expires_in": 3600"#, 3570, 2),
      (#""expires_in": "3600""#, 3570, 2), (#""expires_in": 20"#, 9, 1),
      (#""expires_in": 20"#, 10, 2), (#""scope": """#, 1_000_000, 1),
      (#""expires_in": 0.5"#, 0, 1), (#""expires_in": 0.5"#, 1, 2),
    ])
  func renewal(lifetime: String, age: Int, requests: Int) async throws {
    try await TestServer.run { _, index in
      Self.grant(index, lifetime)
    } _: { server in
      let clock = InstantClock()
      let oauth = try credentials(server, clock: clock)
      _ = try await oauth.token()
      try await clock.sleep(for: .seconds(age))
      #expect(try await oauth.token() == "token-\(requests - 1)")
      #expect(await server.requests.count == requests)
    }
  }

  @Test(
    "A token that has expired when it comes is used by those who wait for it, and by nobody later",
    arguments: [#""expires_in": 0"#, #""expires_in": "0""#])
  func expired(lifetime: String) async throws {
    try await TestServer.run { request, index in
      request.path == "/token" ? Self.grant(index, lifetime) : Reply(204)
    } _: { server in
      let client = APIClient(
        baseURL: server.baseURL, credentials: [.bearer(renewing: try credentials(server).provider)])
      for _ in 0..<2 { try await client.send(APIRequest("GET", "/things", operation: "test")) }
      #expect(await server.requests.map(\.path) == ["/token", "/things", "/token", "/things"])
    }
  }

  @Test("A refused token that had expired when it came is replaced once for a call")
  func expiredAndRefused() async throws {
    try await TestServer.run { request, index in
      request.path == "/token" ? Self.grant(index, #""expires_in": 0"#) : Reply(401)
    } _: { server in
      let client = APIClient(
        baseURL: server.baseURL, credentials: [.bearer(renewing: try credentials(server).provider)])
      try? await client.send(APIRequest("GET", "/things", operation: "test"))
      #expect(await server.requests.map(\.path) == ["/token", "/things", "/token", "/things"])
    }
  }

  @Test(
    "A token whose lifetime makes no sense is used until it is refused",
    arguments: ["-5", "1e300", "null", #""soon""#, #""nan""#, "[]"])
  func senseless(lifetime: String) async throws {
    try await TestServer.run { _, index in
      Self.grant(index, #""expires_in": \#(lifetime)"#)
    } _: { server in
      let oauth = try credentials(server)
      #expect(try await oauth.token() == "token-0")
      #expect(try await oauth.token() == "token-0")
      #expect(try await oauth.token(replacing: "token-0") == "token-1")
    }
  }

  @Test("A refused token is replaced only if it is the current one")
  func refusal() async throws {
    try await TestServer.run { _, index in
      Self.grant(index)
    } _: { server in
      let oauth = try credentials(server)
      #expect(try await oauth.token() == "token-0")
      #expect(try await oauth.token(replacing: "token-0") == "token-1")
      #expect(try await oauth.token(replacing: "token-0") == "token-1")
      #expect(await server.requests.count == 2)
    }
  }

  @Test("A token that several calls report as refused is replaced once")
  func calls() async throws {
    try await TestServer.run { request, index in
      if request.path == "/token" { return Self.grant(index) }
      return Reply(request.headers["authorization"] == "Bearer token-0" ? 401 : 204)
    } _: { server in
      let provider = try credentials(server).provider
      let clients = (0..<2).map { _ in
        APIClient(baseURL: server.baseURL, credentials: [.bearer(renewing: provider)])
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for index in 0..<10 {
          group.addTask {
            try await clients[index % 2].send(APIRequest("POST", "/things", operation: "test"))
          }
        }
        try await group.waitForAll()
      }
      #expect(await server.requests.count { $0.path == "/token" } == 2)
    }
  }

  // MARK: - Failures

  @Test(
    "A failure has the server's message",
    arguments: [
      (
        401, #"{"error": "invalid_client", "error_description": "Unknown client"}"#,
        "No access token: 401 Unauthorized, invalid_client: Unknown client"
      ),
      (400, "<html>", "No access token: 400 Bad Request"),
      (
        200, #"{"token": "abc-def-ghi"}"#,
        "No access token: the response with status 200 holds none that can be used"
      ),
      (
        200, #"{"access_token": "abc-def-ghi", "token_type": "DPoP"}"#,
        "No access token: the response with status 200 holds none that can be used"
      ),
    ])
  func errors(status: Int, body: String, words: String) async throws {
    try await TestServer.run { _, _ in
      Reply(status, body: body)
    } _: { server in
      let oauth = try credentials(server)
      let error = try #require(await error(of: OAuthError.self) { try await oauth.token() })
      #expect("\(error)" == words)
      #expect(error.localizedDescription == words)
      #expect(error.status == status)
    }
  }

  @Test("Errors, logs and descriptions do not contain the credentials", arguments: [200, 401, 503])
  func secrecy(status: Int) async throws {
    let log = LogCollector()
    try await TestServer.run { request, _ in
      let echo = request.body.components(separatedBy: "client_secret=").last ?? ""
      return Reply(
        status,
        body: #"{"error": "\#(echo)", "error_description": "Wrong: \#(Self.secret), \#(echo)"}"#)
    } _: { server in
      let oauth = try credentials(
        server, authentication: .body, logger: Logger(label: "test") { _ in log })
      let failure = try #require(await error(of: OAuthError.self) { try await oauth.token() })
      var texts = "\(failure) \(oauth)" + log.lines.joined()
      dump(failure, to: &texts)
      dump(oauth, to: &texts)
      #expect(!texts.contains(Self.secret))
      #expect(!texts.contains("very%3Asecret"))
    }
  }

  @Test("A server error is retried, and after any error the next call requests a token")
  func retries() async throws {
    try await TestServer.run { _, index in
      index == 2 ? Self.grant(index) : Reply(index == 0 ? 500 : 401)
    } _: { server in
      let oauth = try credentials(server)
      await #expect(throws: OAuthError.self) { try await oauth.token() }
      #expect(await server.requests.count == 2)
      #expect(try await oauth.token() == "token-2")
    }
  }

  @Test("An unreachable server fails like any call")
  func unreachable() async throws {
    let oauth = try OAuthClientCredentials(
      tokenURL: try #require(URL(string: "http://localhost/token")), clientID: "a",
      clientSecret: "b", configuration: ClientConfiguration(maxRetries: 0),
      transport: RecordingTransport { _ in throw TransportError(.cannotConnect) })
    let failure = try #require(await error(of: APIError.self) { try await oauth.token() })
    #expect("\(failure)".contains("the server does not accept connections"))
  }
}
