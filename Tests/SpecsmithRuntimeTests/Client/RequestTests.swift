import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Sent requests")
struct RequestTests {
  let specID = UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 255))

  @Test("A request has the method, the path with its slash, the headers and the JSON")
  func create() async throws {
    try await TestServer.run { _, _ in
      Reply(202, headers: ["x-request-id": "r1"], body: #"{"id": "j1", "unknown": [1]}"#)
    } _: { server in
      let client = try Workshop.testing(server.baseURL)
      let job = try await client.jobs.create(
        JobCreate(
          specID: specID, numberOfSamples: 5, generationModel: .unrecognized("new/model"),
          startsAt: [Date(timeIntervalSince1970: 0.5)]
        ).settingNull(\.$score))
      #expect(job == Job(id: "j1"))
      let request = try #require(await server.requests.first)
      #expect(request.method == "POST")
      #expect(request.path == "/api/jobs/")
      #expect(request.headers["content-type"] == "application/json")
      #expect(request.headers["accept"] == "application/json")
      #expect(request.headers["authorization"] == "Bearer \(testKey)")
      #expect(request.headers["user-agent"]?.isEmpty == false)
      #expect(request.headers["idempotency-key"] == nil)
      #expect(
        request.body == #"{"generation_model":"new/model","number_of_samples":5,"parent":null,"#
          + #""score":null,"spec_id":"01020304-0506-0708-090a-0b0c0d0e0fff","#
          + #""starts_at":["1970-01-01T00:00:00.500Z"]}"#)
    }
  }

  @Test("A request has its parameters in path, query, header and cookie")
  func parameters() async throws {
    try await TestServer.run { _, _ in
      Reply(200, body: #"{"id": "j1"}"#)
    } _: { server in
      let client = try Workshop.testing(
        try #require(URL(string: server.baseURL.absoluteString + "/prefix/")))
      _ = try await client.jobs.retrieve(
        jobID: "a/b c?ü", includeVersions: true, tags: ["x&y", "z"], limit: 1, thing: specID,
        session: "s;1",
        options: RequestOptions(headers: ["X-Extra": "1"], query: ["extra": "a b"]))
      let request = try #require(await server.requests.first)
      #expect(request.path == "/prefix/api/jobs/a%2Fb%20c%3F%C3%BC/")
      #expect(request.query == "include_versions=true&tags=x%26y&tags=z&limit=1&extra=a%20b")
      #expect(request.headers["x-thing"] == "01020304-0506-0708-090a-0b0c0d0e0fff")
      #expect(request.headers["cookie"] == "session=s%3B1")
      #expect(request.headers["x-extra"] == "1")
      #expect(request.headers["content-type"] == nil)
    }
  }

  @Test("An invalid request is not sent, and all violations are reported together")
  func validation() async throws {
    try await TestServer.run { _, _ in
      Reply(200, body: #"{"id": "j1"}"#)
    } _: { server in
      let client = try Workshop.testing(server.baseURL)
      let error = await error(of: ValidationError.self) {
        try await client.jobs.create(
          JobCreate(
            specID: specID, numberOfSamples: 20_001, generationModel: .databricksGPT,
            password: "hunter2"))
      }
      #expect(
        error?.description == """
          /number_of_samples: 20001 is greater than the maximum, 20000
          /password: the value is shorter than the minimum length, 8
          /databricks_client_id: is required: A databricks model needs it.
          """)
      let parameters = await SpecsmithRuntimeTests.error(of: ValidationError.self) {
        try await client.jobs.retrieve(jobID: "1", limit: 101)
      }
      #expect(
        parameters?.violations.map(\.description) == [
          "/limit: 101 is greater than the maximum, 100"
        ])
      #expect(await server.requests.isEmpty)
      _ = try await client.jobs.retrieve(
        jobID: "1", limit: 101, options: RequestOptions(validatesRequest: false))
      #expect(await server.requests.count == 1)
    }
  }

  @Test("A path parameter that would change the path is refused", arguments: ["", ".", ".."])
  func paths(value: String) async throws {
    let transport = RecordingTransport { _ in throw TransportError(.invalidRequest) }
    let client = try Workshop.testing(
      try #require(URL(string: "http://localhost")), transport: transport
    ) { $0.validatesRequests = false }
    let error = await error(of: ValidationError.self) {
      try await client.jobs.delete(jobID: value)
    }
    #expect(error?.violations.first?.keyword == "path")
    #expect(await transport.requests.isEmpty)
  }

  @Test("An unrecognized enum value is refused only in strict mode")
  func strictMode() async throws {
    let job = JobCreate(
      specID: specID, numberOfSamples: 1, generationModel: .unrecognized("new/model"))
    #expect(job.violations().isEmpty)
    #expect(
      job.violations(options: ValidationOptions(refusesUnrecognizedValues: true)).map(\.description)
        == [#"/generation_model: "new/model" is not one of the documented values"#])
  }

  @Test("The configured request id is the same for all retries")
  func idempotency() async throws {
    try await TestServer.run { _, index in
      index == 0 ? Reply(503) : Reply(200, body: #"{"id": "j1"}"#)
    } _: { server in
      let client = try Workshop.testing(server.baseURL) {
        $0.idempotencyHeader = "Idempotency-Key"
        $0.additionalHeaders = ["X-Organization": "o1"]
      }
      try await client.jobs.create(JobCreate(specID: specID, numberOfSamples: 1))
      let keys = await server.requests.map { $0.headers["idempotency-key"] }
      #expect(keys.count == 2)
      #expect(keys[0] != nil)
      #expect(keys[0] == keys[1])
      #expect(await server.requests.allSatisfy { $0.headers["x-organization"] == "o1" })
    }
  }
}

@Suite("Refused headers")
struct InvalidHeaderTests {
  private func send(
    _ credentials: [Credential] = [], _ headers: [String: String] = [:]
  ) async throws {
    let transport = RecordingTransport { _ in throw TransportError(.other) }
    let client = APIClient(
      baseURL: try #require(URL(string: "http://localhost")), credentials: credentials,
      transport: transport)
    try await client.send(
      APIRequest("GET", "/", operation: "test"), options: RequestOptions(headers: headers))
  }

  @Test(
    "A credential with line breaks, or an empty one, is refused",
    arguments: ["a\r\nX: 1", "", "\0"])
  func credentials(text: String) async throws {
    await #expect(throws: ConfigurationError.invalidHeaderValue(name: "X-Key")) {
      try await send([.header("X-Key", Secret(text))])
    }
  }

  @Test("A header that controls the framing of the message is refused")
  func reserved() async throws {
    for name in ["Content-Length", "transfer-encoding"] {
      await #expect(throws: ConfigurationError.reservedHeader(name)) {
        try await send([], [name: "3"])
      }
    }
  }
}
