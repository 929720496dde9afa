import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import TestSupport
import Testing

@Suite("Retries")
struct RetryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var replies: [Reply]
    var requests: Int
    var sleeps: [Duration]
    var testDescription: String {
      replies.map { "\($0.status) \($0.headers)" }.joined(separator: ", ")
    }
  }

  @Test(
    "A request is retried if the response allows it, after the right delay",
    arguments: [
      Case(replies: [Reply(503)], requests: 3, sleeps: [.milliseconds(500), .seconds(1)]),
      Case(replies: [Reply(408)], requests: 3, sleeps: [.milliseconds(500), .seconds(1)]),
      Case(replies: [Reply(409)], requests: 3, sleeps: [.milliseconds(500), .seconds(1)]),
      Case(replies: [Reply(500), Reply(200)], requests: 2, sleeps: [.milliseconds(500)]),
      Case(replies: [Reply(400)], requests: 1, sleeps: []),
      Case(replies: [Reply(501)], requests: 3, sleeps: [.milliseconds(500), .seconds(1)]),
      Case(
        replies: [Reply(429, headers: ["Retry-After": "3"])], requests: 3,
        sleeps: [.seconds(3), .seconds(3)]),
      Case(
        replies: [Reply(429, headers: ["Retry-After": "0.25"]), Reply(200)], requests: 2,
        sleeps: [.milliseconds(250)]),
      Case(
        replies: [
          Reply(429, headers: ["Retry-After": "Thu, 01 Jan 1970 00:00:07 GMT"]), Reply(200),
        ],
        requests: 2, sleeps: [.seconds(7)]),
      Case(
        replies: [
          Reply(429, headers: ["Retry-After": "Thursday, 01-Jan-70 00:00:07 GMT"]), Reply(200),
        ],
        requests: 2, sleeps: [.seconds(7)]),
      Case(
        replies: [Reply(429, headers: ["Retry-After": "Thu Jan  1 00:00:07 1970"]), Reply(200)],
        requests: 2, sleeps: [.seconds(7)]),
      // No year, and too many digits for one to be computed with.
      Case(
        replies: [
          Reply(429, headers: ["Retry-After": "Thu, 01 Jan 9223372036854775807 00:00:07 GMT"]),
          Reply(200),
        ],
        requests: 2, sleeps: [.milliseconds(500)]),
      Case(
        replies: [Reply(429, headers: ["retry-after-ms": "40", "Retry-After": "3"]), Reply(200)],
        requests: 2, sleeps: [.milliseconds(40)]),
      Case(
        replies: [Reply(429, headers: ["Retry-After": "61"]), Reply(200)], requests: 1, sleeps: []),
      Case(
        replies: [Reply(429, headers: ["Retry-After": "60"]), Reply(200)], requests: 2,
        sleeps: [.seconds(60)]),
      Case(
        replies: [Reply(429, headers: ["Retry-After": "soon"]), Reply(200)], requests: 2,
        sleeps: [.milliseconds(500)]),
      Case(replies: [Reply(503, headers: ["x-should-retry": "false"])], requests: 1, sleeps: []),
      Case(
        replies: [Reply(400, headers: ["x-should-retry": "true"]), Reply(200)], requests: 2,
        sleeps: [.milliseconds(500)]),
    ])
  func retries(test: Case) async throws {
    try await TestServer.run { _, index in
      var reply = test.replies[min(index, test.replies.count - 1)]
      if reply.status == 200 { reply.body = #"{"id": "1"}"# }
      return reply
    } _: { server in
      let clock = InstantClock()
      let client = try Workshop.testing(server.baseURL, clock: clock) {
        $0.retryPolicy.now = { Date(timeIntervalSince1970: 0) }
      }
      _ = try? await client.jobs.retrieve(jobID: "1")
      #expect(await server.requests.count == test.requests)
      #expect(clock.sleeps == test.sleeps)
    }
  }

  @Test(
    "A request is repeated only if that is safe",
    arguments: [
      // What is idempotent may be done twice.
      (Harm(.get, Reply(500)), 3), (Harm(.put, Reply(500)), 3), (Harm(.delete, Reply(502)), 3),
      // What is not may have been done.
      (Harm(.post, Reply(500)), 1), (Harm(.post, Reply(408)), 1), (Harm(.post, Reply(409)), 1),
      (Harm(.patch, Reply(504)), 1),
      // The server says that it did nothing.
      (Harm(.post, Reply(429)), 3), (Harm(.post, Reply(503)), 3),
      (Harm(.post, Reply(500, headers: ["x-should-retry": "true"])), 3),
      (Harm(.post, Reply(503, headers: ["x-should-retry": "false"])), 1),
      // The server does what has the same key once.
      (Harm(.post, Reply(500), idempotencyKey: "k"), 3),
      // The caller asks for it.
      (Harm(.post, Reply(500), repeatsUnsafeRequests: true), 3),
    ])
  func safety(test: Harm, requests: Int) async throws {
    try await TestServer.run { _, _ in
      test.reply
    } _: { server in
      var configuration = ClientConfiguration()
      configuration.retryPolicy.clock = InstantClock()
      configuration.retryPolicy.repeatsUnsafeRequests = test.repeatsUnsafeRequests
      let client = APIClient(baseURL: server.baseURL, configuration: configuration)
      let request = APIRequest(test.method.rawValue, "/", operation: "test")
      _ = try? await client.text(
        for: request, options: RequestOptions(idempotencyKey: test.idempotencyKey))
      let received = await server.requests
      #expect(received.count == requests)
      #expect(Set(received.map { $0.headers["idempotency-key"] }) == [test.idempotencyKey])
    }
  }

  struct Harm: Sendable {
    var method: HTTPRequest.Method
    var reply: Reply
    var idempotencyKey: String?
    var repeatsUnsafeRequests: Bool

    init(
      _ method: HTTPRequest.Method, _ reply: Reply, idempotencyKey: String? = nil,
      repeatsUnsafeRequests: Bool = false
    ) {
      self.method = method
      self.reply = reply
      self.idempotencyKey = idempotencyKey
      self.repeatsUnsafeRequests = repeatsUnsafeRequests
    }
  }

  @Test(
    "The document can allow or forbid retries, whatever the method",
    arguments: [
      ("GET", APIRequest.Retry.never, 1), ("GET", nil, 3), ("POST", .always, 3), ("POST", nil, 1),
    ])
  func documented(method: String, retry: APIRequest.Retry?, requests: Int) async throws {
    let transport = RecordingTransport { _ in (HTTPResponse(status: 500), Data()) }
    var configuration = ClientConfiguration()
    configuration.retryPolicy.clock = InstantClock()
    let client = APIClient(
      baseURL: try #require(URL(string: "http://localhost")), configuration: configuration,
      transport: transport)
    var request = APIRequest(method, "/", operation: "test")
    request.retry = retry
    try? await client.send(request)
    #expect(await transport.requests.count == requests)
  }

  @Test(
    "A POST is repeated after a failed connection only if nothing was sent",
    arguments: [
      (TransportError(.cannotConnect), 3), (TransportError(.hostNotFound), 3),
      (TransportError(.connectionLost), 1), (TransportError(.invalidResponse), 1),
      (TransportError(.connectionLost, mayHaveBeenSent: false), 3),
      (TransportError(.tlsFailed), 1),
    ])
  func unsent(failure: TransportError, requests: Int) async throws {
    let transport = RecordingTransport { _ in throw failure }
    var configuration = ClientConfiguration()
    configuration.retryPolicy.clock = InstantClock()
    let client = APIClient(
      baseURL: try #require(URL(string: "http://localhost")), configuration: configuration,
      transport: transport)
    let error = await error(of: APIError.self) {
      try await client.send(APIRequest("POST", "/", operation: "test"))
    }
    #expect(await transport.requests.count == requests)
    guard case .connectionFailed(let connection) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(connection.mayHaveBeenSent == failure.mayHaveBeenSent)
  }

  @Test("The number of retries during an outage is limited")
  func budget() async throws {
    let transport = RecordingTransport { _ in (HTTPResponse(status: 503), Data()) }
    var configuration = ClientConfiguration()
    configuration.retryPolicy.clock = InstantClock()
    configuration.retryPolicy.budget = RetryBudget(retries: 5)
    let client = APIClient(
      baseURL: try #require(URL(string: "http://localhost")), configuration: configuration,
      transport: transport)
    for _ in 0..<20 { try? await client.send(APIRequest("GET", "/", operation: "test")) }
    #expect(await transport.requests.count == 25)
  }

  @Test("The error states the delay that the server requests, if it is too long")
  func longWait() async throws {
    try await TestServer.run { _, _ in
      Reply(429, headers: ["Retry-After": "3600"])
    } _: { server in
      let client = try Workshop.testing(server.baseURL)
      let error = await error(of: APIError.self) { try await client.jobs.retrieve(jobID: "1") }
      #expect(error?.response?.retryAfter == .seconds(3600))
      #expect("\(String(describing: error))".contains("3600"))
    }
  }

  @Test("Retries end at the total time-out", .timeLimit(.minutes(1)))
  func totalTimeout() async throws {
    try await TestServer.run { _, _ in
      try await Task.sleep(for: .milliseconds(200))
      return Reply(503)
    } _: { server in
      var configuration = ClientConfiguration()
      configuration.retryPolicy.maximumDelay = .milliseconds(1)
      let client = APIClient(baseURL: server.baseURL, configuration: configuration)
      let options = RequestOptions(totalTimeout: .milliseconds(300), maxRetries: 1000)
      let error = await error(of: APIError.self) {
        try await client.text(for: APIRequest("GET", "/", operation: "test"), options: options)
      }
      guard case .timedOut(let failure) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(failure.timeout == .milliseconds(300))
    }
  }

  @Test("The response is the error if the delay would exceed the total time-out")
  func waitBeyondTotalTimeout() async throws {
    let transport = RecordingTransport { _ in
      (HTTPResponse(status: 429, headerFields: [.retryAfter: "30"]), Data())
    }
    let client = APIClient(
      baseURL: try #require(URL(string: "http://localhost")), transport: transport)
    let error = await error(of: APIError.self) {
      try await client.send(
        APIRequest("GET", "/", operation: "test"),
        options: RequestOptions(totalTimeout: .seconds(25)))
    }
    #expect(error?.response?.retryAfter == .seconds(30))
    #expect(await transport.requests.count == 1)
  }

  @Test(
    "The idempotency key is that of the call, or of the operation, or a new one",
    arguments: [
      (RequestOptions(headers: ["idempotency-key": "mine"]), "mine"),
      (RequestOptions(idempotencyKey: "mine"), "mine"), (RequestOptions(), "argument"),
    ])
  func givenKeys(options: RequestOptions, key: String) async throws {
    let transport = RecordingTransport { _ in (HTTPResponse(status: 500), Data()) }
    var configuration = ClientConfiguration(idempotencyHeader: "X-Other-Key")
    configuration.retryPolicy.clock = InstantClock()
    let client = APIClient(
      baseURL: try #require(URL(string: "http://localhost")), configuration: configuration,
      transport: transport)
    var request = APIRequest("POST", "/", operation: "test")
    request.idempotencyHeader = "Idempotency-Key"
    request.setHeader("Idempotency-Key", "argument")
    try? await client.send(request, options: options)
    let name = try #require(HTTPField.Name("Idempotency-Key"))
    #expect(await transport.requests.map { $0.headerFields[name] } == [key, key, key])
  }

  @Test("The default delay is at most 8 seconds, minus a random part")
  func growth() async throws {
    let clock = InstantClock()
    let transport = RecordingTransport { _ in throw TransportError(.connectionLost) }
    let client = try Workshop.testing(
      try #require(URL(string: "http://localhost")), clock: clock, transport: transport
    ) {
      $0.maxRetries = 6
      $0.retryPolicy.jitter = { 0.25 }
    }
    let error = await error(of: APIError.self) { try await client.jobs.retrieve(jobID: "1") }
    #expect(error?.isRetryable == true)
    #expect(
      clock.sleeps == [375, 750, 1500, 3000, 6000, 6000].map { Duration.milliseconds($0) })
  }
}
