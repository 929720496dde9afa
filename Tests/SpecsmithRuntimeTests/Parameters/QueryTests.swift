import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Queries")
struct QueryTests {
  /// The query of a request.
  private func query(_ build: (inout APIRequest) -> Void) async throws -> String? {
    let transport = RecordingTransport { _ in (HTTPResponse(status: 204), Data()) }
    let client = APIClient(
      baseURL: try #require(URL(string: "http://localhost")), transport: transport)
    var request = APIRequest("GET", "/", operation: "test")
    build(&request)
    try await client.send(request)
    return await transport.requests.first?.path?.split(separator: "?", maxSplits: 1).dropFirst()
      .first
      .map(String.init)
  }

  struct Filter: Encodable {
    var name = "a&b"
    var range = ["min": 1]
    var tags = ["x", "y"]
    var nothing: Int?
  }

  @Test("Lists and objects are written in the styles of OpenAPI")
  func styles() async throws {
    let list = ["a b", "c,d"]
    let map = ["k": 1, "l": 2]
    #expect(try await query { $0.setQuery("n", list) } == "n=a%20b&n=c%2Cd")
    #expect(try await query { $0.setQuery("n", list, explode: false) } == "n=a%20b,c%2Cd")
    #expect(
      try await query { $0.setQuery("n", list, style: .spaceDelimited) } == "n=a%20b%20c%2Cd")
    #expect(
      try await query { $0.setQuery("n", list, style: .pipeDelimited) } == "n=a%20b%7Cc%2Cd")
    #expect(
      try await query { $0.setQuery("n", list, style: .pipeDelimited, explode: true) }
        == "n=a%20b&n=c%2Cd")
    #expect(try await query { $0.setQuery("n", map) } == "k=1&l=2")
    #expect(try await query { $0.setQuery("n", map, explode: false) } == "n=k,1,l,2")
    #expect(
      try await query { $0.setQuery("n", map, style: .deepObject) } == "n%5Bk%5D=1&n%5Bl%5D=2")
    #expect(
      try await query { $0.setQuery("n", object: Filter(), style: .deepObject) }
        == "n%5Bname%5D=a%26b&n%5Brange%5D%5Bmin%5D=1&n%5Btags%5D%5B0%5D=x&n%5Btags%5D%5B1%5D=y")
    #expect(
      try await query { $0.setQuery("n", json: ["a": 1]) } == "n=%7B%22a%22%3A1%7D")
  }

  @Test("A property that is a list is repeated, and deeper nesting is JSON")
  func nesting() async throws {
    #expect(
      try await query { $0.setQuery("n", object: Filter()) }
        == "name=a%26b&range=%7B%22min%22%3A1%7D&tags=x&tags=y")
    #expect(
      try await query { $0.setQuery("n", object: [["a": 1], ["a": 2]]) }
        == "n=%7B%22a%22%3A1%7D&n=%7B%22a%22%3A2%7D")
    #expect(
      try await query { $0.setQuery("n", [["a": true]], explode: false) }
        == "n=%7B%22a%22%3Atrue%7D")
  }

  @Test("Absent values are omitted, and empty ones are written")
  func absence() async throws {
    #expect(try await query { $0.setQuery("n", Optional<String>.none) } == nil)
    #expect(try await query { $0.setQuery("n", [String]()) } == nil)
    #expect(try await query { $0.setQuery("n", "") } == "n=")
  }

  @Test("Reserved characters stay if the document allows them")
  func reserved() async throws {
    #expect(
      try await query { $0.setQuery("n", "a/b?c d", allowsReserved: true) } == "n=a/b?c%20d")
  }

  @Test("A parameter is set once")
  func replacing() async throws {
    #expect(
      try await query {
        $0.setQuery("n", 1)
        $0.setQuery("n", 2)
      } == "n=2")
  }
}
