import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Requests without generated code")
struct RawClientTests {
  private func client(_ server: TestServer) -> APIClient {
    APIClient(baseURL: server.baseURL)
  }

  @Test("Responses are decoded as bytes, strings, dates, arrays or nothing")
  func results() async throws {
    try await TestServer.run { request, _ in
      switch request.path {
      case "/dates": Reply(200, body: #"["2024-02-29T00:00:00Z"]"#)
      case "/date": Reply(200, body: #""2024-02-29T00:00:00+01:00""#)
      case "/nothing": Reply(204)
      default: Reply(200, body: "plain ü")
      }
    } _: { server in
      let client = client(server)
      let get = { APIRequest("GET", $0, operation: "test") }
      #expect(try await client.text(for: get("/text")) == "plain ü")
      #expect(try await client.body(for: get("/text")).data() == Data("plain ü".utf8))
      let dates: [Date] = try await client.send(get("/dates"))
      #expect(dates == [Date(timeIntervalSince1970: 1_709_164_800)])
      let date: Date = try await client.send(get("/date"))
      #expect(date == Date(timeIntervalSince1970: 1_709_161_200))
      let nothing: Job? = try await client.send(get("/nothing"))
      #expect(nothing == nil)
    }
  }

  @Test("A HEAD request ends even if the response has a Content-Length")
  func head() async throws {
    try await TestServer.run { _, _ in
      Reply(200, body: "12345")
    } _: { server in
      let request = APIRequest("HEAD", "/", operation: "test")
      let data = try await client(server).body(for: request).data()
      #expect(data.isEmpty)
      #expect(await server.requests.first?.method == "HEAD")
    }
  }

  @Test("A GET with a body is refused in words over URLSession, which does not send it")
  func bodyOfGET() async throws {
    try await TestServer.run { _, _ in
      Reply(204)
    } _: { server in
      var request = APIRequest("GET", "/search", operation: "test")
      request.setJSONBody(["a"])
      let failure = await error(of: APIError.self) {
        try await client(server).body(for: request)
      }
      #expect("\(failure.map(String.init(describing:)) ?? "")".contains("sends no body with GET"))
      #expect(await server.requests.isEmpty)
    }
  }

  @Test("Lists are sent as JSON, and bytes with their media type")
  func bodies() async throws {
    try await TestServer.run { _, _ in
      Reply(204)
    } _: { server in
      var list = APIRequest("PUT", "/list", operation: "test")
      list.setJSONBody([Date(timeIntervalSince1970: 0)])
      try await client(server).send(list)
      var bytes = APIRequest("POST", "/bytes", operation: "test")
      bytes.setBody(Data("a,b".utf8), contentType: "text/csv")
      try await client(server).send(bytes)
      let requests = await server.requests
      #expect(requests.map(\.body) == [#"["1970-01-01T00:00:00Z"]"#, "a,b"])
      #expect(requests.map { $0.headers["content-type"] } == ["application/json", "text/csv"])
    }
  }

  @Test("All kinds of credentials are sent, and none if the operation needs none")
  func credentials() async throws {
    try await TestServer.run { _, _ in
      Reply(204)
    } _: { server in
      let client = APIClient(
        baseURL: server.baseURL,
        credentials: [
          .basic(username: Secret("me"), password: Secret("pässword")),
          .header("X-API-Key", Secret("header-key")), .query("key", Secret("query key")),
          .cookie("session", Secret("cookie-key")),
        ])
      var request = APIRequest("GET", "/", operation: "test")
      try await client.send(request)
      request.sendsCredentials = false
      try await client.send(request)
      let requests = await server.requests
      #expect(requests[0].headers["authorization"] == "Basic bWU6cMOkc3N3b3Jk")
      #expect(requests[0].headers["x-api-key"] == "header-key")
      #expect(requests[0].headers["cookie"] == "session=cookie-key")
      #expect(requests[0].query == "key=query%20key")
      #expect(requests[1].headers["authorization"] == nil)
      #expect(requests[1].headers["x-api-key"] == nil)
      #expect(requests[1].headers["cookie"] == nil)
      #expect(requests[1].query.isEmpty)
    }
  }
}
