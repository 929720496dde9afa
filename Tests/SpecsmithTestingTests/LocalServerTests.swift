import Foundation
import SpecsmithTesting
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite("The local server")
struct LocalServerTests {
  private func send(
    _ method: String, _ path: String, body: Data? = nil, to server: LocalServer
  ) async throws -> (status: Int?, type: String?, body: String) {
    var request = URLRequest(url: try #require(URL(string: path, relativeTo: server.url)))
    request.httpMethod = method
    request.httpBody = body
    let (data, response) = try await URLSession.shared.data(for: request)
    let head = response as? HTTPURLResponse
    return (
      head?.statusCode, head?.value(forHTTPHeaderField: "Content-Type"),
      String(decoding: data, as: UTF8.self)
    )
  }

  @Test("An expected request gets its response, and is recorded")
  func responds() async throws {
    let server = try LocalServer(respondingTo: "POST", at: "/my pets/ä", with: .json(#"{"id": 1}"#))
    defer { server.stop() }
    let sent = Data(String(repeating: "pet ", count: 100_000).utf8)
    let response = try await send("POST", "/my%20pets/%C3%A4?a=b", body: sent, to: server)
    #expect(response == (200, "application/json", #"{"id": 1}"#))
    #expect(
      server.requests == [LocalServer.Request(method: "POST", path: "/my pets/ä", body: sent)])
  }

  @Test("All other requests get the status 404", arguments: ["/dogs", "/pets/1", "/"])
  func refuses(_ path: String) async throws {
    let server = try LocalServer(respondingTo: "GET", at: "/pets", with: .nothing)
    defer { server.stop() }
    #expect(try await send("GET", path, to: server).status == 404)
    #expect(try await send("DELETE", "/pets", to: server).status == 404)
    #expect(try await send("GET", "/pets", to: server).status == 204)
    #expect(server.requests.count == 3)
  }

  @Test("A closure responds, also to simultaneous requests")
  func several() async throws {
    let server = try LocalServer { request in .text(request.method + " " + request.path) }
    defer { server.stop() }
    let answers = try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<8 {
        group.addTask { try await send("GET", "/\(number)", to: server).body }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.sorted() == (0..<8).map { "GET /\($0)" })
  }

  @Test("A stopped server accepts no requests")
  func stops() async throws {
    let server = try LocalServer(respondingTo: "GET", at: "/", with: .nothing)
    server.stop()
    // The server checks from time to time whether to continue.
    try await Task.sleep(for: .milliseconds(300))
    await #expect(throws: URLError.self) { _ = try await send("GET", "/", to: server) }
  }
}
