import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import TestSupport
import Testing

@Suite("Tokens from providers")
struct ProvidedCredentialTests {
  private actor Tokens {
    private var tokens: [String]
    private(set) var refused: [String?] = []

    init(_ tokens: [String]) {
      self.tokens = tokens
    }

    func next(_ refused: String?) -> String {
      self.refused.append(refused)
      return tokens.count > 1 ? tokens.removeFirst() : tokens[0]
    }
  }

  private func authorizations(
    _ tokens: Tokens, _ status: @escaping @Sendable (String?) -> Int
  ) async throws -> [String?] {
    let transport = RecordingTransport { request in
      (HTTPResponse(status: .init(code: status(request.headerFields[.authorization]))), Data())
    }
    var configuration = ClientConfiguration()
    configuration.retryPolicy.clock = InstantClock()
    let client = APIClient(
      baseURL: try #require(URL(string: "http://localhost")),
      credentials: [.bearer(renewing: { await tokens.next($0) })], configuration: configuration,
      transport: transport)
    try? await client.send(APIRequest("POST", "/", operation: "test"))
    return await transport.requests.map { $0.headerFields[.authorization] }
  }

  @Test("After a 401, the provider is called once more, with the refused token")
  func renewal() async throws {
    let tokens = Tokens(["old", "new"])
    let sent = try await authorizations(tokens) { $0 == "Bearer new" ? 204 : 401 }
    #expect(sent == ["Bearer old", "Bearer new"])
    #expect(await tokens.refused == [nil, "old"])
  }

  @Test("Without another token, the request is not repeated")
  func sameToken() async throws {
    let sent = try await authorizations(Tokens(["old"])) { _ in 401 }
    #expect(sent == ["Bearer old"])
  }

  @Test("A token is renewed only once")
  func onceOnly() async throws {
    let sent = try await authorizations(Tokens(["a", "b", "c", "d", "e"])) { _ in 401 }
    #expect(sent.count == 2)
  }

  @Test("The provider is called before each attempt")
  func attempts() async throws {
    let sent = try await authorizations(Tokens(["a", "b", "c"])) { _ in 503 }
    #expect(sent == ["Bearer a", "Bearer b", "Bearer c"])
  }

  static let kinds: [(name: String, make: @Sendable (@escaping CredentialProvider) -> Credential)] =
    [
      ("header", { .header("X-Key", renewing: $0) }), ("query", { .query("key", renewing: $0) }),
      ("cookie", { .cookie("key", renewing: $0) }), ("secret", { .bearer(Secret(renewing: $0)) }),
      ("basic", { .basic(username: Secret("me"), password: Secret(renewing: $0)) }),
    ]

  @Test("An API key in any location can come from a provider", arguments: kinds.indices)
  func places(index: Int) async throws {
    let tokens = Tokens(["old key", "new key"])
    let transport = RecordingTransport { request in
      let sent = "\(request.path ?? "") \(request.headerFields)"
      return (
        HTTPResponse(status: sent.contains("new") || sent.contains("bWU6bmV3") ? 204 : 401), Data()
      )
    }
    let client = APIClient(
      baseURL: try #require(URL(string: "http://localhost")),
      credentials: [Self.kinds[index].make { await tokens.next($0) }], transport: transport)
    try await client.send(APIRequest("POST", "/", operation: "test"))
    #expect(await transport.requests.count == 2)
    #expect(await tokens.refused.prefix(2) == [nil, "old key"])
  }

  @Test("The provider's time counts towards that of the attempt")
  func hanging() async throws {
    let transport = RecordingTransport { _ in (HTTPResponse(status: 204), Data()) }
    var configuration = ClientConfiguration(timeout: .milliseconds(20), maxRetries: 1)
    configuration.retryPolicy.clock = InstantClock()
    let client = APIClient(
      baseURL: try #require(URL(string: "http://localhost")),
      credentials: [
        .bearer(renewing: { _ in
          try await Task.sleep(for: .seconds(60))
          return "late"
        })
      ], configuration: configuration, transport: transport)
    let error = await error(of: APIError.self) {
      try await client.send(APIRequest("POST", "/", operation: "test"))
    }
    guard case .timedOut(let failure) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(failure.awaited == .credential)
    #expect(
      failure.description
        == "No token from the provider of a credential within 0.02 seconds (POST /)"
    )
    #expect(await transport.requests.isEmpty)
  }

  @Test("The provider's time counts towards that of the attempt after a 401")
  func hangingRenewal() async throws {
    for timeout in TestTimeouts.growing {
      let transport = RecordingTransport { _ in (HTTPResponse(status: 401), Data()) }
      let client = APIClient(
        baseURL: try #require(URL(string: "http://localhost")),
        credentials: [
          .bearer(renewing: { refused in
            if refused != nil { try await Task.sleep(for: .seconds(600)) }
            return "first"
          })
        ], configuration: ClientConfiguration(timeout: timeout, maxRetries: 0),
        transport: transport)
      let error = await error(of: APIError.self) {
        try await client.send(APIRequest("POST", "/", operation: "test"))
      }
      guard case .timedOut(let failure) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      // The first token, or the response to it, may be too late on a slow machine.
      guard failure.awaited == .credential, await transport.requests.count == 1 else { continue }
      return
    }
    Issue.record("The server was never asked in time.")
  }
}
