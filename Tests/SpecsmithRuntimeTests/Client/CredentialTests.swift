import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Credentials of requests")
struct CredentialTests {
  private let key = Credential.header("X-Key", Secret("key-secret"), scheme: "key")
  private let app = Credential.query("app", Secret("app-secret"), scheme: "app")
  private let token = Credential.bearer(Secret("token-secret"), scheme: "token")

  /// The credentials in a request, by the names of their schemes.
  private func sent(
    _ credentials: [Credential], _ security: [[String]], of request: [[String]]? = nil
  ) async throws -> Set<String> {
    nonisolated(unsafe) var names: Set<String> = []
    try await TestServer.run { _, _ in
      Reply(204)
    } _: { server in
      let client = APIClient(
        baseURL: server.baseURL, credentials: credentials, security: security)
      var sent = APIRequest("GET", "/", operation: "test")
      sent.security = request
      try await client.send(sent)
      let recorded = try #require(await server.requests.first)
      if recorded.headers["x-key"] == "key-secret" { names.insert("key") }
      if recorded.query == "app=app-secret" { names.insert("app") }
      if recorded.headers["authorization"] == "Bearer token-secret" { names.insert("token") }
    }
    return names
  }

  @Test("The first complete alternative is used")
  func alternatives() async throws {
    let security = [["token"], ["key", "app"]]
    #expect(try await sent([key, app, token], security) == ["token"])
    #expect(try await sent([key, app], security) == ["key", "app"])
    #expect(try await sent([key], security) == ["key"])
    #expect(try await sent([], security) == [])
  }

  @Test("Without a complete alternative, no credentials are sent if none are required")
  func optional() async throws {
    #expect(try await sent([key], [[], ["key", "app"]]) == [])
    #expect(try await sent([key, app], [[], ["key", "app"]]) == ["key", "app"])
  }

  @Test("The call's choice precedes the client's, and without either, all credentials are sent")
  func choice() async throws {
    #expect(try await sent([key, app], [["key"]], of: [["app"]]) == ["app"])
    #expect(try await sent([key, app], []) == ["key", "app"])
  }

  @Test("A user name without a password is sent, and hidden, as some APIs take a key")
  func emptyPassword() async throws {
    try await TestServer.run { request, _ in
      Reply(
        400, body: #"{"message": "no my-user-key: \#(request.headers["authorization"] ?? "")"}"#)
    } _: { server in
      func failure(_ name: String) async -> String {
        let client = APIClient(
          baseURL: server.baseURL,
          credentials: [.basic(username: Secret(name), password: Secret(""))])
        let failure = await error(of: (any Error).self) {
          try await client.send(APIRequest("GET", "/", operation: "test"))
        }
        return "\(failure as Any)"
      }
      let words = await failure("my-user-key")
      #expect(words.contains("no <redacted>: Basic <redacted>"))
      #expect(await server.requests.first?.headers["authorization"] == "Basic bXktdXNlci1rZXk6")
      #expect(await failure("").contains("is empty or holds control characters"))
    }
  }

  @Test("A token can be requested for each attempt, and is hidden like others")
  func provider() async throws {
    try await TestServer.run { request, _ in
      Reply(400, body: #"{"message": "no \#(request.headers["authorization"] ?? "")"}"#)
    } _: { server in
      let client = APIClient(
        baseURL: server.baseURL,
        credentials: [.bearer { _ in "fresh-token" }],
        configuration: ClientConfiguration(maxRetries: 0))
      let request = APIRequest("GET", "/", operation: "test")
      do {
        try await client.send(request)
        Issue.record("must fail")
      } catch {
        #expect(!"\(error)".contains("fresh-token"))
      }
      let recorded = try #require(await server.requests.first)
      #expect(recorded.headers["authorization"] == "Bearer fresh-token")
    }
  }

  @Test("Credentials are sent to the operation's own server, unless the call has another one")
  func servers() async throws {
    try await TestServer.run { _, _ in
      Reply(204)
    } _: { server in
      let client = APIClient(baseURL: server.baseURL.appendingPathComponent("v1"))
      var request = APIRequest("GET", "/a", operation: "test")
      request.server = "/v2"
      try await client.send(request)
      request.server = "http://nowhere.invalid"
      try await client.send(request, options: RequestOptions(baseURL: server.baseURL))
      #expect(await server.requests.map(\.path) == ["/v2/a", "/a"])
    }
  }
}
