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
}
