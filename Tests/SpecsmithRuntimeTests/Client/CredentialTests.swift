import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("The credentials of a request")
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

  @Test("are those of the first alternative that is complete")
  func alternatives() async throws {
    let security = [["token"], ["key", "app"]]
    #expect(try await sent([key, app, token], security) == ["token"])
    #expect(try await sent([key, app], security) == ["key", "app"])
    #expect(try await sent([key], security) == ["key"])
    #expect(try await sent([], security) == [])
  }

  @Test("stay at home where none are needed, and no alternative is complete")
  func optional() async throws {
    #expect(try await sent([key], [[], ["key", "app"]]) == [])
    #expect(try await sent([key, app], [[], ["key", "app"]]) == ["key", "app"])
  }

  @Test("are the request's own choice before the client's; without either, all are sent")
  func choice() async throws {
    #expect(try await sent([key, app], [["key"]], of: [["app"]]) == ["app"])
    #expect(try await sent([key, app], []) == ["key", "app"])
  }

  @Test("may be a token that is requested each time, and is hidden like others")
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

  @Test("go to the operation's own server, unless a call has another one")
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
