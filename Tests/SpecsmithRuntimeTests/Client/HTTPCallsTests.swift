import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Undocumented calls")
struct HTTPCallsTests {
  @Test("The call sends the client's credentials, a query and a body, and decodes JSON")
  func calls() async throws {
    try await TestServer.run { request, _ in
      request.method == "DELETE" ? Reply(204) : Reply(200, body: #"{"a": 1}"#)
    } _: { server in
      let http = HTTPCalls(
        client: APIClient(baseURL: server.baseURL, credentials: [.bearer(Secret(testKey))]))
      #expect(try await http.get("/x%20y", query: ["q": "1 2"], as: [String: Int].self) == ["a": 1])
      #expect(try await http.post("/x", body: ["b": 2], as: JSONValue.self) == ["a": 1])
      try await http.delete("/x")
      let body = try await http.send("PUT", "/x", body: "raw", contentType: "text/plain")
      #expect(try await body.string() == #"{"a": 1}"#)
      let requests = await server.requests
      #expect(requests.map(\.method) == ["GET", "POST", "DELETE", "PUT"])
      #expect(requests[0].path == "/x%20y")
      #expect(requests[0].query == "q=1%202")
      #expect(requests.map(\.body) == ["", #"{"b":2}"#, "", "raw"])
      #expect(requests.allSatisfy { $0.headers["authorization"] == "Bearer \(testKey)" })
    }
  }

  @Test("A call of a link sends the client's credentials and headers only to its own server")
  func links() async throws {
    try await TestServer.run { _, _ in Reply(200, body: "content") } _: { storage in
      try await TestServer.run { _, _ in Reply(200, body: "content") } _: { server in
        let client = APIClient(
          baseURL: server.baseURL, credentials: [.bearer(Secret(testKey))],
          configuration: ClientConfiguration(additionalHeaders: ["X-Tenant": "7"]))
        let http = HTTPCalls(client: client)
        for target in [storage, server] {
          let link = try #require(
            URL(string: target.baseURL.absoluteString + "/a%20b?sig=x%2Fy&n=1"))
          #expect(try await http.download(link).string() == "content")
          try await http.upload("new", to: link, contentType: "text/plain")
        }
        let sent = await storage.requests
        #expect(sent.map(\.method) == ["GET", "PUT"])
        #expect(sent.map(\.path) == ["/a%20b", "/a%20b"])
        #expect(sent.map(\.query) == ["sig=x%2Fy&n=1", "sig=x%2Fy&n=1"])
        #expect(sent.map(\.body) == ["", "new"])
        #expect(sent[1].headers["content-type"] == "text/plain")
        for request in sent {
          #expect(request.headers["authorization"] == nil)
          #expect(request.headers["x-tenant"] == nil)
        }
        for request in await server.requests {
          #expect(request.headers["authorization"] == "Bearer \(testKey)")
          #expect(request.headers["x-tenant"] == "7")
        }
      }
    }
  }

  @Test("Errors do not contain the query of a link")
  func linkSecrets() async throws {
    try await TestServer.run { _, _ in Reply(403, body: "no ?sig=secretsignature") } _: { server in
      let http = HTTPCalls(client: APIClient(baseURL: server.baseURL))
      let link = try #require(URL(string: server.baseURL.absoluteString + "/a?sig=secretsignature"))
      let error = await #expect(throws: APIError.self) { try await http.download(link) }
      #expect(!"\(String(describing: error)) \(String(reflecting: error))".contains("secretsignature"))
    }
  }

  @Test("A link must be a URL of HTTP")
  func linkWithoutHost() async throws {
    let http = HTTPCalls(client: APIClient(baseURL: URL(fileURLWithPath: "/")))
    let link = try #require(URL(string: "ftp://files.example/a"))
    await #expect(throws: ConfigurationError.self) { try await http.download(link) }
  }
}
