import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Calls with several outcomes")
struct OutcomeTests {
  private enum Outcome: Equatable {
    case ok([Int])
    case accepted(String)
    case successful(Data)
    case noContent
    case notModified
    case seeOther(URL)
  }

  /// What a server answers becomes an outcome.
  private func outcome(
    _ reply: Reply, options: RequestOptions = RequestOptions()
  ) async throws -> (Outcome, [RecordedRequest]) {
    var result: Outcome?
    var requests: [RecordedRequest] = []
    try await TestServer.run { request, _ in
      request.path == "/a/b" ? reply : Reply(200, body: "[0]")
    } _: { server in
      result = try await outcome(server, options)
      requests = await server.requests
    }
    return (try #require(result), requests)
  }

  private func outcome(_ server: TestServer, _ options: RequestOptions) async throws -> Outcome {
    enum Read {
      case outcome(Outcome)
      case body(HTTPBody)
    }
    let read: Read = try await APIClient(baseURL: server.baseURL).outcome(
      for: APIRequest("GET", "/a/b", operation: "test"),
      among: [
        .body(.range(2)) { .body($0) }, .json(200, as: [Int].self) { .outcome(.ok($0)) },
        .text(202) { .outcome(.accepted($0)) }, .empty(204, .outcome(.noContent)),
        .empty(304, .outcome(.notModified)), .location(303) { .outcome(.seeOther($0)) },
      ], options: options)
    switch read {
    case .outcome(let outcome): return outcome
    case .body(let body): return .successful(try await body.data())
    }
  }

  @Test("The outcome is that with the most specific status")
  func statuses() async throws {
    #expect(try await outcome(Reply(200, body: "[1, 2]")).0 == .ok([1, 2]))
    #expect(try await outcome(Reply(202, body: "soon")).0 == .accepted("soon"))
    #expect(try await outcome(Reply(201, body: "new")).0 == .successful(Data("new".utf8)))
    #expect(try await outcome(Reply(204)).0 == .noContent)
    #expect(try await outcome(Reply(304)).0 == .notModified)
  }

  @Test(
    "A redirect that is an outcome is not followed, and has an absolute URL",
    arguments: [
      ("https://example.com/there", "https://example.com/there"), ("c?d=1", "/a/c?d=1"),
      ("/e", "/e"),
    ])
  func location(text: String, address: String) async throws {
    let (outcome, requests) = try await outcome(
      Reply(303, headers: ["Location": text], body: "<html>"))
    guard case .seeOther(let url) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(url.absoluteString.hasSuffix(address))
    #expect(url.host != nil)
    #expect(requests.count == 1)
  }

  @Test("A redirect that is not an outcome is followed, unless the caller disables it")
  func detour() async throws {
    let reply = Reply(302, headers: ["Location": "/c"])
    #expect(try await outcome(reply).0 == .ok([0]))
    let options = RequestOptions(maxRetries: 0, redirects: RedirectPolicy(maximum: 0))
    let error = await error(of: APIError.self) { try await outcome(reply, options: options) }
    #expect(error?.statusCode == 302)
  }

  @Test("An undecodable response is an error", arguments: [Reply(200, body: "{}"), Reply(303)])
  func unreadable(reply: Reply) async throws {
    let error = await error(of: APIError.self) { try await outcome(reply) }
    guard case .undecodableResponse(let response)? = error else {
      Issue.record("\(error as Any)")
      return
    }
    #expect(response.status == reply.status)
  }

  @Test("An undocumented success is the only one that is documented, or else an error")
  func undocumented() async throws {
    try await TestServer.run { _, _ in
      Reply(206, body: "[1]")
    } _: { server in
      func numbers(_ outcomes: [DocumentedOutcome<[Int]>]) async throws -> [Int] {
        try await APIClient(baseURL: server.baseURL).outcome(
          for: APIRequest("GET", "/", operation: "test"), among: outcomes)
      }
      let ok = DocumentedOutcome<[Int]>.json(200, as: [Int].self) { $0 }
      let none = DocumentedOutcome<[Int]>.empty(304, [])
      let read = try await numbers([none, ok])
      #expect(read == [1])
      for outcomes in [[none], [ok, .empty(204, [])]] {
        let error = await error(of: APIError.self) { try await numbers(outcomes) }
        #expect("\(error as Any)".contains("no response with status 206 is documented"))
      }
    }
  }

  @Test(
    "Each outcome has its own checks of the whole response",
    arguments: [(200, 2), (202, 3), (299, 4)])
  func validation(status: Int, limit: Int) async throws {
    let lists = ["[1, 2]", "[1, 2, 3]", "[1, 2, 3, 4]", "[1, 2, 3, 4, 5]"]
    try await TestServer.run { _, index in
      Reply(status, body: lists[index / 2])
    } _: { server in
      var configuration = ClientConfiguration()
      configuration.responseValidation = .fail
      let client = APIClient(baseURL: server.baseURL, configuration: configuration)
      var request = APIRequest("GET", "/", operation: "test")
      for (statuses, limit) in [(200, 2), (202, 3), (.range(2), 4)] as [(DocumentedStatuses, Int)] {
        request.validateResponse(statuses, as: [Int].self, in: SchemaLines("")) {
          report, response in
          report.check(countOf: response, in: ...limit, schema: "#/paths/~1/get")
        }
      }
      for count in 2...5 {
        let whole = await error(of: APIError.self) { [request] in
          let _: [Int] = try await client.send(request)
        }
        let outcome = await error(of: APIError.self) { [request] in
          try await client.outcome(
            for: request,
            among: [
              .json(200, as: [Int].self) { $0 }, .json(202, as: [Int].self) { $0 },
              .json(.range(2), as: [Int].self) { $0 },
            ])
        }
        #expect((whole == nil) == (count <= limit))
        #expect((outcome == nil) == (count <= limit))
      }
    }
  }

  @Test(
    "An outcome that has no checks is not checked by those of a range that contains it",
    arguments: [(200, true), (201, false)])
  func unchecked(status: Int, isValid: Bool) async throws {
    try await TestServer.run { _, _ in
      Reply(status, body: "-1")
    } _: { server in
      var configuration = ClientConfiguration()
      configuration.responseValidation = .fail
      let client = APIClient(baseURL: server.baseURL, configuration: configuration)
      var request = APIRequest("GET", "/", operation: "test")
      request.validateResponse(200, as: Int.self, in: SchemaLines("")) { _, _ in }
      request.validateResponse(.range(2), as: Int.self, in: SchemaLines("")) { report, response in
        report.check(response, in: 0..., schema: "#/paths/~1/get")
      }
      let error = await error(of: APIError.self) { [request] in
        let _: Int = try await client.send(request)
      }
      #expect((error == nil) == isValid)
    }
  }

  @Test("The error for another outcome names the outcomes, but not their values")
  func unexpected() {
    let error = UnexpectedOutcome(expected: "ok", outcome: Outcome.accepted("secret"))
    #expect("\(error)" == "The outcome of the call is `accepted`, not `ok`")
    #expect(UnexpectedOutcome(expected: "ok", outcome: Outcome.noContent).actual == "noContent")
  }
}
