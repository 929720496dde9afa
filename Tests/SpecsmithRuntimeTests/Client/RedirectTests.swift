import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Redirects")
struct RedirectTests {
  private func client(_ server: TestServer) -> APIClient {
    APIClient(
      baseURL: server.baseURL,
      credentials: [
        .bearer(Secret(testKey)), .header("X-API-Key", Secret(testKey)),
        .cookie("session", Secret(testKey)), .query("key", Secret(testKey)),
      ])
  }

  @Test(
    "The status determines whether method and body are kept",
    arguments: [
      (301, "POST", "GET"), (302, "POST", "GET"), (303, "POST", "GET"), (307, "POST", "POST"),
      (308, "POST", "POST"), (301, "PUT", "PUT"), (303, "PUT", "GET"), (307, "GET", "GET"),
    ])
  func methods(status: Int, method: String, followed: String) async throws {
    try await TestServer.run { request, _ in
      request.path == "/a" ? Reply(status, headers: ["Location": "/b?x=1"]) : Reply(204)
    } _: { server in
      var request = APIRequest(method, "/a", operation: "test")
      request.setJSONBody(method == "GET" ? nil : ["a": 1])
      try await client(server).send(request)
      let requests = await server.requests
      #expect(requests.map(\.path) == ["/a", "/b"])
      #expect(requests.last?.query == "x=1")
      #expect(requests.last?.method == followed)
      #expect(requests.last?.body == (followed == method && method != "GET" ? #"{"a":1}"# : ""))
      #expect(requests.last?.headers["authorization"] == "Bearer \(testKey)")
      #expect(requests.last?.headers["x-api-key"] == testKey)
    }
  }

  @Test("Credentials are never sent to another origin", arguments: [302, 307, 308])
  func otherOrigin(status: Int) async throws {
    try await TestServer.run { _, _ in
      Reply(204)
    } _: { other in
      let target = other.baseURL.absoluteString + "/b"
      try await TestServer.run { _, _ in
        Reply(status, headers: ["Location": target])
      } _: { server in
        try await client(server).send(APIRequest("GET", "/a", operation: "test"))
        let sent = try #require(await server.requests.first)
        #expect(sent.headers["x-api-key"] == testKey)
        let request = try #require(await other.requests.first)
        #expect(request.path == "/b")
        #expect(!"\(request)".contains(testKey))
        #expect(request.headers["accept"] == "application/json")
      }
    }
  }

  @Test("Headers that may be secret are not sent to another origin")
  func callersHeaders() async throws {
    try await TestServer.run { _, _ in
      Reply(204)
    } _: { other in
      let target = other.baseURL.absoluteString + "/b"
      try await TestServer.run { _, _ in
        Reply(302, headers: ["Location": target])
      } _: { server in
        var request = APIRequest("GET", "/a", operation: "test")
        request.setHeader("X-Operation", "secret-1")
        let configuration = ClientConfiguration(additionalHeaders: ["X-Client": "secret-2"])
        let client = APIClient(baseURL: server.baseURL, configuration: configuration)
        try await client.send(request, options: RequestOptions(headers: ["X-Call": "secret-3"]))
        let received = try #require(await other.requests.first)
        #expect(!"\(received)".contains("secret-"))
        #expect(received.headers["user-agent"] == ClientConfiguration.defaultUserAgent)
      }
    }
  }

  @Test("The body is sent to another origin only if the client allows it")
  func bodies() async throws {
    try await TestServer.run { _, _ in
      Reply(204)
    } _: { other in
      let target = other.baseURL.absoluteString + "/b"
      try await TestServer.run { _, _ in
        Reply(307, headers: ["Location": target])
      } _: { server in
        var request = APIRequest("POST", "/a", operation: "test")
        request.setJSONBody(["a": 1])
        let posted = request
        let error = await error(of: APIError.self) { try await client(server).send(posted) }
        #expect("\(String(describing: error))".contains("redirects the body of the request"))
        #expect(await other.requests.isEmpty)
        let allowing = ClientConfiguration(
          redirects: RedirectPolicy(sendsBodiesToOtherOrigins: true))
        try await APIClient(baseURL: server.baseURL, configuration: allowing).send(posted)
        #expect(await other.requests.first?.body == #"{"a":1}"#)
      }
    }
  }

  @Test("A redirect from https to http is refused")
  func downgrade() async throws {
    let transport = RecordingTransport { _ in
      (HTTPResponse(status: 302, headerFields: [.location: "http://example.com/b"]), Data())
    }
    let client = APIClient(
      baseURL: try #require(URL(string: "https://example.com")), transport: transport)
    let error = await error(of: APIError.self) {
      try await client.send(APIRequest("GET", "/a", operation: "test"))
    }
    #expect("\(String(describing: error))".contains("redirects from https to http"))
    #expect(await transport.requests.count == 1)
  }

  @Test("A redirect loop is an error that says so", .timeLimit(.minutes(1)))
  func loop() async throws {
    try await TestServer.run { _, _ in
      Reply(302, headers: ["Location": "/a"])
    } _: { server in
      let error = await error(of: APIError.self) {
        try await client(server).send(APIRequest("GET", "/a", operation: "test"))
      }
      #expect("\(String(describing: error))".contains("redirects too often"))
      #expect(await server.requests.count == 11)
    }
  }

  @Test("A redirect is an ordinary response if redirects are disabled")
  func unfollowed() async throws {
    try await TestServer.run { _, _ in
      Reply(302, headers: ["Location": "/a"])
    } _: { server in
      let configuration = ClientConfiguration(redirects: RedirectPolicy(maximum: 0))
      let client = APIClient(baseURL: server.baseURL, configuration: configuration)
      let error = await error(of: APIError.self) {
        try await client.send(APIRequest("GET", "/a", operation: "test"))
      }
      #expect(error?.response?.header("Location") == "/a")
    }
  }
}
